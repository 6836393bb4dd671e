import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct StreetComplementsTests {
  private func cleaned(
    _ street: String, _ complement: String? = nil, country: String? = nil, column: Bool = true
  ) -> (street: String?, complement: String?, codes: [String]) {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    origins.append(part: part, record: 1)
    var columns: [(String, TextColumn)] = [("street", TextColumn([street]))]
    if column { columns.append(("street-2", TextColumn([complement]))) }
    columns.append(("country", TextColumn([country])))
    var delivery = Delivery(mentions: Batch(columns: columns, origins: origins))
    var log = StepLog(keepsRepairs: true)
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "."))
      .apply(to: &delivery, log: &log)
    let batch = delivery.mentions
    return (
      batch["street"]?.value(0), batch["street-2"]?.value(0), log.findings.map(\.finding.code)
    )
  }

  @Test(arguments: [
    ("Appt 12, 4 rue Haute", "4 rue Haute", "Appt 12"),
    ("4 rue Haute, bât. B, esc. 2", "4 rue Haute", "bât. B, esc. 2"),
    ("Résidence Les Pins, 4 rue Haute", "4 rue Haute", "Résidence Les Pins"),
    ("RESIDENCE LES PINS APPT 3 4 RUE HAUTE", "4 rue Haute", "Résidence les Pins, appt 3"),
    ("chez M. Petit, 4 bis rue Haute", "4 bis rue Haute", "chez M. Petit"),
    ("c/o Petit, 4 rue Haute, BP 12", "4 rue Haute, BP 12", "c/o Petit"),
    ("4 rue Haute 3e étage", "4 rue Haute", "3e étage"),
  ])
  func whatStandsBesideTheStreetMoves(line: String, street: String, complement: String) {
    let found = cleaned(line)
    #expect(found.street == street)
    #expect(found.complement?.lowercased() == complement.lowercased())
    #expect(found.codes.contains("complement-beside-street"))
    // Once is enough, and the envelope is what it was.
    let again = cleaned(found.street ?? "", found.complement)
    #expect(again.street == found.street && again.complement == found.complement)
    let parser = AddressParser(.standard)
    let joined = [found.street, found.complement].compactMap(\.self).joined(separator: ", ")
    let town = ", 29000 Quimper"
    #expect(parser.parse(joined + town).lines == parser.parse(line + town).lines)
  }

  /// A cell that is filled, a country of its own lines, no street, a hamlet, words for the postman, a street of that name.
  @Test func whatIsNotCertainStays() {
    for line in [
      "Résidence Les Pins", "Kerven, Appt 12, 4 rue Haute", "4 rue Haute, digicode 12A",
      "4 rue de la Tour", "4 rue Haute", "12 rue Porte Basse", "4 rue Haute (appt 3)",
    ] {
      let found = cleaned(line)
      #expect(found.complement == nil, "\(line)")
      #expect(!found.codes.contains("complement-beside-street"))
    }
    let line = "Appt 12, 4 rue Haute"
    #expect(cleaned(line, "Hameau du Port").street == line)
    #expect(cleaned(line, country: "Belgique").complement == nil)
    #expect(cleaned(line, column: false).street == line)
  }
}
