import Tables
import Testing

@testable import Pipelines

@Suite struct StepLogTests {
  private let part = Part(source: "s", file: "f")

  private func finding(_ record: Int, line: Int = 0) -> PlacedFinding {
    PlacedFinding(
      part: part, record: record, line: line, Finding("x", .warning, Phrase(en: "x", fr: "x")))
  }

  @Test func findingsAreHandedOnOnceAndTheCountsStay() {
    var log = StepLog()
    for record in 1...500 { log.note(finding(record)) }
    for line in 1...20 { log.note(finding(0, line: line)) }
    #expect(log.takeFindings().filter(StepLog.isNotable).map(\.line) == Array(1...20))
    #expect(log.findings.isEmpty && log.takeFindings().isEmpty)
    #expect(log.counts.values.reduce(0, +) == 520)
  }

  @Test func repairsAreKeptOneByOneOnlyWhenAskedFor() {
    for keeps in [true, false] {
      var log = StepLog(keepsRepairs: keeps)
      var origins = Origins()
      origins.append(part: origins.index(of: part), record: 7)
      let repair = Finding("r", .repaired, Phrase(en: "r", fr: "r"))
      log.note(repair, row: 0, field: "phone", value: "0612345678", of: Batch(origins: origins))
      #expect(log.findings.count == (keeps ? 1 : 0))
      #expect(log.findings.first?.sample ?? "0•••••••••" == "0•••••••••")
      #expect(log.counts.values.first == 1)
    }
  }

  /// Sentences that hold figures are those of their column and file.
  @Test func aSentenceIsNeverThatOfAnotherColumn() {
    func days(_ count: Int) -> Finding {
      Finding("d", .notice, Phrase(en: "\(count) days", fr: "\(count) jours"))
    }
    var log = StepLog()
    log.stage = "read"
    log.note(PlacedFinding(part: part, line: 2, field: "birth", days(3)))
    log.note(PlacedFinding(part: part, line: 2, field: "sale", days(4)))
    func sentence(_ field: String) -> String {
      log.sentence(of: StepLog.CountKey(stage: "read", field: field, code: "d")).phrase.en
    }
    #expect(sentence("birth") == "3 days" && sentence("sale") == "4 days")
    let other = Part(source: "s", file: "g")
    log.note(PlacedFinding(part: other, line: 2, field: "sale", days(4)))
    #expect(sentence("sale") == "4 days")
    log.note(PlacedFinding(part: other, line: 3, field: "sale", days(9)))
    #expect(sentence("sale") == "4 days (so the first; the port findings has each)")
    #expect(sentence("none") == "d")
  }

  /// Of single records, and of records in several batches, too: « .con does not exist » is not said of « .frr ».
  @Test func aSentenceOfOneRecordIsSaidToBeTheFirst() {
    func log(_ words: [String]) -> StepLog {
      var log = StepLog()
      var origins = Origins()
      origins.append(part: origins.index(of: part), record: 7)
      for word in words {
        let finding = Finding("e", .warning, Phrase(en: word, fr: word))
        log.note(finding, row: 0, field: "email", of: Batch(origins: origins))
      }
      return log
    }
    func sentence(_ log: StepLog) -> String {
      log.sentence(of: StepLog.CountKey(stage: "", field: "email", code: "e")).phrase.en
    }
    let more = " (so the first; the port findings has each)"
    #expect(sentence(log(["a", "a"])) == "a")
    #expect(sentence(log(["a", "b"])) == "a" + more)
    var joined = log(["a"])
    joined.append(log(["a"]))
    #expect(sentence(joined) == "a")
    joined.append(log(["b"]))
    #expect(sentence(joined) == "a" + more)
  }
}
