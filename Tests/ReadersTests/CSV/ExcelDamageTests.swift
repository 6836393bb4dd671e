import Foundation
import Pipelines
import Testing

@testable import Readers

/// The damages of Excel in French, one a file of `Fixtures/excel-fr`: each is repaired or named, none is silently wrong.
@Suite struct ExcelDamageTests {
  /// What a file holds, and the findings that must be made and no others.
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var rows: [[String]]
    var codes: Set<String>
    var headings = ["nom", "prenom", "code_postal", "ca", "date", "actif"]
    var testDescription: String { file }
  }

  /// The list that most of the files hold.
  private static func clients(space: String = " ") -> [[String]] {
    [
      ["Dupré", "Hélène", "01000", "1\(space)234,56", "03/04/2024", "VRAI"],
      ["Lefèvre", "Loïc", "75001", "(1\(space)234,56)", "15/12/24", "FAUX"],
      ["Noël", "Zoé", "06000", "12,5 €", "2024-01-02", "VRAI"],
    ]
  }
  /// What is said of its values, which only `clean` changes.
  private static let values: Set<String> = [
    "thousands-space", "negative-in-parentheses", "currency-sign", "mixed-dates",
    "spreadsheet-boolean",
  ]

  static let cases = [
    Case(
      file: "apostrophe.csv", rows: [["7210448301122", "01000"], ["7210448301123", "06000"]],
      codes: ["leading-apostrophe"], headings: ["id", "cp"]),
    Case(
      file: "autodate.csv", rows: [["03-avr", "mars-24"], ["3/4", "04/03/2024"]],
      codes: ["auto-date", "ambiguous-date"], headings: ["ref", "lot"]),
    Case(file: "cp1252.csv", rows: clients(), codes: values),
    Case(
      file: "dup_header.csv", rows: clients(), codes: values.union(["duplicate-heading"]),
      headings: ["nom", "nom", "code_postal", "ca", "date", "actif"]),
    Case(
      file: "eq_quote.csv", rows: [["0612345678", "01000"], ["0712345678", "06000"]],
      codes: ["formula-text"], headings: ["id", "cp"]),
    Case(
      file: "errors.csv",
      rows: [["A", "#N/A"], ["B", "#REF!"], ["C", "#NOM?"], ["D", "12345678901234"]],
      codes: ["spreadsheet-error"], headings: ["nom", "siret"]),
    Case(file: "macroman.csv", rows: clients(), codes: values),
    Case(
      file: "mixed_enc.csv",
      rows: [["Dupré", "Nîmes"]]
        + [[String]](
          repeating: ["Lefèvre", "Béziers"], count: 3), codes: ["mixed-encoding"],
      headings: ["nom", "ville"]),
    Case(file: "mojibake.csv", rows: clients(), codes: values.union(["mojibake"])),
    Case(file: "nbsp.csv", rows: clients(space: "\u{202F}"), codes: values),
    Case(file: "nbsp00a0.csv", rows: clients(space: "\u{A0}"), codes: values),
    Case(
      file: "nl_cell.csv", rows: [["A", "1 rue X\nBât B"], ["B", "2 rue \"Y\""]], codes: [],
      headings: ["nom", "adresse"]),
    Case(
      file: "repeat_header.csv", rows: clients() + clients(),
      codes: values.union(["repeated-heading"])),
    Case(
      file: "sci.csv",
      rows: [["A", "3,3612E+10", "3,62521E+13"], ["B", "612345678", "7,32829E+13"]],
      codes: ["lost-digits", "lost-leading-zero"], headings: ["nom", "tel", "siret"]),
    Case(file: "sep_line.csv", rows: clients(), codes: values),
    Case(file: "sep_line_utf8bom.csv", rows: clients(), codes: values),
    Case(
      file: "title_rows.csv", rows: clients(), codes: values.union(["title-rows", "total-row"])),
    Case(
      file: "trailing_cols.csv", rows: clients(),
      codes: values.union(["empty-columns", "blank-record"])),
    Case(
      file: "unbalanced.csv",
      rows: [
        ["A", "\"1 rue X", "Paris"], ["B", "2 rue Y", "Lyon"], ["C", "3 \"rue\" Z", "Nice"],
      ],
      codes: ["unclosed-quote", "bare-quote"], headings: ["nom", "adresse", "ville"]),
    Case(file: "utf16le_tab.txt", rows: clients(), codes: values),
    Case(file: "utf8bom.csv", rows: clients(), codes: values),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fixtures/excel-fr")

  @Test(arguments: cases) func theDamageIsRepairedOrNamed(_ file: Case) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file.file))
    let read = try readCSV(Array(bytes))
    #expect(read.headings == file.headings)
    #expect(read.rows == file.rows)
    #expect(read.codes == file.codes)
  }

  @Test func everyFileIsHeld() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files).subtracting(["README.md"]) == Set(Self.cases.map(\.file)))
    #expect(Self.cases.count == 21)
  }
}
