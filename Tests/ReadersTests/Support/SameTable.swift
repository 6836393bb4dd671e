import Pipelines
import Tables

@testable import Readers

/// One grid of texts, written as each kind of file that people keep tables in.
enum SameTable: String, CaseIterable {
  case csv, utf16, xlsx, ods, xls, html, spreadsheetML

  /// What a reader makes of the grid.
  func read(_ grid: [[String]]) throws -> WholeReading {
    try withTemporaryFile(bytes(grid), name: name) { file in
      try WholeReading(reader.open(file))
    }
  }

  private var reader: any Reader {
    switch self {
    case .csv, .utf16: CSVReader()
    case .ods: ODS()
    default: XLSX()
    }
  }

  private var name: String {
    switch self {
    case .csv: "table.csv"
    case .utf16: "table.txt"
    case .xlsx: "table.xlsx"
    case .ods: "table.ods"
    default: "table.xls"
    }
  }

  private func bytes(_ grid: [[String]]) -> [UInt8] {
    switch self {
    case .csv: Array(Self.text(grid, ";").utf8)
    case .utf16:
      [0xFF, 0xFE]
        + Self.text(grid, "\t").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .xlsx: WorkbookBuilder.one(Self.xlsxRows(grid)).bytes
    case .ods: Self.ods(grid)
    case .xls: Self.xls(grid)
    case .html: Array(Self.html(grid).utf8)
    case .spreadsheetML: Array(Self.spreadsheetML(grid).utf8)
    }
  }

  /// As a spreadsheet exports it: every row padded to the width of the widest.
  private static func text(_ grid: [[String]], _ separator: String) -> String {
    let width = grid.map(\.count).max() ?? 0
    return grid.map { row in
      (row + [String](repeating: "", count: width - row.count)).map {
        $0.contains { $0 == "\"" || $0 == "\n" || String($0) == separator }
          ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
      }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func xlsxRows(_ grid: [[String]]) -> String {
    grid.enumerated().filter { $0.element.contains { !$0.isEmpty } }.map { row, cells in
      "<row r=\"\(row + 1)\">"
        + cells.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
          let letter = String(UnicodeScalar(UInt8(65 + column)))
          return "<c r=\"\(letter)\(row + 1)\" t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
        }.joined() + "</row>"
    }.joined()
  }

  private static func ods(_ grid: [[String]]) -> [UInt8] {
    let rows = grid.map { row in
      "<table:table-row>"
        + row.map {
          $0.isEmpty
            ? "<table:table-cell/>"
            : "<table:table-cell office:value-type=\"string\"><text:p>\(escaped($0))</text:p></table:table-cell>"
        }.joined() + "</table:table-row>"
    }.joined()
    var zip = ZipBuilder()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", deflated: false)
    zip.add(
      "content.xml",
      "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Clients\">"
        + rows
        + "</table:table></office:spreadsheet></office:body></office:document-content>")
    return zip.finished()
  }

  private static func xls(_ grid: [[String]]) -> [UInt8] {
    var builder = XLSBuilder()
    for (row, cells) in grid.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        builder.text(row, column, cell)
      }
    }
    return builder.bytes
  }

  private static func html(_ grid: [[String]]) -> String {
    "<html><body><table>"
      + grid.map { "<tr>" + $0.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }.joined()
      + "</table></body></html>"
  }

  private static func spreadsheetML(_ grid: [[String]]) -> String {
    let rows = grid.map { row in
      "<Row>"
        + row.map {
          $0.isEmpty ? "<Cell/>" : "<Cell><Data ss:Type=\"String\">\(escaped($0))</Data></Cell>"
        }.joined() + "</Row>"
    }.joined()
    return
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Clients\"><Table>\(rows)</Table></Worksheet></Workbook>"
  }
}
