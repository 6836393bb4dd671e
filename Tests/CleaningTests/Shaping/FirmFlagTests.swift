import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct FirmFlagTests {
  @Test(arguments: [("True", "False"), ("oui", "non"), ("company", "person")])
  func eachNameStandsWhereItBelongs(_ firm: String, _ person: String) throws {
    let outcome = try Samples.run(
      Columns.self, "columns",
      on: """
        Nom d'affichage,Est une société,Société liée
        Atelier Exemple,\(firm),
        "Atelier Exemple, Anne Roux",\(person),Atelier Exemple
        Paul Petit,\(person),
        """)
    let table = outcome.table
    #expect((0..<3).map { table["person"]?.value($0) } == [nil, "Anne Roux", "Paul Petit"])
    #expect(
      (0..<3).map { table["company"]?.value($0) } == ["Atelier Exemple", "Atelier Exemple", nil])
  }

  @Test func withoutSuchAColumnNothingMoves() throws {
    let outcome = try Samples.run(
      Columns.self, "columns", on: "Nom d'affichage,Société liée\nAtelier Exemple,")
    #expect(outcome.table["person"]?[0] == "Atelier Exemple")
  }
}
