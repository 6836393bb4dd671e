import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct LifeAsideTests {
  private func told(_ heading: String, _ cells: [String]) -> [Int] {
    let batch = Samples.batch("Nom,\(heading)\n" + cells.map { "Roux,\($0)\n" }.joined())
    var log = StepLog()
    LifeAside(heading, at: 1)?.note(in: batch, log: &log)
    return log.findings.map(\.record)
  }

  @Test(arguments: [
    ("Décédé", ["X", "", "non", "oui"], [1, 4]), ("Date du décès", ["12/03/2024", "", "-"], [1]),
    ("NPAI", ["1", "0", "NPAI"], [1, 3]), ("Ville", ["Brest"], []),
  ])
  func eachRecordIsTold(_ heading: String, _ cells: [String], _ records: [Int]) {
    #expect(told(heading, cells) == records)
  }
}
