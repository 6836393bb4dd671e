import Testing

@testable import Readers

@Suite struct RecordScannerTests {
  /// Random text of cells, separators and line breaks in any order; its quotes pair.
  private func noise(_ random: inout SeededRandom, _ length: Int) -> [UInt8] {
    let pieces = [
      "a", "bc", ";", ";", ";", "\n", "\r\n", "\"x\"", "\"x;y\"", "\"x\"\"y\"", " ", "é", "1",
    ]
    return (0..<length).flatMap { _ in Array(random.pick(pieces).utf8) }
  }

  /// A random well-formed table and its text.
  private func table(_ random: inout SeededRandom, width: Int, dialect: CSVDialect) -> (
    [[String]], [UInt8]
  ) {
    let pieces = ["a", "bc", "\"", ";", "\n", "é", "", " ", "long text without end", "12,5"]
    var rows: [[String]] = []
    var text = ""
    for _ in 0..<(1 + random.below(30)) {
      var row = (0..<width).map { _ in
        (0..<random.below(4)).map { _ in random.pick(pieces) }.joined()
      }
      if row.allSatisfy({ $0.allSatisfy { $0 == " " } }) { row[0] = "x" }
      rows.append(row)
      text += row.map { cell in
        let needs =
          cell.contains(";") || cell.contains("\"") || cell.contains("\n") || random.below(5) == 0
        return needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ";")
      text += dialect.recordEnd == .crlf ? "\r\n" : "\n"
    }
    if random.below(3) == 0 { text.removeLast() }
    return (rows, Array(text.utf8))
  }

  @Test(arguments: 0..<60)
  func wellFormedTextIsCutIntoExactlyItsCells(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<20 {
      let dialect = CSVDialect(separator: [0x3B], recordEnd: random.below(2) == 0 ? .crlf : .lf)
      let width = 2 + random.below(5)
      let (rows, text) = table(&random, width: width, dialect: dialect)
      let index = RecordScanner(dialect: dialect, width: width).scan(
        text, quoteCount: text.count { $0 == 0x22 })
      let cells = (0..<index.count).map { row in
        (0..<width).map { String(decoding: index.text(row, $0, of: text), as: UTF8.self) }
      }
      #expect(cells == rows, "seed \(seed)")
      #expect(index.notes.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<40)
  func theFastPassAndTheSlowOneAgreeOnAnyText(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 1000)
    for _ in 0..<20 {
      let text = noise(&random, 1 + random.below(120))
      let width = 1 + random.below(4)
      let dialect = CSVDialect(separator: [0x3B], recordEnd: .lf)
      let scanner = RecordScanner(dialect: dialect, width: width)
      let fast = scanner.scan(text, quoteCount: text.count { $0 == 0x22 })
      var slow = RecordIndex(width: width)
      var at = 0
      while at < text.count { at = scanner.slowRecord(text.span, at, into: &slow) }
      let shown = String(decoding: text, as: UTF8.self).debugDescription
      #expect(fast.recordStarts == slow.recordStarts, "seed \(seed) width \(width) \(shown)")
      for row in 0..<min(fast.count, slow.count) {
        for column in 0..<width {
          let same = fast.text(row, column, of: text) == slow.text(row, column, of: text)
          #expect(same, "seed \(seed) width \(width) row \(row) \(shown)")
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func chunksOfAnySizeGiveTheSameRecords(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 2000)
    let dialect = CSVDialect(separator: [0x3B], recordEnd: .lf)
    let (rows, text) = table(&random, width: 3, dialect: dialect)
    let whole = Array("x;y;z\n".utf8) + text
    var options = CSVOptions()
    options.separator = [0x3B]
    options.quote = 0x22
    options.headingRows = 1
    let once = try readCSV(whole, options)
    options.chunkBytes = 8 + random.below(60)
    let pieces = try readCSV(whole, options)
    #expect(once.rows == rows, "seed \(seed)")
    #expect(pieces.rows == rows, "seed \(seed)")
    #expect(once.offsets == pieces.offsets, "seed \(seed)")
  }
}
