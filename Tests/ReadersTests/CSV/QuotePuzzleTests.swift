import Testing

@testable import Readers

@Suite struct QuotePuzzleTests {
  /// What each damaged record must be read as, in a table of so many columns.
  @Test(arguments: [
    // A quote too many at the beginning of a cell stays a letter of it.
    ("a;\"b;c\n", 3, ["a", "\"b", "c"]),
    ("1;\"2;\"x; y\";z\n3;4;5;6\n", 4, ["1", "\"2", "x; y", "z"]),
    ("a;\"\"b b; c\";d\n", 3, ["a", "\"b b; c", "d"]),
    ("a;b;\"\nc;d;e\n", 3, ["a", "b", "\""]),
    // A quote inside a quoted cell that should have been doubled.
    ("a;\"b \"c\" d\";e\n", 3, ["a", "b \"c\" d", "e"]),
    ("a;\"Table 48\"\";\"b\"\n", 3, ["a", "Table 48\"", "b"]),
    // A separator that is missing beside a quoted cell.
    ("a;b\"c; d\";e\n", 4, ["a", "b", "c; d", "e"]),
    ("a;\"b; b\"\"c; d\";e\n", 4, ["a", "b; b", "c; d", "e"]),
    // A line break inside a quoted cell is kept, whole records are not swallowed.
    ("a;\"b\nb \"c\" d\";e\n", 3, ["a", "b\nb \"c\" d", "e"]),
    ("a;\"b;c\nd;e;f\ng;\"h\";i\n", 3, ["a", "\"b", "c"]),
    // A cell that was quoted for its separator, and not closed, does not swallow the record behind it.
    ("a;\"b; b;c\nd;\"e; e\";f\n", 3, ["a", "b; b", "c"]),
    ("a;\"b; b;c\nd;\"e; e;f\ng;\"h; h\";i\n", 3, ["a", "b; b", "c"]),
    ("a;b;\"c; c\nd;e;\"f; f\"\n", 3, ["a", "b", "c; c"]),
  ])
  func theCheapestReadingIsTheOneMeant(_ text: String, _ width: Int, _ cells: [String]) throws {
    let bytes = Array(text.utf8)
    var work = 1 << 20
    let dialect = CSVDialect(separator: [0x3B], recordEnd: .lf)
    let reading = try #require(
      QuotePuzzle(dialect: dialect, width: width).solve(
        bytes.span, at: 0, limit: bytes.count, work: &work))
    #expect(
      reading.cells.map {
        String(decoding: LooseRecord.text(bytes.span, $0, dialect), as: UTF8.self)
      } == cells)
  }

  @Test func aHostileRecordCostsABoundedAmountOfWork() {
    let bytes = [UInt8](repeating: 0x22, count: 100_000)
    var work = 1 << 20
    let dialect = CSVDialect(separator: [0x3B], recordEnd: .lf)
    _ = QuotePuzzle(dialect: dialect, width: 12).solve(
      bytes.span, at: 0, limit: bytes.count, work: &work)
    #expect(work > -(1 << 20))
  }
}
