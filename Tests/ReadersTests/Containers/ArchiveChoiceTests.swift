import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ArchiveChoiceTests {
  @Test(arguments: [
    ("__MACOSX/b/._clients.csv", true), (".DS_Store", true), ("a/.hidden", true),
    ("a/Desktop.ini", true), ("THUMBS.DB", true), ("clients.csv", false), ("__MACOSX.csv", false),
    ("a.b/clients.csv", false), ("", false),
  ])
  func whatSystemsAddIsClutter(_ name: String, _ isClutter: Bool) {
    #expect(ArchiveChoice.isClutter(name) == isClutter)
  }

  @Test(arguments: [
    ("LISEZMOI.txt", true), ("a/readme", true), ("Licence.PDF", true), ("CHANGELOG.md", true),
    ("readme.csv", false), ("lisezmoi.2024.txt", false), ("clients.txt", false),
    ("notice/a.txt", false),
  ])
  func aLeafletIsKnownByItsName(_ name: String, _ isLeaflet: Bool) {
    #expect(ArchiveChoice.isLeaflet(name) == isLeaflet)
  }

  /// Chooses among members whose first byte says how sure the reader is of them, in tens.
  private func choice(_ members: [(String, String)]) throws -> ArchiveChoice {
    var zip = ZipBuilder()
    for (name, text) in members { zip.add(name, text) }
    return try ArchiveChoice(ZipArchive(RandomBytes(zip.finished()))) { head, _ in
      head.first.map { (Int($0) - 0x30) * 10 } ?? 0
    }
  }

  @Test func whatIsFarLessSureIsLeft() throws {
    let choice = try choice([("b.csv", "8"), ("a.csv", "4"), ("c.txt", "3"), ("d.png", "0")])
    #expect(choice.chosen.map(\.name) == ["a.csv", "b.csv"], "in the order of their names")
    #expect(choice.left.map(\.name) == ["c.txt", "d.png"])
  }

  @Test func aLeafletIsReadOnlyWhereNothingElseIs() throws {
    #expect(try choice([("LISEZMOI.txt", "9"), ("a.csv", "8")]).chosen.map(\.name) == ["a.csv"])
    let alone = try choice([("LISEZMOI.txt", "9"), ("a.png", "0")])
    #expect(alone.chosen.map(\.name) == ["LISEZMOI.txt"])
  }

  @Test func emptyMembersAndClutterAreNotSpokenOf() throws {
    let choice = try choice([("a.csv", "8"), ("vide.csv", ""), (".DS_Store", "8"), ("d/", "")])
    #expect(choice.chosen.map(\.name) == ["a.csv"] && choice.left.isEmpty && choice.finding == nil)
  }

  @Test func ofManyThatAreLeftTwelveAreNamed() throws {
    let many = (10..<30).map { ("\($0).png", "0") }
    let text = try #require(try choice([("a.csv", "8")] + many).finding).phrase.en
    #expect(text.contains("10.png, 11.png") && text.contains("21.png…") && !text.contains("22.png"))
  }
}
