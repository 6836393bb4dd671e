import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct SpreadsheetMLTests {
  private func document(_ sheets: String, encoding: String = "") -> String {
    let declared = encoding.isEmpty ? "" : " encoding=\"\(encoding)\""
    return
      "<?xml version=\"1.0\"\(declared)?>\r\n<?mso-application progid=\"Excel.Sheet\"?>\r\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\(sheets)</Workbook>"
  }

  private func sheet(_ rows: String, name: String = "Clients", behind: String = "") -> String {
    "<Worksheet ss:Name=\"\(name)\"><Table>\(rows)</Table>\(behind)</Worksheet>"
  }

  private static let header =
    "<Row><Cell><Data ss:Type=\"String\">Nom</Data></Cell><Cell><Data ss:Type=\"String\">Valeur</Data></Cell></Row>"

  private func read(_ bytes: [UInt8], sheet: [String] = []) throws -> WholeReading {
    var stage = XLSX()
    stage.workbook.sheet = sheet
    return try withTemporaryFile(bytes, name: "export.xls") { try WholeReading(stage.open($0)) }
  }

  @Test(arguments: [
    ("<Data ss:Type=\"Number\">12.50</Data>", "12.5"),
    ("<Data ss:Type=\"Number\">1E3</Data>", "1000"),
    ("<Data ss:Type=\"DateTime\">2024-04-03T00:00:00.000</Data>", "2024-04-03"),
    ("<Data ss:Type=\"DateTime\">2024-04-03T14:30:00.000</Data>", "2024-04-03T14:30:00"),
    ("<Data ss:Type=\"DateTime\">1899-12-31T09:05:00.000</Data>", "09:05:00"),
    ("<Data ss:Type=\"Boolean\">1</Data>", "TRUE"), ("<Data ss:Type=\"Boolean\">0</Data>", "FALSE"),
    ("<Data ss:Type=\"Error\">#REF!</Data>", "#REF!"),
    ("<Data ss:Type=\"String\">01000</Data>", "01000"),
    ("<Data ss:Type=\"String\">a&amp;b&#10;c</Data>", "a&b\nc"),
    (
      "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>gras</B> et maigre</ss:Data>",
      "gras et maigre"
    ),
    ("<Comment><ss:Data>note</ss:Data></Comment><Data ss:Type=\"String\">a</Data>", "a"),
    ("<Data ss:Type=\"String\">a</Data><Comment><ss:Data>note</ss:Data></Comment>", "a"),
  ])
  func aCellIsReadByItsType(cell: String, text: String) throws {
    let row = "<Row><Cell><Data ss:Type=\"String\">x</Data></Cell><Cell>\(cell)</Cell></Row>"
    let whole = try read(Array(document(sheet(Self.header + row)).utf8))
    #expect(whole.headings == ["Nom", "Valeur"])
    #expect(whole.rows == [["x", text]])
  }

  @Test func rowsAndCellsMayBePassedOver() throws {
    let rows =
      "<Row ss:Index=\"4\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">1</Data></Cell></Row>"
      + "<Row><Cell ss:MergeAcross=\"0\"><Data ss:Type=\"String\">y</Data></Cell></Row>"
    let whole = try read(Array(document(sheet(Self.header + rows)).utf8))
    #expect(whole.rows == [["", "1"], ["y", ""]])
    #expect(whole.batch.origins[0].record == 3)
  }

  @Test func aCellMergedDownwardsCountsForItsRows() throws {
    let rows =
      "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">Lyon</Data></Cell><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
      + "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">2</Data></Cell></Row>"
    #expect(
      try read(Array(document(sheet(Self.header + rows)).utf8)).rows == [
        ["Lyon", "1"], ["Lyon", "2"],
      ])
  }

  @Test func hiddenSheetsArePassedOverAndOthersAreNamed() throws {
    let hidden =
      "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"
    let row = { (name: String) in
      "<Row><Cell><Data ss:Type=\"String\">\(name)</Data></Cell><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
    }
    let book = Array(
      document(
        sheet(Self.header + row("a"), name: "Un", behind: hidden)
          + sheet(Self.header + row("b"), name: "Deux")
          + sheet(Self.header + row("c"), name: "Trois")
      )
      .utf8)
    let whole = try read(book)
    #expect(whole.rows == [["b", "1"]])
    #expect(whole.codes() == ["other-sheets"])
    #expect(try read(book, sheet: ["Un"]).rows == [["a", "1"]])
    #expect(try read(book, sheet: ["*"]).rows == [["b", "1"], ["c", "1"]])
  }

  @Test(arguments: [TextEncoding.windows1252, .latin9, .utf8, .utf16LittleEndian, .utf16BigEndian])
  func theDeclaredEncodingIsObeyed(_ encoding: TextEncoding) throws {
    let row =
      "<Row><Cell><Data ss:Type=\"String\">Hélène Œ</Data></Cell><Cell><Data ss:Type=\"String\">12 €</Data></Cell></Row>"
    let text = document(sheet(Self.header + row), encoding: encoding.rawValue)
    var bytes = try #require(encoding.bytes(of: text))
    if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
    if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
    #expect(try read(bytes).rows == [["Hélène Œ", "12 €"]])
  }

  @Test func itIsKnownWhateverItIsCalled() {
    let head = Array(document("").utf8)
    #expect(
      XLSX.confidence(head: head, name: "export.xml")
        > XMLReader.confidence(head: head, name: "export.xml"))
    #expect(XLSX.confidence(head: Array("<?xml version=\"1.0\"?><a/>".utf8), name: "a.xml") == 0)
  }

  @Test(arguments: [
    "<!DOCTYPE x>", "<Row>", String(repeating: "<Row ss:Index=\"99999999999\"/>", count: 3),
    "<Row ss:Span=\"99999999999999999999\"><Cell ss:Index=\"-5\"/></Row>",
    "<Row><Cell ss:MergeAcross=\"16777216\"/><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>",
  ])
  func whatIsBrokenEndsInRowsOrASentence(_ rows: String) throws {
    do { _ = try read(Array(document(sheet(rows)).utf8)) } catch let error as RunError {
      #expect(!error.line(.english).isEmpty)
    }
  }
}
