import Tables
import Testing

@testable import Readers

/// What is told of an archive that no reader takes: what is wrong with it, and not that it is no text.
@Suite struct ContainerHeadTests {
  private let list = Array("nom;ville\nRoy;Gap\n".utf8)

  private func told(_ bytes: [UInt8]) -> String? {
    CSVReader.foreign(head: bytes, name: "clients.zip")?.en
  }

  @Test func aPasswordIsNamed() {
    var zip = ZipBuilder()
    zip.add("clients.csv", list, encrypted: true)
    #expect(told(zip.finished())?.contains("password") == true)
  }

  @Test func anUnknownMethodIsNamed() {
    var zip = ZipBuilder()
    zip.add("clients.csv", list)
    var bytes = zip.finished()
    bytes[8] = 14
    #expect(told(bytes)?.contains("number 14") == true)
  }

  @Test func anArchiveWithinAnArchiveIsNamed() {
    var inner = ZipBuilder()
    inner.add("clients.csv", list)
    var zip = ZipBuilder()
    zip.add("in.zip", inner.finished())
    #expect(told(zip.finished())?.contains("another archive") == true)
  }

  @Test func anEmptyArchiveIsNamed() {
    #expect(
      told([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18))?.contains("no file") == true
    )
  }

  @Test func aListInAnArchiveIsNoStranger() {
    var zip = ZipBuilder()
    zip.add("clients.csv", list)
    #expect(told(zip.finished()) == nil)
  }
}
