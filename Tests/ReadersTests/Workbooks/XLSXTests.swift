import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct XLSXTests {
  private func read(
    _ builder: WorkbookBuilder, _ change: (inout XLSX) -> Void = { _ in }
  ) throws -> WholeReading {
    var stage = XLSX()
    change(&stage)
    return try withTemporaryFile(builder.bytes, name: "book.xlsx") {
      try WholeReading(stage.open($0))
    }
  }

  private static func text(_ place: String, _ value: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
  }

  private static let header = "<row r=\"1\">\(text("A1", "Nom"))\(text("B1", "Valeur"))</row>"

  /// The text that a cell with this markup is read as, under headings and beside a name.
  private func value(
    _ cell: String, texts: [String] = [], formats: [String] = [], epoch1904: Bool = false
  ) throws -> String {
    var builder = WorkbookBuilder.one(
      Self.header + "<row r=\"2\">\(Self.text("A2", "x"))\(cell)</row>")
    builder.texts = texts
    builder.formats = formats
    builder.epoch1904 = epoch1904
    return try read(builder).rows.first?.last ?? "no row"
  }

  @Test(arguments: [
    ("<c r='B2'><v>12</v></c>", "12"),
    ("<c r='B2'><v>-0.5</v></c>", "-0.5"),
    ("<c r='B2'><v>1.1000000000000001</v></c>", "1.1"),
    ("<c r='B2'><v>3.6252187900034E13</v></c>", "36252187900034"),
    ("<c r='B2'><v>1E-3</v></c>", "0.001"),
    ("<c r='B2'><v>12.50</v></c>", "12.5"),
    ("<c r='B2' t='n'><v>0</v></c>", "0"),
    ("<c r='B2' t='b'><v>1</v></c>", "TRUE"),
    ("<c r='B2' t='b'><v>0</v></c>", "FALSE"),
    ("<c r='B2' t='str'><f>A1</f><v>01000</v></c>", "01000"),
    ("<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
    ("<c r='B2' t='inlineStr'><is><t> a </t></is></c>", "a"),
    ("<c r='B2' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>", " a "),
    ("<c r='B2' t='inlineStr'><is><r><t>Du</t></r><r><t>pont</t></r></is></c>", "Dupont"),
    (
      "<c r='B2' t='inlineStr'><is><t>L&apos;&#233;t&#xE9; &amp; &foo;</t></is></c>",
      "L'été & &foo;"
    ),
    ("<c r='B2' t='inlineStr'><is><t>a_x000D_b_x005F_x000D_</t></is></c>", "a\rb_x000D_"),
    ("<c r='B2' t='inlineStr'><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>", "😀 _xD83D_"),
    ("<c r='B2' t='inlineStr'><is><t><![CDATA[a<b]]></t></is></c>", "a<b"),
    ("<c r='B2' t='inlineStr'><v>1.0</v><is><t>1.</t></is></c>", "1."),
    ("<c r='B2' t='d'><v>2024-04-03</v></c>", "2024-04-03"),
    ("<c r='B2' t='s'><v>99</v></c>", ""),
  ])
  func aCellReadsAsItsText(cell: String, expected: String) throws {
    #expect(try value(cell) == expected)
  }

  @Test(arguments: [
    ("<t>Hélène</t>", "Hélène"),
    ("<r><t>Le </t></r><r><t xml:space='preserve'> Goff</t></r>", "Le Goff"),
    ("<t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr fontId='1'/>", "漢字"),
    ("<t/>", ""),
  ])
  func aSharedTextIsReadWithoutItsSound(text: String, expected: String) throws {
    #expect(try value("<c r='B2' t='s'><v>0</v></c>", texts: [text]) == expected)
  }

  @Test(arguments: [
    ("45385", "14", "2024-04-03"),
    ("45385.5", "22", "2024-04-03T12:00:00"),
    ("45385.604166666664", "dd/mm/yyyy hh:mm", "2024-04-03T14:30:00"),
    ("0.5", "20", "12:00:00"),
    ("1.5", "[h]:mm:ss", "36:00:00"),
    ("45385", "mmmm", "2024-04-03"),
    ("45385", "&quot;jour&quot; 0", "45385"),
    ("45385", "[Red]#,##0.00\\d", "45385"),
    ("45385", "0.00E+00", "45385"),
    ("45385", "General", "45385"),
    ("45385", "General_)", "45385"),
    ("45385", "#,##0.00\\ [$€-40C]", "45385"),
    ("45385", "jj/mm/aaaa", "2024-04-03"),
    ("59", "14", "1900-02-28"),
    ("60", "14", "60"),
    ("61", "14", "1900-03-01"),
    ("1", "14", "1900-01-01"),
    ("-1", "14", "-1"),
    ("2958465", "14", "9999-12-31"),
    ("2958466", "14", "2958466"),
  ])
  func aNumberShownAsADateReadsAsISO(number: String, format: String, expected: String) throws {
    #expect(try value("<c r='B2' s='1'><v>\(number)</v></c>", formats: [format]) == expected)
  }

  @Test func theEpochOf1904IsObeyed() throws {
    #expect(
      try value("<c r='B2' s='1'><v>43923</v></c>", formats: ["14"], epoch1904: true)
        == "2024-04-03")
  }

  @Test func anErrorIsKeptWithAFinding() throws {
    let builder = WorkbookBuilder.one(
      Self.header + "<row r='5'>\(Self.text("A5", "x"))<c r='B5' t='e'><v>#REF!</v></c></row>")
    let whole = try read(builder)
    #expect(whole.rows == [["x", "#REF!"]])
    #expect(whole.codes() == ["error-cell"])
    #expect(whole.findings.first?.record == 4)
    #expect(whole.findings.first?.field == "Valeur")
  }

  @Test func aFormulaWithoutAValueIsNamed() throws {
    let builder = WorkbookBuilder.one(
      Self.header + "<row r='2'>\(Self.text("A2", "x"))<c r='B2'><f>SUM(A1)</f></c></row>")
    #expect(try read(builder).codes() == ["formula-without-value"])
  }

  @Test func titleRowsAreSkippedAndGapsInRowsAreNoRecords() throws {
    let builder = WorkbookBuilder.one(
      """
      <row r='1'>\(Self.text("A1", "Liste des clients"))</row>
      <row r='3'>\(Self.text("A3", "Nom"))\(Self.text("B3", "Code postal"))</row>
      <row r='4'>\(Self.text("A4", "Dupont"))\(Self.text("B4", "01000"))</row>
      <row r='5'/>
      <row r='9'>\(Self.text("A9", "Martin"))</row>
      """)
    let whole = try read(builder)
    #expect(whole.headings == ["Nom", "Code postal"])
    #expect(whole.rows == [["Dupont", "01000"], ["Martin", ""]])
    #expect((0..<2).map { whole.batch.origins[$0].record } == [1, 6])
    #expect(whole.batch.origins[0].part.label == "book.xlsx!Clients")
  }

  @Test func headingsThatComeAgainAndTotalsAreLeftOutAndCounted() throws {
    func row(_ number: Int, _ values: [String]) -> String {
      let cells = zip(["A", "B", "C", "D"], values).map { Self.text("\($0)\(number)", $1) }
      return "<row r='\(number)'>\(cells.joined())</row>"
    }
    let headings = ["Nom", "Ville", "E-mail", "Montant"]
    let client = ["Dupont", "Lyon", "a@b.fr", "3"]
    let firm = ["Total", "Nanterre", "c@d.fr", "4"]
    let builder = WorkbookBuilder.one(
      row(1, headings) + row(2, client) + row(3, headings) + row(4, ["Total général", "", "", "3"])
        + row(5, firm))
    let whole = try read(builder)
    #expect(whole.rows == [client, firm])
    #expect(whole.codes() == ["repeated-heading", "total-row"])
    #expect(whole.skipped == 2)
  }

  @Test func rowsAndCellsWithoutPlacesAreCounted() throws {
    let builder = WorkbookBuilder.one(
      """
      <row><c t='inlineStr'><is><t>Nom</t></is></c><c t='inlineStr'><is><t>Âge</t></is></c></row>
      <row><c t='inlineStr'><is><t>Dupont</t></is></c><c><v>41</v></c></row>
      """)
    let whole = try read(builder)
    #expect(whole.headings == ["Nom", "Âge"])
    #expect(whole.rows == [["Dupont", "41"]])
  }

  @Test func cellsOutOfOrderAreBroughtIntoOrder() throws {
    let builder = WorkbookBuilder.one(
      Self.header
        + "<row r='2'><c r='B2'><v>2</v></c>\(Self.text("A2", "x"))<c r='B2'><v>3</v></c></row>")
    #expect(try read(builder).rows == [["x", "3"]])
  }

  @Test func mergedCellsAreFilledDownWithAFinding() throws {
    let builder = WorkbookBuilder.one(
      Self.header + "<row r='2'>\(Self.text("A2", "Dupont"))<c r='B2'><v>1</v></c></row>"
        + "<row r='3'><c r='B3'><v>2</v></c></row><row r='4'><c r='A4'/></row>"
        + "<row r='5'><c r='B5'><v>3</v></c></row>",
      behind: "<mergeCells count='1'><mergeCell ref='A2:A4'/></mergeCells>")
    let whole = try read(builder)
    #expect(whole.rows == [["Dupont", "1"], ["Dupont", "2"], ["", "3"]])
    #expect(whole.codes() == ["merged-cell-filled"])
    #expect(try read(builder) { $0.workbook.fillMerged = false }.rows[1] == ["", "2"])
  }

  @Test func hiddenSheetsAreSkippedAndSheetsAreChosenByNameOrPattern() throws {
    var builder = WorkbookBuilder()
    for (name, state) in [
      ("Secret", "veryHidden"), ("Clients 2023", ""), ("Clients 2024", ""), ("Aide", "hidden"),
    ] {
      builder.sheets.append(
        .init(
          name: name, rows: Self.header + "<row r='2'>\(Self.text("A2", name))</row>", state: state)
      )
    }
    #expect(try read(builder).rows.map(\.first) == ["Clients 2023"])
    #expect(
      try read(builder) { $0.workbook.sheet = ["clients *"] }.rows.map(\.first) == [
        "Clients 2023", "Clients 2024",
      ])
    #expect(try read(builder) { $0.workbook.sheet = ["Aide"] }.rows.map(\.first) == ["Aide"])
    #expect(throws: RunError.self) { try read(builder) { $0.workbook.sheet = ["Prospects"] } }
  }

  @Test func aPrefixOfTheMarkupMakesNoDifference() throws {
    var zip = ZipBuilder()
    zip.add(
      "xl/workbook.xml",
      "<x:workbook><x:sheets><x:sheet name='S' r:id='a'/></x:sheets></x:workbook>")
    zip.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='a' Type='t/worksheet' Target='sheet.xml'/></Relationships>")
    zip.add(
      "xl/sheet.xml",
      "<x:worksheet><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>Nom</x:v></x:c></x:row>"
        + "<x:row r='2'><x:c r='A2' t='str'><x:v>Dupont</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    let whole = try withTemporaryFile(zip.finished()) { try WholeReading(XLSX().open($0)) }
    #expect(whole.rows == [["Dupont"]])
  }

  @Test func aBigSheetIsReadInPiecesAsOneTable() throws {
    var rows = Self.header
    for row in 2...40_000 {
      rows +=
        "<row r='\(row)'>\(Self.text("A\(row)", "nom \(row)"))<c r='B\(row)'><v>\(row)</v></c></row>"
    }
    let whole = try read(.one(rows))
    #expect(whole.batch.count == 39_999)
    #expect(whole.batch.origins[39_998].record == 39_999)
    #expect(whole.rows.last == ["nom 40000", "40000"])
  }

  @Test func cellsFarApartAreReadWithoutTheBlanksBetween() throws {
    let far = WorkbookBuilder.one(
      "<row r='1'>\(Self.text("A1", "a"))</row><row r='1048576'>\(Self.text("XFD1048576", "z"))</row>"
    )
    let whole = try read(far)
    #expect(whole.batch.count <= 2)
    #expect(whole.batch.columns.count <= 2)
  }

  @Test func theLimitsOfThePipelineAreObeyed() throws {
    let book = WorkbookBuilder.one(Self.header + "<row r='2'>\(Self.text("A2", "x"))</row>")
    #expect(try read(book) { $0.workbook.cellLimit = 2 }.rows == [["x", ""]])
    #expect(throws: RunError.self) { try read(book) { $0.workbook.cellLimit = 1 } }
    #expect(throws: RunError.self) { try read(book) { $0.workbook.columnLimit = 1 } }
  }

  @Test func aDoctypeIsRefused() throws {
    var zip = ZipBuilder()
    zip.add("xl/workbook.xml", "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]><workbook/>")
    let bytes = zip.finished()
    #expect(try failure(bytes)?.code == "doctype")
  }

  @Test func aDocumentThatIsNoWorkbookIsNamed() throws {
    #expect(try failure(Array("Nom;Prénom\n".utf8))?.code == "not-a-workbook")
    #expect(try failure(Array("<html><table>".utf8))?.code == "not-a-workbook")
    #expect(try failure([])?.code == "damaged")
    var zip = ZipBuilder()
    zip.add("word/document.xml", "<w/>")
    #expect(try failure(zip.finished())?.code == "not-a-workbook")
  }

  private func failure(_ bytes: [UInt8]) throws -> RunError? {
    try withTemporaryFile(bytes) { file in
      do {
        _ = try WholeReading(XLSX().open(file))
        return nil
      } catch {
        return error as? RunError
      }
    }
  }

  /// The dot of a number is no sign of thousands, that of a text may be one; a merged number is one in each of its rows.
  @Test func aNumberCellIsKnownFromAText() throws {
    var builder = WorkbookBuilder.one(
      Self.header
        + "<row r='2'>\(Self.text("A2", "x"))<c r='B2'><v>1.234</v></c></row>"
        + "<row r='3'>\(Self.text("A3", "y"))</row>"
        + "<row r='4'>\(Self.text("A4", "z"))\(Self.text("B4", "1.234"))</row>")
    builder.sheets[0].behind = "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>"
    let whole = try read(builder)
    #expect(whole.rows.map(\.last) == ["1.234", "1.234", "1.234"])
    #expect((0..<3).map { whole.batch.columns[1].decimals.contains($0) } == [true, true, false])
  }
}
