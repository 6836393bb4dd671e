import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct StreetEndsTests {
  private func cleaned(_ columns: [(String, [String?])]) -> (rows: [[String]], codes: [String]) {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    var log = StepLog(keepsRepairs: true)
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    let rows = columns[0].1.indices.map { row in
      [columns[0].0, "postcode", "city"].map { delivery.mentions[$0]?[row] ?? "" }
    }
    return (rows, log.findings.map(\.finding.code))
  }

  @Test(arguments: [
    ("32, rue Doublet 33000 Bordeaux", ["32 rue Doublet", "33000", "Bordeaux"]),
    ("4 rue Pasteur, 69003 LYON", ["4 rue Pasteur", "69003", "Lyon"]),
    ("4 rue Pasteur - 35400 ST MALO, France", ["4 rue Pasteur", "35400", "Saint-Malo"]),
    ("33000 Bordeaux, 32 rue Doublet", ["32 rue Doublet", "33000", "Bordeaux"]),
    ("32 rue Doublet, Bordeaux 33000, France", ["32 rue Doublet", "33000", "Bordeaux"]),
    ("32 rue Doublet 33000Bordeaux", ["32 rue Doublet", "33000", "Bordeaux"]),
    ("32 rue Doublet 33000 Bordeaux Gironde", ["32 rue Doublet", "33000", "Bordeaux"]),
    ("10500 route de Nice\n06560 Valbonne", ["10500 route de Nice", "06560", "Valbonne"]),
    ("12 rue Haute F-35000 Rennes", ["12 rue Haute", "35000", "Rennes"]),
    ("12 rue Haute 1000 Bourg-en-Bresse", ["12 rue Haute", "01000", "Bourg-en-Bresse"]),
    ("Rue Haute 12 bte 3 1060 Saint-Gilles", ["Rue Haute 12 bte 3", "1060", "Saint-Gilles"]),
    ("Rue Haute 12, 1000 Bruxelles", ["Rue Haute 12", "1000", "Bruxelles"]),
    ("Avenue Louise 221, B-1050 Ixelles", ["Avenue Louise 221", "1050", "Ixelles"]),
    ("Rue du Lac 5, CH-1003 Lausanne", ["Rue du Lac 5", "1003", "Lausanne"]),
  ])
  func codeAndTownMoveToTheirOwnCells(line: String, expected: [String]) {
    for field in ["street", "address"] {
      let found = cleaned([(field, [line])])
      #expect(Array(found.rows[0].dropFirst()) == Array(expected.dropFirst()))
      #expect(found.codes.contains("town-behind-street"))
      if field == "street" { #expect(found.rows == [expected]) }
    }
  }

  @Test func theStreetOfAnAddressStandsInStreet() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "address,street\n4 rue Pasteur 69003 Lyon,\n4 rue Pasteur 69003 Lyon,12 quai Foch\n")
    #expect(outcome.table["street"]?[0] == "4 rue Pasteur" && outcome.table["address"]?[0] == "")
    #expect(outcome.table["street"]?[1] == "12 quai Foch")
    #expect(outcome.table["address"]?[1] == "4 rue Pasteur")
  }

  /// A number of a house, a town that does not have the code, a code without a town, a town alone; more than an address.
  @Test(arguments: [
    "12345 rue du Port", "4 rue Pasteur 69003 Quimper", "4 rue Pasteur 69003", "33000 Bordeaux",
    "route de Paris 75010", "33000 Bordeaux, 32 rue Doublet, sonner fort",
    "32 rue Doublet 33000 Bordeaux, tél 0199001234",
  ])
  func whatProvesNothingStays(line: String) {
    #expect(!cleaned([("street", [line])]).codes.contains("town-behind-street"))
  }

  @Test func cellsOfTheirOwnAreNeverReplaced() {
    let line = "32 rue Doublet 33000 Bordeaux"
    let found = cleaned([
      ("street", [line, line, line]), ("postcode", ["33100", nil, nil]),
      ("city", [nil, "Lormont", nil]), ("country", [nil, nil, "Belgique"]),
    ])
    #expect(!found.codes.contains("town-behind-street"))
  }

  /// A year, a country that would be lost, a code whose town nobody knows.
  @Test(arguments: [
    "12 rue du 8 mai 1945 Gland", "Rue Haute 12, 1000 Bruxelles, Belgique",
    "12 rue Haute 1234 Trouville-les-Pins", "1200 route de Genève",
  ])
  func whatProvesNothingStaysWhole(_ line: String) {
    #expect(!cleaned([("street", [line])]).codes.contains("town-behind-street"))
  }
}
