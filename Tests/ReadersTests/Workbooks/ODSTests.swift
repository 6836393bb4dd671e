import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ODSTests {
  private func bytes(_ tables: String, styles: String = "", manifest: String = "") -> [UInt8] {
    var zip = ZipBuilder()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", deflated: false)
    zip.add("META-INF/manifest.xml", "<manifest:manifest>\(manifest)</manifest:manifest>")
    zip.add(
      "content.xml",
      "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
        + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    )
    return zip.finished()
  }

  private func read(_ bytes: [UInt8], _ change: (inout ODS) -> Void = { _ in }) throws
    -> WholeReading
  {
    var stage = ODS()
    change(&stage)
    return try withTemporaryFile(bytes, name: "book.ods") { try WholeReading(stage.open($0)) }
  }

  private static func text(_ value: String, _ more: String = "") -> String {
    "<table:table-cell office:value-type=\"string\"\(more)><text:p>\(value)</text:p></table:table-cell>"
  }

  private static let header =
    "<table:table-row>\(text("Nom"))\(text("Valeur"))<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"

  private func sheet(_ rows: String, name: String = "Feuille1", style: String = "ta1") -> String {
    "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\"><table:table-column/>\(rows)</table:table>"
  }

  private static let cells: [(String, String)] = [
    ("office:value-type='float' office:value='1.10'><text:p>1,1</text:p>", "1.1"),
    ("office:value-type='float' office:value='1000'><text:p>01000</text:p>", "01000"),
    (
      "office:value-type='float' office:value='612345678'><text:p>06 12 34 56 78</text:p>",
      "0612345678"
    ),
    ("office:value-type='float' office:value='0.5'><text:p>0,5</text:p>", "0.5"),
    ("office:value-type='currency' office:value='1234.5'><text:p>1 234,50 €</text:p>", "1234.5"),
    ("office:value-type='percentage' office:value='0.2'><text:p>20 %</text:p>", "0.2"),
    (
      "office:value-type='date' office:date-value='2024-04-03'><text:p>03/04/24</text:p>",
      "2024-04-03"
    ),
    ("office:value-type='date' office:date-value='2024-04-03T00:00:00'>", "2024-04-03"),
    ("office:value-type='date' office:date-value='2024-04-03T14:30:00'>", "2024-04-03T14:30:00"),
    ("office:value-type='time' office:time-value='PT09H05M00S'><text:p>09:05</text:p>", "09:05:00"),
    ("office:value-type='boolean' office:boolean-value='true'><text:p>VRAI</text:p>", "TRUE"),
    ("office:value-type='string'><text:p>01000</text:p>", "01000"),
    (
      "office:value-type='string'><text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p>",
      "a  b\nc"
    ),
    (
      "office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>",
      "a"
    ),
    (
      "office:value-type='string'><text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>",
      "abc"
    ),
    (
      "office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#REF!</text:p>",
      "#REF!"
    ),
  ]

  @Test(arguments: cells)
  func aCellReadsAsItsValue(cell: String, expected: String) throws {
    let rows =
      Self.header
      + "<table:table-row>\(Self.text("x"))<table:table-cell \(cell)</table:table-cell></table:table-row>"
    let whole = try read(bytes(sheet(rows)))
    #expect(whole.headings == ["Nom", "Valeur"])
    #expect(whole.rows == [["x", expected]])
  }

  @Test func repeatedRowsAndCellsAreRepeatedAndBlankOnesPassedOver() throws {
    let rows =
      Self.header
      + "<table:table-row table:number-rows-repeated='2'>\(Self.text("a", " table:number-columns-repeated='2'"))</table:table-row>"
      + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
      + "<table:table-row>\(Self.text("z"))</table:table-row>"
    let whole = try read(bytes(sheet(rows)))
    #expect(whole.rows == [["a", "a"], ["a", "a"], ["z", ""]])
    #expect(whole.batch.origins[2].record == 1_000_003)
  }

  @Test func cellsRepeatedWithoutMeasureAreRefused() throws {
    let rows =
      "<table:table-row table:number-rows-repeated='1048576'>\(Self.text("a", " table:number-columns-repeated='16384'"))</table:table-row>"
    #expect(throws: RunError.self) { try read(bytes(sheet(rows))) }
  }

  @Test func mergedCellsAreFilledDown() throws {
    let rows =
      Self.header
      + "<table:table-row>\(Self.text("Dupont", " table:number-rows-spanned='2'"))\(Self.text("1"))</table:table-row>"
      + "<table:table-row><table:covered-table-cell/>\(Self.text("2"))</table:table-row>"
      + "<table:table-row><table:table-cell/>\(Self.text("3"))</table:table-row>"
    let whole = try read(bytes(sheet(rows)))
    #expect(whole.rows == [["Dupont", "1"], ["Dupont", "2"], ["", "3"]])
    #expect(whole.codes() == ["merged-cell-filled"])
  }

  @Test func hiddenSheetsAreSkippedAndSheetsAreChosen() throws {
    let styles =
      "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>"
    let tables = [("Secret", "ta2"), ("A", "ta1"), ("B", "ta1")].map {
      sheet(
        Self.header + "<table:table-row>\(Self.text($0.0))</table:table-row>", name: $0.0,
        style: $0.1)
    }.joined()
    #expect(try read(bytes(tables, styles: styles)).rows.map(\.first) == ["A"])
    #expect(
      try read(bytes(tables, styles: styles)) { $0.workbook.sheet = ["*"] }.rows.map(\.first) == [
        "A", "B",
      ])
    #expect(
      try read(bytes(tables, styles: styles)) { $0.workbook.sheet = ["Secret"] }.rows.map(\.first)
        == [
          "Secret"
        ])
  }

  @Test func aPasswordIsNamed() {
    #expect(throws: RunError.self) {
      try read(
        bytes(
          sheet(""),
          manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"))
    }
  }
}
