import Pipelines
import Tables
import Testing

@testable import Cleaning

struct ColumnPlanTests {
  @Test func aRefusalThatNoFieldTakesIsTold() throws {
    let outcome = try Samples.run(
      Columns.self, "columns",
      on: "Nom,Ne pas appeler\nDurand,oui\nPetit,non\nRoux,\nBlanc,12/03/2024")
    #expect(outcome.table["list.Ne pas appeler"]?[0] == "oui")
    let told = outcome.log.findings.filter { $0.finding.code == "refusal-aside" }
    #expect(told.map(\.record) == [1, 4])
    #expect(told.first?.field == "Ne pas appeler")
  }

  @Test func aNoToBeingContactedIsTold() throws {
    let outcome = try Samples.run(
      Columns.self, "columns", on: "Nom,J’accepte d’être recontacté\nDurand,oui\nPetit,Non\nRoux,")
    let told = outcome.log.findings.filter { $0.finding.code == "refusal-aside" }
    #expect(told.map(\.record) == [2])
  }

  @Test func aMappedRefusalIsTheOwnersAffair() throws {
    let outcome = try Samples.run(
      Columns.self, "columns: { consent-phone: Bloctel }", on: "Nom,Bloctel\nDurand,oui")
    #expect(outcome.codes.isEmpty)
  }
}
