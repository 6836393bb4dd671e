import Fields
import Testing

@testable import Writers

@Suite struct CSVWriterTests {
  @Test func theCanonicalFormIsRFC4180() throws {
    let text = try Written.text(
      CSVWriter(),
      [
        ("last-name", ["Le Goff", "a,b", "say \"yes\"", nil]),
        ("note", ["x\ny", " space", "", "=1"]),
      ])
    #expect(
      text
        == "last-name,note\r\nLe Goff,\"x\ny\"\r\n\"a,b\",\" space\"\r\n\"say \"\"yes\"\"\",\r\n,'=1\r\n"
    )
  }

  @Test func formulasMayBeKept() throws {
    var writer = CSVWriter()
    writer.formulas = .keep
    #expect(try Written.text(writer, [("note", ["=1"])]) == "note\r\n=1\r\n")
  }

  @Test func excelGetsWhatPeopleInFranceWrite() throws {
    var writer = CSVWriter()
    writer.for = .excel
    let columns: [(String, [String?])] = [
      ("last-name", ["Le;Goff", "Ö"]), ("phone", ["+33612345678", "+442079460000\n+33298000000"]),
      ("birth-date", ["1984-03-12", "not a date"]), ("purchase-total", ["1234.50", "-0.05"]),
      ("consent-email", ["yes", "no"]),
    ]
    #expect(
      try Written.text(writer, columns)
        == "\u{FEFF}last-name;phone;birth-date;purchase-total;consent-email\r\n\"Le;Goff\";06 12 34 56 78;12/03/1984;1234,50;oui\r\nÖ;+442079460000, 02 98 00 00 00;not a date;-0,05;non\r\n"
    )
    #expect(
      try Written.text(writer, columns, locale: "en-GB").hasPrefix(
        "\u{FEFF}last-name,phone,birth-date,purchase-total,consent-email\r\nLe;Goff,06 12 34 56 78,1984-03-12,1234.50,yes"
      ))
  }

  @Test(arguments: [("tab", "a\tb\r\n1\t\"2\t3\"\r\n"), (";", "a;b\r\n1;2\t3\r\n")])
  func theSeparatorMayBeChosen(_ sign: String, _ text: String) throws {
    var writer = CSVWriter()
    writer.separator = SeparatorSign(sign)
    #expect(try Written.text(writer, [("a", ["1"]), ("b", ["2\t3"])]) == text)
  }

  @Test func aHeadingIsNoFormulaEither() throws {
    #expect(try Written.text(CSVWriter(), [("=1+1", ["x"])]).hasPrefix("'=1+1\r\n"))
  }

  /// What a rule of the pipeline made of a column of the source's own is shown as any amount or date is.
  @Test func columnsOfTheSourceAreShownByTheKindTheyWereGiven() throws {
    var writer = CSVWriter()
    writer.for = .excel
    let columns: [(String, [String?])] = [
      ("shop.CA", ["1234.50"]), ("shop.Visite", ["2024-03-12"]), ("shop.Note", ["1.5"]),
    ]
    #expect(
      try Written.text(writer, columns, kinds: ["shop.CA": .amount, "shop.Visite": .date])
        == "\u{FEFF}shop.CA;shop.Visite;shop.Note\r\n1234,50;12/03/2024;1.5\r\n")
  }
}
