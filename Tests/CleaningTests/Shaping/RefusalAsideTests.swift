import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct RefusalAsideTests {
  private func told(_ heading: String, _ cells: [String]) -> [UInt32] {
    let batch = Samples.batch("\(heading)\n" + cells.map { "\($0)\n" }.joined())
    var log = StepLog()
    RefusalAside(heading, at: 0).note(in: batch, log: &log)
    return log.findings.map { UInt32($0.record) }
  }

  /// A yes to a refusal, a no to a question, a state that says so.
  @Test(arguments: [
    ("Ne pas appeler", ["oui", "non"], [1]), ("Acepta publicidad", ["sí", "no"], [2]),
    ("Statut", ["Abonné", "Désabonné"], [2]), ("Ville", ["Brest", "Rennes"], []),
    ("Statut newsletter", ["Abonné", "Désabonné"], [2]),
    ("Email subscriber status", ["Subscribed", "Unsubscribed"], [2]),
    ("Désabo", ["oui", "non"], [1]), ("Emailing", ["Oui", "Non"], [2]),
    ("Abonné", ["0", "1"], [1]),
    ("Rappel par SMS", ["Non", "Oui"], [1]), ("Appels", ["0", "1", "4"], []),
    ("Acepta comunicaciones comerciales", ["No", "Sí"], [1]),
    ("Do not allow Emails", ["Allow", "Do Not Allow"], [2]),
  ])
  func whatRefusesIsTold(_ heading: String, _ cells: [String], _ records: [UInt32]) {
    #expect(told(heading, cells) == records)
  }
}
