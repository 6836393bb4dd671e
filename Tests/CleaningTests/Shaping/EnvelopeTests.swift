import Cleaning
import Pipelines
import Reference
import Tables
import Testing

@Suite struct EnvelopeTests {
  private func lastLine(country: String, locale: String) throws -> String {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    origins.append(part: part, record: 1)
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          ("last-name", TextColumn(["Weber"])), ("street", TextColumn(["Hauptstraße 12"])),
          ("postcode", TextColumn(["10115"])), ("city", TextColumn(["Berlin"])),
          ("country", TextColumn([country])),
        ], origins: origins))
    var log = StepLog()
    Envelope()
      .prepare(for: [], StepContext(locale: locale, asOf: "2026-11-25", folder: "."))
      .apply(to: &delivery, log: &log)
    return try #require(delivery.mentions["line-7"])[0]
  }

  @Test(arguments: [
    ("DE", "fr-FR", "ALLEMAGNE"), ("DE", "en-GB", "GERMANY"), ("KR", "fr-FR", "COREE DU SUD"),
    ("KR", "en-GB", "SOUTH KOREA"), ("VA", "fr-FR", "VATICAN"), ("RU", "en-GB", "RUSSIA"),
    ("BE", "fr-FR", "BELGIQUE"), ("XK", "fr-FR", "KOSOVO"),
  ])
  func theCountryStandsInTheLanguageOfTheSender(country: String, locale: String, line: String)
    throws
  {
    #expect(try lastLine(country: country, locale: locale) == line)
  }

  @Test func aFormIsWrittenOnceAndWhoTakesTheLetterIsNamed() {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in 1...2 { origins.append(part: part, record: row) }
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          ("company", TextColumn(["SCI du Port", "Résidence Les Lilas"])),
          ("legal-form", TextColumn(["SCI", "SDC"])), ("note", TextColumn(["", "c/o Foncia"])),
          ("street", TextColumn(["3 rue Foch", "4 rue Foch"])),
          ("postcode", TextColumn(["35065", "35000"])),
          ("city", TextColumn(["Rennes Cedex 7", "Rennes"])),
        ], origins: origins))
    var log = StepLog()
    Envelope()
      .prepare(for: [], StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "."))
      .apply(to: &delivery, log: &log)
    let lines = (1...6).map { delivery.mentions["line-\($0)"] }
    #expect(
      lines.map { $0?[0] } == ["SCI DU PORT", "", "", "3 RUE FOCH", "", "35065 RENNES CEDEX 7"])
    #expect(lines[0]?[1] == "RESIDENCE LES LILAS SDC" && lines[1]?[1] == "C/O FONCIA")
  }

  /// A long name takes the free line below it, and loses nothing; what is written before the name stays before it.
  @Test func aLongNameGoesOnInTheNextLine() {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in 1...2 { origins.append(part: part, record: row) }
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          (
            "company",
            TextColumn(["Atelier de mécanique générale et de précision du Trégor", "Kerlo & Fils"])
          ), ("legal-form", TextColumn(["", "Ets"])),
          ("street", TextColumn(["3 rue Foch", "4 rue Foch"])),
          ("postcode", TextColumn(["35000", "35000"])), ("city", TextColumn(["Rennes", "Rennes"])),
        ], origins: origins))
    var log = StepLog()
    Envelope()
      .prepare(for: [], StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "."))
      .apply(to: &delivery, log: &log)
    let lines = (1...2).map { delivery.mentions["line-\($0)"] }
    #expect(
      lines.map { $0?[0] } == ["ATELIER DE MECANIQUE GENERALE ET DE", "PRECISION DU TREGOR"])
    #expect(lines.map { $0?[1] ?? "" } == ["ETS KERLO ET FILS", ""])
  }

  @Test func everyCountryHasANameThatFitsItsLine() throws {
    let ours: Set = ["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]
    let table = try #require(ReferenceTable.compiled("pays_iso3166.csv"))
    for row in table.rows() where !ours.contains(row[0]) {
      for locale in ["fr-FR", "en-GB"] {
        let line = try lastLine(country: row[0], locale: locale)
        #expect(line.count > 2 && line.count <= 38 && !line.contains { $0.isNumber }, "\(row[0])")
      }
    }
  }
}
