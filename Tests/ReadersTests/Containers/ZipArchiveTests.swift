import Tables
import Testing

@testable import Readers

@Suite struct ZipArchiveTests {
  private func text(_ archive: ZipArchive, _ name: String) throws -> String {
    String(decoding: try #require(try archive.content(name)), as: UTF8.self)
  }

  @Test(arguments: [true, false])
  func membersComeBackAsTheyWerePut(deflated: Bool) throws {
    var zip = ZipBuilder()
    zip.add("a.txt", String(repeating: "bonjour ", count: 50_000), deflated: deflated)
    zip.add("folder/b.txt", "b", deflated: deflated)
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(archive.members.map(\.name) == ["a.txt", "folder/b.txt"])
    #expect(try text(archive, "A.TXT") == String(repeating: "bonjour ", count: 50_000))
    #expect(try text(archive, "folder/b.txt") == "b")
    #expect(try archive.content("absent") == nil)
  }

  @Test func bytesBeforeTheArchiveDoNoHarm() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", "a")
    let archive = try ZipArchive(RandomBytes(Array("#!/bin/sh\n".utf8) + zip.finished()))
    #expect(try text(archive, "a.txt") == "a")
  }

  @Test func twoMembersOfOneNameAreRefused() {
    var zip = ZipBuilder()
    zip.add("xl/workbook.xml", "1")
    zip.add("XL/Workbook.xml", "2")
    #expect(code(zip.finished()) == .ambiguous)
  }

  @Test(arguments: ["../evil", "a/../../evil", "..\\evil", "C:evil"])
  func namesThatLeadOutAreRefused(name: String) {
    var zip = ZipBuilder()
    zip.add(name, "1")
    #expect(code(zip.finished()) == .unsafeName)
  }

  @Test func membersThatOverlapAreRefused() {
    var zip = ZipBuilder()
    zip.add("a", "1")
    zip.add("b", "1")
    #expect(code(zip.finished(overlapping: true)) == .damaged)
  }

  @Test func everyCutIsRefusedAndNoneTraps() {
    var zip = ZipBuilder()
    zip.add("a.txt", "some text")
    let whole = zip.finished()
    for length in 0..<whole.count {
      #expect(code(Array(whole[0..<length])) != nil)
    }
  }

  @Test func aWrongChecksumIsSeen() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", Array("text".utf8), badChecksum: true)
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(throws: Refusal.self) { try archive.content("a.txt") }
  }

  @Test func aPasswordIsNamed() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", Array("text".utf8), encrypted: true)
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(refusal { _ = try archive.content("a.txt") }?.code == .encrypted)
  }

  @Test func aBombThatDeclaresToBeSmallIsRefused() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", [UInt8](repeating: 0, count: 20 << 20), claims: 10)
    zip.add("b.txt", Array("wrong size, right checksum".utf8), claims: 10)
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(refusal { _ = try archive.content("a.txt") }?.code == .inflates)
    #expect(try text(archive, "b.txt") == "wrong size, right checksum")
  }

  @Test func aFlatBombIsRefusedBeforeItIsUnpacked() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", [UInt8](repeating: 0, count: 20 << 20))
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(refusal { _ = try archive.content("a.txt") }?.code == .inflates)
  }

  private func code(_ bytes: [UInt8]) -> Refusal.Code? {
    refusal { _ = try ZipArchive(RandomBytes(bytes)) }?.code
  }
}

/// The refusal that `body` throws, or `nil`.
func refusal(_ body: () throws -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch {
    return error as? Refusal
  }
}
