import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct RefusalAsideTests {
  private func told(_ heading: String, _ cells: [String]) -> [UInt32] {
    let batch = Samples.batch("\(heading)\n" + cells.map { "\($0)\n" }.joined())
    guard let aside = RefusalAside(heading, at: 0) else { return [] }
    var log = StepLog()
    aside.note(in: batch, log: &log)
    return log.findings.map { UInt32($0.record) }
  }

  /// A yes to a refusal, a no to a question, a state that says so.
  @Test(arguments: [
    ("Ne pas appeler", ["oui", "non"], [1]), ("Acepta publicidad", ["sí", "no"], [2]),
    ("Statut", ["Abonné", "Désabonné"], [2]), ("Ville", ["Brest", "Rennes"], []),
  ])
  func whatRefusesIsTold(_ heading: String, _ cells: [String], _ records: [UInt32]) {
    #expect(told(heading, cells) == records)
  }
}
