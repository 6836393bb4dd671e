import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// Files broken at random, from a seed that is printed, and the corpora: each ends in rows or in a message.
@Suite struct BrokenFilesTests {
  /// Numbers that look random and are the same for a seed on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(sides, 1)))
    }
  }

  private static let seed: UInt64 = 20_261_125

  /// `bytes` with some bytes changed, taken out or doubled.
  private func broken(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var result = bytes
    for _ in 0..<(1 + dice.roll(4)) where !result.isEmpty {
      let at = dice.roll(result.count)
      switch dice.roll(6) {
      case 0: result[at] ^= UInt8(1 << dice.roll(8))
      case 1: result[at] = [0, 0xFF, 0x3C, 0x3E, 0x22, 0x26, 0x2F, 0x7F][dice.roll(8)]
      case 2: result.removeLast(result.count - at)
      case 3: result.removeSubrange(at..<min(result.count, at + 1 + dice.roll(16)))
      case 4:
        result.insert(contentsOf: result[at..<min(result.count, at + 1 + dice.roll(32))], at: at)
      default: result[at] = UInt8(dice.roll(256))
      }
    }
    return result
  }

  private func readsOrRefuses(_ bytes: [UInt8], _ stage: any Reader, name: String) throws {
    try withTemporaryFile(bytes, name: name) { file in
      do {
        _ = try WholeReading(stage.open(file))
      } catch is RunError {
        // A message is as good as rows.
      }
    }
  }

  private static let sheet =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Nom</t></is></c></row>"
    + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45385.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>"
    + "<row r=\"9\"><c r=\"A9\" t=\"e\"><v>#REF!</v></c><c r=\"XFD9\"><f>1</f></c></row>"

  private static let table =
    "<table:table table:name='T'><table:table-row><table:table-cell office:value-type='string' "
    + "table:number-columns-repeated='3'><text:p>a<text:s text:c='3'/></text:p></table:table-cell></table:table-row>"
    + "<table:table-row table:number-rows-repeated='9'><table:table-cell office:value-type='float' "
    + "office:value='1.5' table:number-rows-spanned='2'/></table:table-row></table:table>"

  @Test func brokenMarkupInsideOfAWorkbookNeverTraps() throws {
    var dice = Dice(state: Self.seed)
    for _ in 0..<150 {
      var book = WorkbookBuilder.one(
        String(decoding: broken(Array(Self.sheet.utf8), &dice), as: UTF8.self),
        behind: String(
          decoding: broken(
            Array("<mergeCells><mergeCell ref=\"A2:B9\"/></mergeCells>".utf8), &dice), as: UTF8.self
        ))
      book.texts = [
        String(
          decoding: broken(Array("<t>a_x000D_</t><rPh><t>b</t></rPh>".utf8), &dice), as: UTF8.self)
      ]
      book.formats = ["dd/mm/yyyy hh:mm"]
      try readsOrRefuses(book.bytes, XLSX(), name: "a.xlsx")
      var zip = ZipBuilder()
      zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", deflated: false)
      zip.add(
        "content.xml",
        Array("<office:document-content><office:body><office:spreadsheet>".utf8)
          + broken(Array(Self.table.utf8), &dice)
          + Array("</office:spreadsheet></office:body></office:document-content>".utf8))
      try readsOrRefuses(zip.finished(), ODS(), name: "a.ods")
    }
  }

  @Test func brokenArchivesNeverTrap() throws {
    var dice = Dice(state: Self.seed &+ 1)
    let book = WorkbookBuilder.one(Self.sheet).bytes
    let gzip = ZipBuilder.deflate(Array("Nom;Ville\nDupont;Lyon\n".utf8), gzip: true)
    for _ in 0..<200 {
      try readsOrRefuses(broken(book, &dice), XLSX(), name: "a.xlsx")
      try readsOrRefuses(broken(book, &dice), CSVReader(), name: "a.zip")
      try readsOrRefuses(broken(gzip, &dice), CSVReader(), name: "a.csv.gz")
    }
  }

  @Test func brokenBinaryWorkbooksNeverTrap() throws {
    var dice = Dice(state: Self.seed &+ 2)
    var builder = XLSBuilder()
    builder.globals =
      XLSBuilder.record(0x00FC, XLSBuilder.u32(1) + XLSBuilder.u32(1) + XLSBuilder.text("Dupont"))
      + XLSBuilder.record(0x041E, XLSBuilder.u16(164) + XLSBuilder.text("dd/mm"))
      + XLSBuilder.record(
        0x00E0, XLSBuilder.u16(0) + XLSBuilder.u16(164) + [UInt8](repeating: 0, count: 16))
    builder.text(0, 0, "Nom")
    builder.cell(0x00FD, 1, 0, XLSBuilder.u32(0))
    builder.number(2, 0, 45385.5)
    builder.cell(
      0x00BD, 3, 0, XLSBuilder.u32(7) + XLSBuilder.u16(0) + XLSBuilder.u32(6) + XLSBuilder.u16(1))
    let whole = builder.bytes
    for _ in 0..<300 { try readsOrRefuses(broken(whole, &dice), XLSX(), name: "a.xls") }
    // The records stand in the last 4096 bytes but fill only the first of them.
    for at in (whole.count - 4096)..<(whole.count - 3600) {
      var copy = whole
      copy[at] = 0xFF
      try readsOrRefuses(copy, XLSX(), name: "a.xls")
    }
  }

  @Test func brokenJSONNeverTraps() throws {
    var dice = Dice(state: Self.seed &+ 3)
    let document = Array(
      #"{"a":{"clients":[{"n":"L\u00e9o \ud83d\ude00","t":[1,"x",{"y":null}],"v":-1.5e3},{"n":true}]}}"#
        .utf8)
    for _ in 0..<500 {
      try readsOrRefuses(broken(document, &dice), JSONReader(), name: "a.json")
      try readsOrRefuses(
        broken(document + [0x0A] + document, &dice), JSONLinesReader(), name: "a.jsonl")
    }
  }

  @Test(.enabled(if: SharedData.folder != nil, "shared/data is absent"))
  func everyWorkbookOfTheCorpusIsReadOrRefusedWithAReason() throws {
    var refused: [String: String] = [:]
    for path in SharedData.files(in: "xlsx/calamine/tests") + SharedData.files(in: "xlsx/hostile") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let stage: any Reader = name.hasSuffix(".ods") ? ODS() : XLSX()
      guard [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].contains(where: { name.hasSuffix($0) })
      else { continue }
      do {
        _ = try WholeReading(stage.open(InputFile(source: "s", shownPath: name, path: path)))
      } catch let error as RunError {
        if !name.hasSuffix(".xlsb") { refused[name] = error.code }
      }
    }
    #expect(
      refused == [
        "pass_protected.xlsx": "encrypted", "pass_protected.ods": "encrypted",
        "issue_385.xls": "encrypted",
        "lol.xlsx": "doctype", "too_small.xls": "not-a-workbook", "OOM_alloc3.xls": "damaged",
        "issue252.xlsx": "damaged", "issue_594_dos.ods": "too-large",
      ])
  }

  /// Found by the fuzz target.
  @Test func bytesThatStandForNoLetterAreReplacedAndTold() throws {
    let workbook = WorkbookBuilder.one(
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>Nom</t></is></c><c t=\"inlineStr\"><is><t>CP</t></is></c></row>"
        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Le G@ff</t></is></c><c><v>29000</v></c></row>"
        + "<row r=\"3\"><c t=\"inlineStr\"><is><t>Tanguy</t></is></c><c><v>35000</v></c></row>")
    var zip = ZipBuilder()
    let archive = try ZipArchive(RandomBytes(workbook.bytes), limits: ReadLimits())
    for member in archive.members {
      let content = try archive.open(member).all(limit: 1 << 20)
      zip.add(member.name, content.map { $0 == 0x40 ? 0xE9 : $0 })
    }
    let whole = try withTemporaryFile(zip.finished(), name: "a.xlsx") {
      try WholeReading(XLSX().open($0))
    }
    #expect(whole.rows == [["Le G\u{FFFD}ff", "29000"], ["Tanguy", "35000"]])
    let finding = try #require(whole.findings.first)
    #expect(
      finding.finding.code == "broken-letters" && finding.record == 1 && finding.field == "Nom")
  }

  /// Found by the fuzz target: sectors behind the end of the file that name each other.
  @Test func aCircleOfSectorsBehindTheEndOfTheFileIsRefused() throws {
    var book = XLSBuilder()
    book.text(0, 0, "Nom")
    var bytes = book.bytes
    // The directory begins in sector 100, and the table says that 100 follows 100.
    bytes.replaceSubrange(48..<52, with: XLSBuilder.u32(100))
    bytes.replaceSubrange(512 + 400..<512 + 404, with: XLSBuilder.u32(100))
    #expect {
      try withTemporaryFile(bytes, name: "a.xls") { try XLSX().open($0) }
    } throws: { error in
      (error as? RunError)?.code == "damaged"
    }
  }
}
