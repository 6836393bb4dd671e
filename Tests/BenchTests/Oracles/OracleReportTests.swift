import Foundation
import Reference
import Testing

@testable import bench

@Suite struct OracleReportTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  /// The folder of the lists, where it lies beside the checkout or one of its copies.
  private static let shared: String? = {
    var url = URL(fileURLWithPath: root)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let folder = url.appendingPathComponent("shared/data").path
      if FileManager.default.fileExists(atPath: folder + "/oracles") { return folder }
    }
    return nil
  }()

  @Test func everyPromiseIsKeptOnTheCopiesOfTheRepository() throws {
    let report = try OracleReport(folder: "/nowhere", root: Self.root)
    #expect(report.holds, "\(report.text(wrong: true))")
    #expect(report.remarks.count == 1, "the missing folder is said, and nothing else")
    #expect(report.lines.count == 20)
    for line in report.lines { #expect(line.score.count > 50, "\(line.name)") }
  }

  @Test("Every promise is kept on the shared lists", .enabled(if: shared != nil))
  func everyPromiseIsKeptOnTheSharedLists() throws {
    let report = try OracleReport(folder: try #require(Self.shared), root: Self.root)
    #expect(report.holds, "\(report.text(wrong: true))")
    #expect(report.lines.contains { $0.name == "postal_communes" })
  }

  @Test func aListThatFallsShortIsCalledSo() {
    var score = OracleScore()
    for _ in 0..<99 { score.note(true, .init(input: "", expected: "", said: "")) }
    score.note(false, .init(input: "a", expected: "b", said: "c"))
    #expect(OracleReport.Line(name: "x", required: 0.99, score: score).state == "holds")
    #expect(OracleReport.Line(name: "x", required: 1, score: score).state == "SHORT")
    score.note(false, .init(input: "a", expected: "b", said: "c", isConflict: true))
    let line = OracleReport.Line(name: "x", required: 0.99, score: score)
    #expect(line.state == "holds but for the interface")
    #expect(score.conflictCount == 1 && score.share < 0.99 && score.shareWithoutConflicts >= 0.99)
    #expect(!OracleReport.Line(name: "x", required: 0, score: OracleScore()).holds)
  }

  @Test func whatTheListDoesNotKnowAndWhatChangesAreCounted() {
    var score = OracleScore()
    score.compare("Dupont", "sex", "F", "")
    score.compare("Dupont", "civility", "", "Mme")
    #expect(score.inventedCount == 1 && score.misses.count == 2 && score.right == 0)
    #expect(
      !OracleReport.Line(name: "x", required: 0, inventedAtMost: 0, score: score).holds)
    #expect(OracleReport.Line(name: "x", required: 0, inventedAtMost: 1, score: score).holds)
    score.noteChange("a", from: "b", to: "c")
    #expect(!OracleReport.Line(name: "x", required: 0, inventedAtMost: 1, score: score).holds)
  }

  @Test func aWrongAnswerIsAMiss() throws {
    let list = try #require(OracleList.made.first { $0.name == "fr_siren" })
    let rows = [
      ["input": "732829320", "valid": "1", "compact": "732829320"],
      ["input": "732829321", "valid": "1", "compact": "732829321"],
      ["input": "000000000", "valid": "1", "compact": "000000000"],
    ]
    let score = list.measure(rows, ReferenceLibrary())
    #expect(score.right == 2 && score.misses.map(\.expected) == ["732829321"])
  }

  @Test func onlyAnOverseasNumberUnderTheWrongCodeIsInConflict() throws {
    let list = try #require(OracleList.made.first { $0.name == "phones" })
    func row(_ input: String, _ number: String) -> OracleList.Row {
      [
        "input": input, "default_region": "FR", "e164": number, "valid": "1",
        "type": "FIXED_LINE",
      ]
    }
    let score = list.measure(
      [row("0596540000", "+33596540000"), row("0144556677", "+33144556678")], ReferenceLibrary())
    #expect(score.misses.map(\.isConflict) == [true, false])
  }
}
