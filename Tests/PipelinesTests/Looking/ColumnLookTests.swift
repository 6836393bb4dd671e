import Fields
import Tables
import Testing

@testable import Pipelines

@Suite struct ColumnLookTests {
  private func look(
    _ heading: String, _ values: [String?], records: Records = .clients, known: String? = nil
  ) -> ColumnLook {
    ColumnLook(
      heading: heading, column: TextColumn(values), export: nil, records: records,
      known: known.flatMap { Catalogue.field($0) })
  }

  private static let emails: [String?] = (0..<10).map { "c\($0)@provider.example.org" }

  @Test func aKnownHeadingIsNearlyCertainAndItsValuesMakeItMoreOrLess() {
    #expect(look("E-mail", Self.emails, known: "email").confidence == 98)
    let doubtful = look("E-mail", ["oui", "non", "oui", "non"], known: "email")
    #expect(
      doubtful.confidence == 60 && doubtful.fieldName == "email" && doubtful.reason == .heading)
    #expect(look("E-mail", [], known: "email").confidence == 95)
  }

  @Test func valuesAloneTellAFieldWhereNearlyAllAgree() {
    let told = look("Z", Self.emails + ["?"])
    #expect(told.fieldName == "email" && told.reason == .values && told.confidence == 70)
    #expect(look("Z", Array(Self.emails.prefix(2))).field == nil, "two are too few")
    #expect(look("Z", Self.emails + ["?", "?"]).field == nil)
  }

  /// Nine digits without their zero number anything: members, contracts, firms.
  @Test func nineDigitsAreNoPhones() {
    let numbers = ["123456789", "223456789", "323456789", "423456789"]
    #expect(look("Z", numbers).fieldName != "phone")
    #expect(look("Z", ["0639980001", "0639980002", "0639980003"]).fieldName == "phone")
  }

  @Test(
    arguments: [
      ("Date", Records.purchases, "purchase-date"), ("le", .interactions, "interaction-date"),
      ("jour", .campaigns, "sent-date"),
      ("Date", .clients, nil),
    ] as [(String, Records, String?)])
  func aDateAloneIsThatOfTheRecord(_ heading: String, _ records: Records, _ name: String?) {
    #expect(
      look(heading, ["03/04/2024", "04/04/2024", "05/04/2024"], records: records).fieldName == name)
  }

  @Test func birthdaysWithoutAYearAreNoBirthDates() {
    #expect(
      look("Anniversaire", ["25/12", "14/07", "1/5"], known: "birth-date").fieldName
        == "day-of-birth")
    #expect(
      look("Anniversaire", ["25/12/1980", "14/07"], known: "birth-date").fieldName == "birth-date")
  }

  /// Samples are the first different values, and nobody's in full.
  @Test func samplesAreMasked() {
    let column = look("Nom", ["Exemple", nil, "Exemple", "Modèle", "Essai", "Témoin"])
    #expect(column.samples == ["E••••••", "M•••••", "E••••"] && column.filledCount == 5)
  }

  @Test func aHeadingThatSaysARefusalIsNamed() {
    #expect(look("Ne pas appeler", ["oui"]).oddities == [Oddity(.refusal)])
    #expect(look("Nom", ["oui"]).oddities.isEmpty)
  }

  // MARK: Oddities

  private func oddities(_ heading: String, _ values: [String], known: String?, _ region: String?)
    -> String
  {
    var column = look(heading, values, known: known)
    column.noteOddities(
      of: TextColumn(values), in: region.map { FileRegion($0, Phrase(en: "x", fr: "x")) })
    return column.oddities.map(\.phrase.en).joined(separator: "\n")
  }

  /// `9000` is whole in Ghent and lacks its zero in Nice.
  @Test(arguments: [("FR", true), ("BE", false), (nil, true)] as [(String?, Bool)])
  func aLostZeroIsMissedWhereItBelongs(_ region: String?, _ isMissed: Bool) {
    let codes = oddities("CP", ["6000", "35000", "75001"], known: "postcode", region)
    #expect(codes.contains("1 numbers of four digits") == isMissed, "\(codes)")
    let phones = oddities("Tél", ["612345678", "0612345678"], known: "phone", region)
    #expect(phones.contains("1 numbers of nine digits") == isMissed, "\(phones)")
  }

  @Test(arguments: [
    ("#N/A", "error marks"), ("#REF!", "error marks"), ("3,36E+10", "scientific notation"),
    ("#1001", ""), ("1E5", ""), ("E+10", ""),
    ("#", ""), ("3,36E+1000000000", ""),
  ])
  func whatASpreadsheetDidIsTold(_ value: String, _ words: String) {
    let told = oddities("Réf", [value, "x"], known: nil, nil)
    #expect(
      words.isEmpty ? told.isEmpty : told.contains("1 \(words)") || told.contains(words), "\(told)")
  }
}
