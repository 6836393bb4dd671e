import Pipelines
import Tables
import Testing

@testable import Readers

/// What a sheet shows beside its values: comments, hidden rows, rows that are struck through. The records are read, and it is said.
@Suite struct CellCommentsTests {
  private static func row(_ number: Int, _ values: [String], _ more: String = "", style: Int = 0)
    -> String
  {
    let cells = zip(["A", "B"], values).map { column, value in
      "<c r='\(column)\(number)' s='\(style)' t='inlineStr'><is><t>\(value)</t></is></c>"
    }
    return "<row r='\(number)' \(more)>\(cells.joined())</row>"
  }

  private func read(_ rows: [String], _ change: (inout WorkbookBuilder) -> Void = { _ in }) throws
    -> WholeReading
  {
    var builder = WorkbookBuilder.one(
      Self.row(1, ["Nom", "Ville"]) + rows.joined())
    change(&builder)
    return try withTemporaryFile(builder.bytes, name: "book.xlsx") {
      try WholeReading(XLSX().open($0))
    }
  }

  private func phrase(_ whole: WholeReading, _ code: String) -> String? {
    whole.findings.first { $0.finding.code == code }?.finding.phrase.en
  }

  @Test func commentsAreCountedAndPlaced() throws {
    let rows = [Self.row(2, ["Roy", "Gap"]), Self.row(3, ["Noël", "Brest"])]
    let whole = try read(rows) { $0.commented = ["A1", "A2", "B3"] }
    #expect(whole.rows.count == 2)
    #expect(phrase(whole, "cell-comments")?.contains("(2: A2, B3)") == true)
    #expect(try phrase(read(rows), "cell-comments") == nil)
    #expect(try phrase(read(rows) { $0.commented = ["A1"] }, "cell-comments") == nil)
  }

  @Test func hiddenRowsAreReadAndSaid() throws {
    let whole = try read([
      Self.row(2, ["Roy", "Gap"], "hidden='1'"), Self.row(3, ["Noël", "Brest"], "hidden='0'"),
      Self.row(4, ["Petit", "Dinan"], "spans='1:2' hidden='true'"), "<row r='5' hidden='1'/>",
    ])
    #expect(whole.rows.count == 3)
    #expect(phrase(whole, "hidden-rows")?.hasSuffix("(2: 2, 4)") == true)
    #expect(whole.codes().count { $0 == "hidden-rows" } == 1)
  }

  @Test func rowsThatAreStruckThroughAreReadAndSaid() throws {
    let whole = try read([
      Self.row(2, ["Roy", "Gap"], style: 1), Self.row(3, ["Noël", "Brest"]),
      Self.row(4, ["Petit", ""], style: 1),
    ]) { $0.hasStruckStyle = true }
    #expect(whole.rows.count == 3)
    #expect(phrase(whole, "struck-rows")?.hasSuffix("(2: 2, 4)") == true)
  }
}
