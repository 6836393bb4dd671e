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

  @Test func ofAListEveryHeadingsValueIsKept() throws {
    let outcome = try Samples.run(
      Columns.self, "columns: { email: [Perso, Bureau], phone: [Fixe, Mobile, Autre] }",
      on:
        "Perso,Bureau,Fixe,Mobile,Autre\na@x.fr,b@x.fr,0299000001,,0299000003\n,c@x.fr,,,\nd@x.fr,D@x.fr,,0612345678,"
    )
    let table = outcome.table
    #expect((0..<3).map { table["email"]?[$0] } == ["a@x.fr", "c@x.fr", "d@x.fr"])
    #expect((0..<3).map { table["email-2"]?.value($0) } == ["b@x.fr", nil, nil])
    #expect((0..<3).map { table["phone"]?.value($0) } == ["0299000001", nil, "0612345678"])
    #expect((0..<3).map { table["phone-2"]?.value($0) } == ["0299000003", nil, nil])
    #expect(!outcome.codes.contains("further-value"))
  }

  @Test func ofAnyOtherFieldAFurtherValueIsTold() throws {
    let outcome = try Samples.run(
      Columns.self, "columns: { last-name: [Nom, Usage] }",
      on: "Nom,Usage\nDurand,Petit\n,Roux\nBlanc,BLANC")
    #expect((0..<3).map { outcome.table["last-name"]?[$0] } == ["Durand", "Roux", "Blanc"])
    let told = outcome.log.findings.filter { $0.finding.code == "further-value" }
    #expect(told.map(\.record) == [1] && told.first?.field == "last-name")
  }

  /// « Date » alone is that of what the record tells, also where nobody maps it.
  @Test func aBareDateIsThatOfWhatTheRecordTells() {
    func names(_ headings: [String], _ records: Records) -> [String] {
      let plan = ColumnPlan(Columns(), headings: headings, source: "list", records: records)
      return (plan.mentionColumns + plan.eventColumns.flatMap(\.targets)).map(\.name)
    }
    #expect(
      names(["Date", "Nom", "Montant HT", "TVA", "Montant TTC"], .purchases) == [
        "last-name", "purchase-date", "purchase-total-before-tax", "purchase-tax", "purchase-total",
      ])
    #expect(names(["Date", "Nom"], .interactions) == ["last-name", "interaction-date"])
    #expect(
      names(["Date", "Date commande", "Nom"], .purchases)
        == ["list.Date", "last-name", "purchase-date"])
    #expect(names(["Date", "Nom"], .clients) == ["list.Date", "last-name"])
  }
}
