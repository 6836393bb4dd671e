import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct CouplesTests {
  private func cleaned(_ rows: [(civility: String, first: String, last: String)]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in rows.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          ("civility", TextColumn(rows.map(\.civility))),
          ("first-name", TextColumn(rows.map(\.first))),
          ("last-name", TextColumn(rows.map(\.last))),
          ("city", TextColumn(rows.map { _ in "Rennes" })),
        ], origins: origins))
    var log = StepLog()
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ""))
      .apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  private func persons(_ civility: String, _ first: String, _ last: String) -> [String] {
    let batch = cleaned([(civility, first, last)])
    return (0..<batch.count).map { row in
      ["civility", "first-name", "last-name"].map { batch[$0]?[row] ?? "" }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("M. et Mme", "Paul et Sophie", "MARTIN", ["M.|Paul|Martin", "Mme|Sophie|Martin"]),
    ("M et Mme", "", "LE GOFF", ["M.||Le Goff", "Mme||Le Goff"]),
    ("Mr & Mme", "Yann", "Morvan", ["M.|Yann|Morvan", "Mme||Morvan"]),
    ("M/Mme", "Paul/Sophie", "Martin", ["M.|Paul|Martin", "Mme|Sophie|Martin"]),
    ("Monsieur et Madame", "Paul & Sophie", "Martin", ["M.|Paul|Martin", "Mme|Sophie|Martin"]),
    ("Mme et M.", "Sophie et Paul", "Martin", ["Mme|Sophie|Martin", "M.|Paul|Martin"]),
    ("M. et Mme", "Sophie", "Martin", ["Mme|Sophie|Martin", "M.||Martin"]),
    ("M. et Mme", "Jean-Paul, Anne", "Martin", ["M.|Jean-Paul|Martin", "Mme|Anne|Martin"]),
    ("M. et Mme", "Paul et Anne", "Martin / Le Goff", ["M.|Paul|Martin", "Mme|Anne|Le Goff"]),
    ("MM.", "Paul et Yann", "Martin", ["M.|Paul|Martin", "M.|Yann|Martin"]),
    ("Mme et Mlle", "Anne et Julie", "Martin", ["Mme|Anne|Martin", "Mme|Julie|Martin"]),
    ("Dr et Mme", "Paul et Anne", "Martin", ["Dr|Paul|Martin", "Mme|Anne|Martin"]),
    ("M/Mme", "", "Martin", ["M.||Martin", "Mme||Martin"]),
    ("Mme/Mlle", "Anne", "Martin", ["Mme|Anne|Martin"]),
    ("M./Mme", "Anne", "Martin", ["|Anne|Martin"]),
  ])
  func aCoupleToldByItsCivilityIsTwoPersons(
    _ civility: String, _ first: String, _ last: String, _ expected: [String]
  ) { #expect(persons(civility, first, last) == expected) }

  @Test(arguments: [
    ("", "Hervé et Marjorie", "M. et Mme DELAVAL", ["M.|Hervé|Delaval", "Mme|Marjorie|Delaval"]),
    ("", "Ginette et Hubert", "BECKER", ["|Ginette|Becker", "|Hubert|Becker"]),
    ("", "Ginette/Hubert", "BECKER", ["|Ginette|Becker", "|Hubert|Becker"]),
    ("", "Hubert ou Ginette", "BECKER", ["|Hubert|Becker", "|Ginette|Becker"]),
    ("", "Julie", "Mme MAITRE", ["Mme|Julie|Maitre"]),
    ("", "Yann", "M. LE MAITRE", ["M.|Yann|Le Maitre"]),
    ("", "Paul & Marc", "Becker", ["|Paul|Becker", "|Marc|Becker"]),
    ("", "Charlie", "M. ou Mme ROULET", ["|Charlie|Roulet"]),
    ("", "Jeanne", "Mme veuve PETIT", ["Mme|Jeanne|Petit"]),
    ("Mme", "Jeanne", "Mme PETIT", ["Mme|Jeanne|Petit"]),
    ("", "Jean", "MARTIN ET FILS", ["|Jean|Martin Et Fils"]),
    ("", "Marie", "MONSIEUR", ["|Marie|Monsieur"]),
    ("", "Sébastien", "SANS", ["|Sébastien|Sans"]),
    ("", "Jeanne", "PERSONNE", ["|Jeanne|Personne"]),
    ("", "", "SANS", ["||"]), ("", "Toto", "TOTO", ["||"]), ("", "Luigi", "XXX", ["|Luigi|"]),
  ])
  func whatStandsInTwoColumnsIsReadAsInOne(
    _ civility: String, _ first: String, _ last: String, _ expected: [String]
  ) { #expect(persons(civility, first, last) == expected) }

  @Test(arguments: [
    ("M. ou Mme", "Paul", "Martin"), ("M.", "Paul et Sophie", "Martin"), ("Mme", "Anne", "Martin"),
    ("Mme Dr", "Anne", "Martin"), ("M. et Mme", "Paul", ""), ("", "Paul", "Martin"),
    ("Mme/Mlle", "Anne", "Martin"), ("Mme / Mlle", "Anne", ""), ("M./Mme", "Anne", "Martin"),
    ("M/Mme", "Paul", "Martin"),
  ])
  func whatIsNoCoupleStaysOne(_ civility: String, _ first: String, _ last: String) {
    #expect(persons(civility, first, last).count == 1)
  }

  @Test func bothAreOfOneRecordAndKeepTheRest() throws {
    let batch = cleaned([("Mme", "A", "B"), ("M. et Mme", "Paul et Sophie", "Martin")])
    #expect((0..<3).map { batch.origins[$0].record } == [1, 2, 2])
    #expect((0..<3).map { batch.origins[$0].split } == [0, 1, 2])
    #expect(batch["city"]?[2] == "Rennes")
    let original = try #require(batch["first-name"]?.originals[1])
    #expect(String(decoding: original, as: UTF8.self) == "Paul et Sophie")
  }
}
