import Cleaning
import Pipelines
import Tables
import Testing

@Suite struct CompanyCellsTests {
  private func cleaned(_ columns: [(name: String, values: [String?])]) throws -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].values.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.name, TextColumn($0.values)) }, origins: origins))
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    var log = StepLog()
    Clean().step(context).apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  @Test func theLegalFormGetsAColumnOfItsOwn() throws {
    let batch = try cleaned([("company", ["SARL DUPONT", "Le Petit Jardin", nil, "EDF", "n/c"])])
    let names = try #require(batch["company"])
    let forms = try #require(batch["legal-form"])
    #expect((0..<5).map { names.value($0) } == ["Dupont", "Le Petit Jardin", nil, "EDF", nil])
    #expect((0..<5).map { forms.value($0) } == ["SARL", nil, nil, nil, nil])
    #expect(names.originals[0].map { String(decoding: $0, as: UTF8.self) } == "SARL DUPONT")
    #expect(names.originals[1] == nil)
  }

  @Test func whatStoodBesideTheFirmIsKept() throws {
    let batch = try cleaned([
      (
        "company",
        [
          "KERVADEC 02 61 91 12 34", "Le Phare - SARL Kervadec", "KERVADEC achats@example.org",
          "SARL Kervadec - impayé",
        ]
      )
    ])
    #expect((0..<4).map { batch["company"]?.value($0) } == Array(repeating: "Kervadec", count: 4))
    #expect(batch["phone"]?.value(0) == "+33261911234")
    #expect(batch["note"]?.value(1) == "Le Phare" && batch["note"]?.value(3) == "impayé")
    #expect(batch["email"]?.value(2) == "achats@example.org")
  }

  /// « du Port » is nobody's name.
  @Test func aNameThatLeansOnItsFormKeepsIt() throws {
    let batch = try cleaned([
      ("company", ["SCI du Port", "EARL de Kerven", "SCI DE L'ILL", "Association de quartier"])
    ])
    #expect(batch["company"]?[0] == "SCI du Port" && batch["legal-form"]?[0] == "SCI")
    #expect(batch["company"]?[1] == "EARL de Kerven" && batch["legal-form"]?[1] == "EARL")
    #expect(batch["company"]?[2].hasPrefix("SCI de") == true)
    #expect(batch["company"]?[3].hasPrefix("EARL") == false)
    let again = try cleaned([("company", ["SCI du Port"]), ("legal-form", ["SCI"])])
    #expect(again["company"]?[0] == "SCI du Port" && again["legal-form"]?[0] == "SCI")
  }

  @Test func aFormThatTheSourceGivesStays() throws {
    let batch = try cleaned([("company", ["SARL Dupont"]), ("legal-form", ["S.A.S."])])
    #expect(batch["company"]?[0] == "Dupont")
    #expect(batch["legal-form"]?[0] == "SAS")
  }
}
