@testable import Pipelines
import Tables
import Testing

@testable import Reports

@Suite struct SummaryTextTests {
  private var summary: RunSummary {
    var fates = Fates()
    fates.read = 12_345
    fates.split = 5
    fates.leads = 10_000
    fates.joins = 2_340
    fates.rejected = 10
    fates.skipped = 3
    var summary = RunSummary()
    summary.sources = [(name: "shop", fates: fates)]
    summary.outputs = [.init(path: "out/clients.csv", port: .clients, rows: 10_000)]
    summary.stages = [.init(stage: "clean", rows: 12_345, seconds: 1.2345)]
    return summary
  }

  @Test func theSumIsShownWithItsParts() {
    let lines = SummaryText(summary, language: .english).lines(isPlan: false, isVerbose: false)
    let text = lines.joined(separator: "\n")
    #expect(
      text.contains(
        "shop     12 345 records  (3 title, total or blank lines left out, 10 rejected)"), "\(text)"
    )
    #expect(
      text.contains("10 000  clients") && text.contains("2 340  records that join one of them"))
    #expect(text.contains("12 350  read: the sum closes (5 of them second persons of a record)"))
    #expect(text.contains("Written\n  out/clients.csv     10 000 rows  clients"))
    #expect(!text.contains("Time by stage"))
  }

  @Test func doubtfulPairsAreOfferedForDeciding() {
    var summary = summary
    summary.outputs.append(.init(path: "out/review.html", port: .uncertainPairs, rows: 12))
    let text = SummaryText(summary, language: .english).lines(isPlan: false, isVerbose: false)
    #expect(text.contains("12 doubtful pairs to decide: tamis review, or out/review.html"))
    let plan = SummaryText(summary, language: .english).lines(isPlan: true, isVerbose: false)
    #expect(!plan.joined().contains("doubtful"))
  }

  @Test func thePlanSaysThatNothingWasWrittenInBothLanguages() {
    let english = SummaryText(summary, language: .english).lines(isPlan: true, isVerbose: true)
    let french = SummaryText(summary, language: .french).lines(isPlan: true, isVerbose: true)
    #expect(english.contains("Would be written (nothing was)"))
    #expect(french.contains("Serait écrit (rien ne l’a été)"))
    #expect(english.count == french.count)
    #expect(english.last?.contains("1.23 s") ?? false)
    #expect(french.joined().contains("lus : le compte est juste"))
  }

  /// Fifteen sorts of warnings, the most frequent first, and two repairs.
  private var busy: RunSummary {
    var summary = summary
    let sorts = (1...15).map { ("code-\($0)", Finding.Severity.warning, 100 - $0) }
    for (code, severity, count) in sorts + [("fixed-1", .repaired, 9), ("fixed-2", .repaired, 8)] {
      let finding = Finding(code, severity, Phrase(en: "sort \(code)", fr: "sorte \(code)"))
      summary.counts.append(
        (StepLog.CountKey(stage: "clean", field: "", code: code), count, finding))
    }
    return summary
  }

  @Test func whatIsNotToldIsCountedAndItsPlaceNamed() {
    var busy = busy
    func rest(isPlan: Bool, _ language: Language = .english) -> [String] {
      SummaryText(busy, language: language).lines(isPlan: isPlan, isVerbose: false)
        .filter { $0.contains("…") }.map { String($0.drop { $0 == " " }) }
    }
    let text = SummaryText(busy, language: .english).lines(isPlan: false, isVerbose: false)
    #expect(text.contains { $0.hasSuffix("sort code-12") })
    #expect(!text.contains { $0.hasSuffix("sort code-13") })
    #expect(rest(isPlan: false) == ["… and 3 other sorts; --verbose shows them"])
    busy.outputs.append(.init(path: "out/findings.csv", port: .findings, rows: 1_400))
    #expect(
      rest(isPlan: false) == [
        "… and 3 other sorts; --verbose shows them, out/findings.csv has each with its place"
      ])
    #expect(rest(isPlan: true) == ["… and 3 other sorts; --verbose shows them"])
    #expect(
      rest(isPlan: true, .french) == ["… et 3 autres sortes ; --verbose les montre"])
  }

  @Test func whoAsksForMoreGetsAll() {
    let text = SummaryText(busy, language: .english).lines(isPlan: false, isVerbose: true)
    #expect(text.count { $0.contains("sort code-") } == 15)
    #expect(!text.contains { $0.contains("…") })
  }
}
