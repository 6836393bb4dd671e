import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct TitledFirmsTests {
  private func person(_ cell: String, last: String = "") throws -> String? {
    let outcome = try Samples.run(
      Columns.self, "columns", on: "Raison sociale,Nom\n\(cell),\(last)\n")
    let moved = outcome.table["person"]?.value(0)
    #expect((moved == nil) == (outcome.table["company"]?.value(0) == cell))
    return moved
  }

  @Test(arguments: [
    "Mme LEROY Sophie", "M. et Mme PETIT Paul et Anne", "M. MARTIN", "Dr Morel Claire",
  ])
  func aPersonWithACivilityIsNoFirm(cell: String) throws { #expect(try person(cell) == cell) }

  @Test(arguments: [
    "Monsieur Bricolage", "SARL MARTIN", "Madame Simone", "Martin Paul", "MMA", "Mme Zzyrtox",
  ])
  func aFirmStays(cell: String) throws { #expect(try person(cell) == nil) }

  @Test func whereSomebodyIsNamedBesideTheFirmStays() throws {
    #expect(try person("Mme LEROY Sophie", last: "Leroy") == nil)
  }
}
