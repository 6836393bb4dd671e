import Pipelines
import Testing

@testable import Cleaning

@Suite struct ListedInTests {
  private func failing(_ values: [String?], _ change: (inout ListedIn) -> Void) throws -> [Int] {
    var rule = ListedIn()
    rule.file = "towns.csv"
    change(&rule)
    let context = StepContext(
      locale: "fr-FR", asOf: "2026-11-23", folder: Samples.folder, table: Samples.table)
    return try rule.prepared(context).failing(values)
  }

  @Test func aValueMustStandInTheColumnAsItIsWritten() throws {
    #expect(
      try failing(["Saint-Malo", "saint malo", "", nil, "Xqz"]) { $0.column = "Town" } == [1, 4])
  }

  @Test func foldedAccentsCapitalsAndSignsDoNotCount() throws {
    #expect(try failing(["SAINT MALO", "Xqz"]) { $0.folded = true } == [1])
  }

  @Test func aHeadingThatTheFileHasNotIsAMistakeOfThePipeline() {
    #expect(throws: RunError.self) { _ = try failing(["a"]) { $0.column = "Ville" } }
  }
}
