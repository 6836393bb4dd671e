import Foundation
import Tables
import Testing

@testable import Pipelines
@testable import Reports

@Suite struct LookTextTests {
  /// What is told of a look with so many findings, of which so many more were not kept.
  private func text(
    findings count: Int, further: Int = 0, isVerbose: Bool = false, _ language: Language = .english
  ) -> [String] {
    var look = FileLook(
      path: "list.csv", reader: "csv", detected: [], export: nil, records: .clients, recordCount: 2,
      skippedCount: 1, columns: [], findings: [])
    look.findings = (0..<count).map { number in
      PlacedFinding(
        part: Part(source: "", file: "list.csv"), line: number + 2,
        Finding("odd", .warning, Phrase(en: "odd line", fr: "ligne étrange")))
    }
    look.furtherFindingCount = further
    return LookText(look, language: language, isVerbose: isVerbose).lines
  }

  @Test func aFileIsTitledWithWhatItHolds() {
    #expect(
      text(findings: 0).first
        == "list.csv   2 records   csv   (1 title, total or blank line left out)")
    #expect(!text(findings: 0).contains("Found while reading"))
  }

  @Test func aFewFindingsAreAllTold() {
    let lines = text(findings: 12)
    #expect(lines.last == "  list.csv:13: odd line")
    #expect(lines.count { $0.hasSuffix("odd line") } == 12)
  }

  @Test func ofManyTheFirstAreToldAndTheOthersCounted() {
    let lines = text(findings: 40)
    #expect(lines.count { $0.hasSuffix("odd line") } == 12)
    #expect(lines.last == "  … and 28 more; --verbose shows them")
    #expect(text(findings: 40, .french).last == "  … et 28 de plus ; --verbose les montre")
  }

  @Test func whoAsksForMoreGetsAllThatWereKept() {
    let lines = text(findings: 40, isVerbose: true)
    #expect(
      lines.count { $0.hasSuffix("odd line") } == 40 && lines.last?.hasSuffix("odd line") == true)
    #expect(
      text(findings: 100, further: 7, isVerbose: true).last
        == "  … and 7 more; the output findings of a pipeline has them all (of: findings)")
  }
}
