import Foundation
import Pipelines
import Tables
import Testing

@testable import Cleaning

/// What must hold of the whole step: what is clean stays as it is, whoever cleans it again.
@Suite struct TwiceIsOnceTests {
  private static func cleaned(_ batch: Batch) -> Batch {
    var delivery = Delivery(mentions: batch)
    var log = StepLog()
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ""))
      .apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  private static func batch(_ columns: [(String, [String])]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    return Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins)
  }

  /// The rows that a second cleaning changes, with both values.
  private static func changes(_ columns: [(String, [String])]) -> [String] {
    let once = cleaned(batch(columns))
    // Cleaned again from the values alone, as a file that was written and read again.
    var again = Batch(origins: once.origins)
    for (name, column) in zip(once.names, once.columns) {
      again[name] = TextColumn((0..<column.count).map { column.value($0) })
    }
    let twice = cleaned(again)
    guard twice.count == once.count else { return ["\(once.count) rows became \(twice.count)"] }
    return once.names.flatMap { name in
      (0..<once.count).compactMap { row in
        let (a, b) = (once[name]?.value(row) ?? "", twice[name]?.value(row) ?? "")
        // A couple makes two rows of one, so that the last rows have no cell of their own.
        let cell =
          row < columns[0].1.count && columns[0].1.count == once.count ? columns[0].1[row] : ""
        return a == b ? nil : "\(name): \(cell) → \(a) → \(b)"
      }
    }
  }

  @Test(
    arguments: [
      ("emails.csv", "input", "email"), ("phones.csv", "input", "phone"),
      ("dates_fr.csv", "input", "birth-date"), ("iban.csv", "input", "iban"),
      ("bic.csv", "input", "bic"), ("fr_siren.csv", "input", "siren"),
      ("fr_siret.csv", "input", "siret"), ("fr_tva.csv", "input", "vat-number"),
      ("gold_names.csv", "entree", "person"), ("gold_companies.csv", "entree", "company"),
      ("gold_addresses.csv", "entree", "street"),
    ])
  func overTheSharedLists(_ file: String, _ column: String, _ field: String) throws {
    guard let rows = Gold.shared(file) else {
      print("skipped: the shared data are not here")
      return
    }
    let found = Self.changes([(field, rows.map { $0[column] ?? "" })])
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  @Test(arguments: [
    ("names.csv", "person"), ("companies.csv", "company"), ("addresses.csv", "street"),
  ])
  func overOurOwnLists(_ file: String, _ field: String) throws {
    let rows = try #require(Gold.own(file))
    let found = Self.changes([(field, rows.map { $0["entree"] ?? "" })])
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  /// Every cell of every list, in a column of its own and in the columns that it has no business in, row by row.
  @Test(arguments: [
    ["person"], ["last-name"], ["first-name"], ["company"], ["street"],
    ["street", "postcode", "city"],
    ["street", "street-2"], ["address"], ["city"], ["phone"], ["mobile"], ["email"], ["birth-date"],
    ["siren"], ["siret"], ["vat-number"], ["iban"], ["country"], ["consent-email"], ["note"],
  ])
  func overEveryCellInEveryColumn(_ fields: [String]) throws {
    var cells: [String] = []
    for (file, column) in [
      ("names.csv", "entree"), ("companies.csv", "entree"), ("addresses.csv", "entree"),
    ] {
      cells += try #require(Gold.own(file)).map { $0[column] ?? "" }
    }
    for file in ["persons.csv", "companies.csv", "values.csv"] {
      cells += try #require(Gold.dirty(file)).map { $0["input"] ?? "" }
    }
    let blank = cells.map { _ in "" }
    let columns = fields.enumerated().map { ($1, $0 == 0 ? cells : blank) }
    let found = Self.changes(columns)
    #expect(found.isEmpty, "\(found.count): \(found.prefix(10))")
  }

  /// Words for nothing, typographic apostrophes, forms of other lands, heirs and notes.
  @Test(arguments: [
    ["street", "postcode", "city"], ["person"], ["last-name", "first-name"], ["company"], ["phone"],
    ["mobile", "phone"], ["city", "postcode"], ["postcode", "city"], ["note"], ["address"],
  ])
  func overWordsForNothingAndOddSigns(_ fields: [String]) throws {
    let cells = [
      "NULL", "N/C", "00000", "99999", "NEANT", "pas d’adresse", "06 00 00 00 00", "0123456789",
      "0612345678 / 02 99 00 00 01", "01 11 11 11 11", "12 RUE DE L’ÉGLISE", "ROUTE D’ALBY",
      "D’ANGELO Paolo", "L’ORÉAL", "L’HELGOUALC’H", "BOULANGERIE DE L’ÉTOILE", "VILLENEUVE D’ASCQ",
      "LAERGEST, SL", "De Vries, B.V.", "Jensen, ApS", "Novak, s.r.o.", "Succession CHAUVIN Alain",
      "Succ. CHAUVIN", "Indivision MARTIN", "Hoirie de feu M. Paul DUPUIS", "Vve DUPONT Marie",
      "Famille MARTIN", "Fam. Durand", "Époux BERNARD", "Epx BERNARD",
      "Kerkstraat 12 bus 3", "Kerkstraat 12 bus 3, 2000 Antwerpen, Belgique",
      "32 rue Doublet 33000 Bordeaux", "12 RUE DE L’ÉGLISE 74000 ANNECY", "chien diabétique",
    ]
    let blank = cells.map { _ in "" }
    let found = Self.changes(fields.enumerated().map { ($1, $0 == 0 ? cells : blank) })
    #expect(found.isEmpty, "\(found)")
  }

  @Test func overTheNotesOfTheGoldList() throws {
    let notes = try #require(Gold.own("notes.csv")).map { $0["note"] ?? "" }
    let found = Self.changes([("note", notes)])
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  @Test func overStreetsThatLoseTheirComplements() throws {
    let streets = try #require(Gold.own("addresses.csv")).map { $0["entree"] ?? "" }
    let found = Self.changes([
      ("street", streets), ("street-2", Array(repeating: "", count: streets.count)),
    ])
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  @Test func overPostCodesAndTowns() throws {
    guard let rows = Gold.shared("postal_communes.csv") else {
      print("skipped: the shared data are not here")
      return
    }
    let found = Self.changes([
      ("postcode", rows.map { $0["code_postal"] ?? "" }), ("city", rows.map { $0["ville"] ?? "" }),
    ])
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  /// What a first cleaning blanks does not make room that a second one fills.
  @Test func overFirmsAndCodesBesideWhatStandsForNobody() {
    let nobody = ["n/c", "INCONNU", "Inconnu", "Particulier", "-", "XXX", "Le Petit Jardin", ""]
    for field in ["person", "last-name"] {
      let found = Self.changes([
        (field, nobody.map { _ in "SARL Garage Kervadec" }), ("company", nobody),
      ])
      #expect(found.isEmpty, "\(found)")
    }
    let codes = ["722A", "99.99Z", "n/c", "x", "62.01Z", "4711F", ""]
    for words in ["47.11F", "4711F Hypermarchés", "Boulangerie", "722A"] {
      let found = Self.changes([
        ("activity", codes.map { _ in words }), ("activity-code", codes),
      ])
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func aFirmInTheNameGoesWhereNobodyStood() {
    let clean = Self.cleaned(
      Self.batch([
        ("last-name", ["SARL Garage Kervadec", "SARL Garage Kervadec"]),
        ("company", ["n/c", "Le Petit Jardin"]),
      ]))
    #expect(clean["company"]?.value(0) == "Garage Kervadec")
    #expect(clean["last-name"]?.value(0) == nil)
    #expect(clean["company"]?.originals[0].map { String(decoding: $0, as: UTF8.self) } == "n/c")
    #expect(clean["company"]?.value(1) == "Le Petit Jardin")
    #expect(clean["last-name"]?.value(1) != nil)
  }

  @Test func aCodeAmongTheWordsReplacesOneThatIsNone() {
    let clean = Self.cleaned(
      Self.batch([
        ("activity", ["47.11F", "47.11F", "Boulangerie"]),
        ("activity-code", ["722A", "62.01Z", "722A"]),
      ]))
    let codes = (0..<3).map { clean["activity-code"]?.value($0) }
    #expect(codes == ["47.11F", "62.01Z", nil])
    #expect((0..<3).map { clean["activity"]?.value($0) } == [nil, "47.11F", "Boulangerie"])
  }

  @Test func whatIsRightIsNotTouched() {
    let columns: [(String, [String])] = [
      ("civility", ["Mme", "M."]), ("first-name", ["Hélène", "Jean-Paul"]),
      ("last-name", ["Le Goff", "d'Artagnan"]), ("company", ["Bretagne Matériel", "EDF"]),
      ("street", ["12 bis rue de l'Église", "ZA de la Gare"]), ("postcode", ["35400", "29200"]),
      ("city", ["Saint-Malo", "Brest"]), ("country", ["FR", "FR"]),
      ("phone", ["+33299561234", "+33298001234"]), ("email", ["h@example.org", "j.p@example.fr"]),
      ("siret", ["73282932000074", ""]), ("birth-date", ["1965-03-12", "1988-04-03"]),
      ("note", ["livrer le matin", "Docteur Le Bihan\nPharmacie du Port"]),
    ]
    let clean = Self.cleaned(Self.batch(columns))
    for (name, values) in columns {
      #expect((0..<2).map { clean[name]?[$0] ?? "" } == values, "\(name)")
    }
  }
}
