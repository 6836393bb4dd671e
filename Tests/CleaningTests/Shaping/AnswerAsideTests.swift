import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct AnswerAsideTests {
  @Test func anAnswerIsNoAddressAndANoIsTold() throws {
    let outcome = try Samples.run(
      Columns.self, "columns", on: "Nom,Inscrit e-mail\nDurand,oui\nPetit,non\nRoux,a@x.fr")
    let table = outcome.table
    #expect((0..<3).map { table["email"]?.value($0) } == [nil, nil, "a@x.fr"])
    #expect((0..<2).map { table["list.Inscrit e-mail"]?[$0] } == ["oui", "non"])
    let told = outcome.log.findings.filter { $0.finding.code == "refusal-aside" }
    #expect(told.map(\.record) == [2])
  }

  @Test func whatThePipelineMapsStays() throws {
    let outcome = try Samples.run(
      Columns.self, "columns: { email: Inscrit e-mail }", on: "Nom,Inscrit e-mail\nDurand,oui")
    #expect(outcome.table["email"]?[0] == "oui")
  }
}
