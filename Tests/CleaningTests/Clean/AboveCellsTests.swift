import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct AboveCellsTests {
  @Test func aNameThatStandsAboveIsAskedFor() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "person,city\nMme Anne Morel,Quimper\nidem,Brest\nId.,Vannes\nIda Noël,Lyon\n")
    let told = outcome.log.findings.filter { $0.finding.code == "same-as-above" }
    #expect(told.map(\.record) == [2, 3])
    #expect(told.allSatisfy { $0.field == "person" })
  }
}
