import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct TownCellsTests {
  private func cleaned(
    _ columns: [(String, [String?])], locale: String = "fr-FR"
  ) -> (Batch, [String]) {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    var log = StepLog()
    let context = StepContext(locale: locale, asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    return (delivery.mentions, log.findings.map { "\($0.record) \($0.finding.code)" })
  }

  /// The codes of the INSEE do not ship: of all rows together it is said once why theirs stay empty.
  @Test func withoutTheTableItIsSaidThatInseeStaysEmpty() throws {
    let found = try Samples.run(
      Clean.self, "clean", on: "postcode,city\n35400,Saint-Malo\n35000,RENNES\n,\n99999,Nulle\n")
    let told = found.log.counts.filter { $0.key.code == "no-table" }
    #expect(told.map(\.key.field) == ["insee"] && told.map(\.value) == [2])
    #expect(!found.codes.contains("no-table"))
  }

  @Test func aZeroThatACountryProvesIsGivenBack() {
    let (batch, _) = cleaned([
      ("postcode", ["1067", "5020", "4109", "67000"]),
      ("city", ["Dresden", "Salzburg", "Leipzig", "Strasbourg"]),
      ("country", ["Allemagne", "AT", "DE", "FR"]),
    ])
    #expect((0..<4).map { batch["postcode"]?[$0] } == ["01067", "5020", "04109", "67000"])
    // Without a country it may be Austria's.
    let (german, told) = cleaned(
      [("postcode", ["1067", "80331"]), ("city", ["Dresden", "München"])], locale: "en-DE")
    #expect((0..<2).map { german["postcode"]?[$0] } == ["1067", "80331"])
    #expect(told == ["1 four-digits"])
  }

  /// The country is cleaned later than the town: it counts however it is written.
  @Test func aTownOfFranceIsPutRightHoweverTheCountryIsWritten() {
    let countries: [String?] = [
      nil, "FR", "france métropolitaine", "Frnace", "FR - France", "Étranger",
      "République Française",
    ]
    let (batch, _) = cleaned([
      ("postcode", countries.map { _ in "1000" }),
      ("city", countries.map { _ in "BOURG EN BRESSE" }), ("country", countries),
    ])
    #expect(countries.indices.allSatisfy { batch["postcode"]?[$0] == "01000" })
    #expect(countries.indices.allSatisfy { batch["city"]?[$0] == "Bourg-en-Bresse" })
  }

  /// What stands for no post code or no town stands nowhere; the other of the two is read as if it were alone.
  @Test func whatStandsForNothingIsBlank() {
    let (batch, codes) = cleaned([
      ("postcode", ["N/C", "00000", "99999", "35400", "n/a", "Inconnu", "N/C"]),
      ("city", ["NEANT", "", "Saint-Malo", "NÉANT", "-", "Cancale", "Liège"]),
      ("country", ["", "", "", "", "", "", "BE"]),
    ])
    #expect(
      (0..<7).map { batch["postcode"]?[$0] ?? "" } == ["", "", "35400", "35400", "", "35260", ""])
    #expect(
      (0..<7).map { batch["city"]?[$0] ?? "" } == [
        "", "", "Saint-Malo", "", "", "Cancale", "Liège",
      ])
    #expect(!codes.contains { $0.hasSuffix("unknown-code") || $0.hasSuffix("contradiction") })
  }

  @Test func anAddressAbroadIsLeftWhole() {
    let (batch, codes) = cleaned([
      ("postcode", ["1000", "L-1611", "10115"]), ("city", ["Bruxelles", "Luxembourg", "Berlin"]),
      ("country", ["België", "LU", "Allemagne"]),
    ])
    #expect((0..<3).map { batch["postcode"]?[$0] } == ["1000", "L-1611", "10115"])
    #expect((0..<3).map { batch["city"]?[$0] } == ["Bruxelles", "Luxembourg", "Berlin"])
    #expect(codes.isEmpty)
  }

  @Test func whatContradictsItselfStaysAndIsTold() {
    let (batch, codes) = cleaned([
      ("postcode", ["35400", "35400"]), ("city", ["Rennes", "Xqztville"]),
    ])
    #expect(batch["city"]?[0] == "Rennes" && batch["postcode"]?[0] == "35400")
    #expect(codes == ["1 contradiction", "2 unknown-town"])
  }

  /// In a Belgian pipeline a record without a country is Belgian, and one of France is looked up as ever.
  @Test func aPipelineOfAnotherCountryKeepsItsPostCodes() {
    let (batch, codes) = cleaned(
      [
        ("postcode", ["1000", "B-9000", "1000", "?"]),
        ("city", ["Bruxelles", "Gand", "BOURG EN BRESSE", nil]),
        ("country", [nil, nil, "France", nil]),
      ], locale: "fr-BE")
    #expect((0..<3).map { batch["postcode"]?[$0] } == ["1000", "B-9000", "01000"])
    #expect(batch["city"]?[0] == "Bruxelles" && batch["city"]?[2] == "Bourg-en-Bresse")
    #expect(codes.filter { !$0.hasPrefix("3") && !$0.hasPrefix("4") }.isEmpty, "\(codes)")
  }

  /// Without the official tables.
  @Test func aTownWithSeveralPostCodesIsNotSaidToBeRepaired() {
    let (batch, codes) = cleaned([("postcode", [nil]), ("city", ["Grenoble"])])
    #expect(batch["postcode"]?.value(0) == nil)
    #expect(codes == ["1 several-postcodes"])
  }

  /// The last line of the envelope hangs on it.
  @Test func theCountryThatCodeAndTownProveIsWritten() {
    let (batch, codes) = cleaned([
      ("postcode", ["L-1234", "1000", "1000", "1040", "35000"]),
      ("city", ["Luxembourg", "Bruxelles", "Bourg-en-Bresse", nil, "Rennes"]),
      ("country", [nil, nil, nil, nil, nil]),
    ])
    #expect((0..<5).map { batch["country"]?[$0] ?? "" } == ["LU", "BE", "", "", ""])
    #expect((0..<3).map { batch["postcode"]?[$0] } == ["1234", "1000", "01000"])
    #expect(codes == ["4 four-digits"])
  }

  @Test func aCedexUnderTheCodeOfATownIsTold() {
    let (batch, codes) = cleaned([
      ("postcode", ["35400", "35003"]), ("city", ["SAINT MALO CEDEX", "RENNES CEDEX 7"]),
    ])
    #expect(batch["postcode"]?[0] == "35400" && batch["city"]?[0] == "Saint-Malo Cedex")
    #expect(codes == ["1 no-cedex"])
  }

  @Test func fourDigitsWithoutATownAreLeft() {
    let (batch, codes) = cleaned([
      ("postcode", ["1040", "1000", "35400"]), ("city", [nil, nil, nil]),
      ("country", [nil, "France", nil]),
    ])
    #expect((0..<3).map { batch["postcode"]?[$0] } == ["1040", "01000", "35400"])
    #expect(codes == ["1 four-digits"])
  }

  @Test func whatTheTableThatShipsCannotKnowIsNoContradiction() {
    let (_, codes) = cleaned([
      ("postcode", ["75116", "97133", "97150", "97500", "98714", "98800"]),
      (
        "city",
        ["Paris", "Saint-Barthélemy", "Saint-Martin", "Saint-Pierre", "Papeete", "Nouméa"]
      ),
    ])
    #expect(codes.isEmpty, "\(codes)")
  }

  /// The post sorts by the word and its number.
  @Test func aCedexIsKept() {
    let towns = ["RENNES CEDEX 7", "Rennes", "rennes cedex", "Rennes Cedex 07"]
    let (batch, _) = cleaned([("postcode", ["35065", "35065", "35065", "35065"]), ("city", towns)])
    #expect(
      (0..<4).map { batch["city"]?[$0] }
        == ["Rennes Cedex 7", "Rennes", "Rennes Cedex", "Rennes Cedex 07"])
  }
}
