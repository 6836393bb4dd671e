import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers
@testable import Writers

@Suite struct XLSXWriterTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func batch(_ columns: [(String, [String?])]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in 0..<(columns.first?.1.count ?? 0) { origins.append(part: part, record: row + 1) }
    return Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins)
  }

  private func write(
    _ ports: [(Pipelines.Port, Batch)], to name: String = "out.xlsx", typed: Bool = false,
    commits: Bool = true
  ) throws -> String {
    let path = folder.appendingPathComponent(name).path
    var stage = XLSXWriter()
    stage.path = name
    stage.of = ports.map(\.0)
    stage.typed = typed
    var writing = try stage.open(TargetFile(shownPath: name, path: path), locale: "fr-FR")
    for (port, batch) in ports {
      try writing.begin(port, columns: batch.names)
      try writing.write(batch, of: port)
    }
    if commits {
      try writing.finish()
      try writing.commit()
    } else {
      writing.abandon()
    }
    return path
  }

  private func read(_ path: String, sheet: String? = nil) throws -> (
    names: [String], rows: [[String]]
  ) {
    var stage = XLSX()
    stage.workbook.headerRow = 1
    if let sheet { stage.workbook.sheet = [sheet] }
    var reading = try stage.open(InputFile(source: "s", shownPath: "out.xlsx", path: path))
    var whole = Batch()
    var log = ReadLog()
    while let portion = try reading.next() {
      whole.append(contentsOf: try portion.deliver(&log).mentions)
    }
    return (reading.headings, (0..<whole.count).map { row in whole.columns.map { $0[row] } })
  }

  private static let values = [
    "01000", "0612345678", "+33612345678", "12345678901234567890", "1e5", "=1+1", "+1", "-1",
    "@SUM(A1)",
    "\tx", "TRUE", "2024-04-03", "http://exemple.fr", "L'été & <b>", "a\nb", " x ", "😀 Hélène",
    "_x000D_", "_x0041_", "__x0041__x0042_", "a\rb", "a\r\nb", "a\u{1}b", "#REF!", "'x", "03-04",
    "1/2",
  ]

  @Test(arguments: values)
  func aValueComesBackAsItWasWritten(value: String) throws {
    let path = try write([(.clients, batch([("id", ["1"]), ("note", [value])]))])
    #expect(try read(path).rows == [["1", value]])
  }

  @Test func eachPortHasItsSheet() throws {
    let path = try write([
      (.clients, batch([("id", ["1", "2"]), ("city", ["Lyon", nil])])),
      (.rejects, batch([("code", ["x"])])),
    ])
    #expect(try read(path).names == ["id", "city"])
    #expect(try read(path).rows == [["1", "Lyon"], ["2", ""]])
    #expect(try read(path, sheet: "rejects").rows == [["x"]])
  }

  @Test func theSameRowsGiveTheSameBytesWithoutTheDayTheyWereWritten() throws {
    let rows = batch([("id", ["1"]), ("city", ["Lyon"])])
    let first = try Data(contentsOf: URL(fileURLWithPath: write([(.clients, rows)], to: "a.xlsx")))
    let second = try Data(contentsOf: URL(fileURLWithPath: write([(.clients, rows)], to: "b.xlsx")))
    #expect(first == second)
    let archive = try ZipArchive(RandomBytes([UInt8](first)))
    let core = String(decoding: try archive.content("docProps/core.xml") ?? [], as: UTF8.self)
    #expect(core.contains("2000-01-01T00:00:00Z"))
    // Every member's header says midnight of 1 January 1980, the first day that zip archives know.
    for member in archive.members {
      let header = try archive.bytes.bytes(at: member.headerOffset, count: 14)
      #expect(header.u16(10) == 0 && header.u16(12) == 0x21, "\(member.name)")
    }
  }

  @Test func theFileIsItsOwnersAloneAndHasFiltersAndAFrozenHeading() throws {
    let path = try write([(.clients, batch([("id", ["1", "2"]), ("city", ["Lyon", "Gap"])]))])
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let archive = try ZipArchive(RandomBytes(path: path))
    let sheet = String(
      decoding: try archive.content("xl/worksheets/sheet1.xml") ?? [], as: UTF8.self)
    #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(!sheet.contains("<f>"))
  }

  @Test func datesAndAmountsAreTypedWhenAsked() throws {
    let rows = batch([
      ("id", ["1", "2"]), ("birth-date", ["1980-02-29", "1799-01-01"]),
      ("purchase-total", ["1234.50", "?"]),
    ])
    let path = try write([(.clients, rows)], typed: true)
    #expect(try read(path).rows == [["1", "1980-02-29", "1234.5"], ["2", "1799-01-01", "?"]])
  }

  @Test func anAbandonedWorkbookLeavesNothing() throws {
    let path = try write([(.clients, batch([("id", ["1"])]))], commits: false)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aCellTooLongIsSaidAndNeverCut() throws {
    let rows = batch([("note", [String(repeating: "é", count: 40_000)])])
    let failure = #expect(throws: RunError.self) { try write([(.clients, rows)]) }
    #expect(failure?.code == "cell-too-long")
    let fits = batch([("note", [String(repeating: "é", count: 32_767)])])
    #expect(try read(write([(.clients, fits)])).rows[0][0].count == 32_767)
  }

  @Test func aPortWithoutRowsIsASheetOfHeadings() throws {
    let path = try write([(.rejects, batch([("source", []), ("reason", [])]))])
    #expect(try read(path).names == ["source", "reason"])
  }
}
