import Foundation
import Pipelines
import Tables
import Testing

@testable import Writers

@Suite struct WorkbookSheetsTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent(
    "\(UUID().uuidString).xlsx"
  ).path

  /// The code of what stops a sheet of these columns with this value in its first cell.
  private func refusal(columns: Int, value: String) throws -> (code: String, text: String)? {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let book = try #require(WorkbookFile(path: path))
    let names = (0..<columns).map { "c\($0)" }
    do throws(RunError) {
      var sheets = try WorkbookSheets(
        book, name: "clients", columns: names, headings: names,
        formats: WorkbookFormats(textIn: book), shownPath: "out.xlsx")
      var origins = Origins()
      let part = origins.index(of: Part(source: "s", file: "f"))
      for record in 1...2 { origins.append(part: part, record: record) }
      try sheets.write(Batch(columns: [("c0", TextColumn(["x", value]))], origins: origins))
      sheets.end()
      return nil
    } catch {
      return (error.code, error.line(.english))
    }
  }

  @Test func whatASheetCanHoldIsWritten() throws {
    let most = try refusal(columns: 3, value: String(repeating: "é", count: 32_767))
    #expect(most?.code == nil)
    let full = try refusal(columns: WorkbookSheets.columnLimit, value: "x")
    #expect(full?.code == nil)
  }

  @Test func aCellThatIsTooLongIsToldWithItsPlace() throws {
    let told = try #require(
      try refusal(columns: 1, value: String(repeating: "a", count: 32_768)))
    #expect(told.code == "cell-too-long")
    #expect(told.text.hasPrefix("out.xlsx, clients, c0: the value in row 3 is longer"), "\(told)")
  }

  @Test func tooManyColumnsAreRefusedBeforeARowIsWritten() throws {
    let told = try #require(try refusal(columns: WorkbookSheets.columnLimit + 1, value: "x"))
    #expect(told.code == "too-many-columns" && told.text.contains("16384 columns, not 16385"))
  }
}
