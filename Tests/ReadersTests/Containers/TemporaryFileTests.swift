import Foundation
import Testing

@testable import Readers

@Suite struct TemporaryFileTests {
  @Test func whatWasUnpackedIsReadByItsPathAndHasNoName() throws {
    let content = Array(String(repeating: "0123456789", count: 50_000).utf8)
    let file = try TemporaryFile(RangeStream(RandomBytes(content)))
    var facts = stat()
    try #require(stat(file.path, &facts) == 0)
    #expect(facts.st_nlink == 0, "no name is left that a crash could leave behind")
    #expect(facts.st_mode & 0o777 == 0o600)
    // Twice: every reader has a place of its own in it.
    for _ in 0..<2 {
      #expect(FileManager.default.contents(atPath: file.path).map { [UInt8]($0) } == content)
    }
  }

  @Test func nothingIsAFileToo() throws {
    let file = try TemporaryFile(RangeStream(RandomBytes([])))
    #expect(FileManager.default.contents(atPath: file.path)?.count == 0)
  }

  @Test func whatCannotBeUnpackedIsRefusedForItsOwnReason() throws {
    let broken = try Inflation(
      RangeStream(RandomBytes([1, 2, 3])), wrapping: .gzip, limits: ReadLimits())
    #expect(refusal { _ = try TemporaryFile(broken) }?.code == .damaged)
  }
}
