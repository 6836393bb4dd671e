import Tables
import Testing

@testable import Readers

/// The pass over 64 bytes at a time and its slow twin, the scanner, give the same columns.
@Suite struct ColumnReaderTests {
  private func text(_ random: inout SeededRandom, odd: Bool) -> [UInt8] {
    let cells = [
      "", "a", "Le Goff", "\"x\"", "\"x;y\"", "\"x\ny\"", "\"x\"\"y\"", "\"\"", "é", "29000",
      "a text that is longer than sixteen bytes", "12,50", "'01000", "=\"01000\"",
    ]
    let oddities = [
      "a\"b", "\"x\"y", "total", ";", "\n", "\"open", " ", "\"\"\"", "=", "x\r", "\r\n\"", "T",
    ]
    var text: [UInt8] = []
    for _ in 0..<(5 + random.below(60)) {
      for column in 0..<4 {
        if column > 0 { text.append(0x3B) }
        let isOdd = odd && random.below(40) == 0
        text += Array((isOdd ? random.pick(oddities) : random.pick(cells)).utf8)
      }
      text += Array((random.below(3) == 0 ? "\r\n" : "\n").utf8)
    }
    return text
  }

  private struct Twin {
    var rows: [[String?]]
    var originals: [[String?]]
    var starts: [UInt32]
    var surplus: [String]
    var counts: [Int]
    var columns: [TextColumn] = []

    init(_ columns: [TextColumn], _ starts: [UInt32], _ surplus: [String], _ notes: RecordNotes) {
      self.columns = columns
      rows = starts.indices.map { row in
        columns.map { $0.isMissing(row) ? nil : $0[row] }
      }
      originals = starts.indices.map { row in
        columns.map { $0.originals[row].map { String(decoding: $0, as: UTF8.self) } }
      }
      self.starts = starts
      self.surplus = surplus
      counts = RecordNotes.Kind.allCases.map(notes.count)
    }
  }

  private func twins(_ text: [UInt8], keptWidth: Int) -> (fast: Twin, slow: Twin)? {
    var scanner = RecordScanner(
      dialect: CSVDialect(separator: [0x3B], recordEnd: .lf), width: 4,
      shapes: [.text, .text, .text, .text])
    scanner.headingBytes = Array("a;a;a;a".utf8)
    let reader = ColumnReader(
      scanner: scanner, keptWidth: keptWidth, shares: [0.01, 0.01, 0.3, 0.3])
    guard let read = reader.read(text, lineCount: text.count { $0 == 0x0A }) else { return nil }
    let fast = Twin(
      read.columns, read.starts,
      read.surplus.map { "\($0.row) " + String(decoding: $0.text, as: UTF8.self) }, read.notes)
    var index = scanner.scan(text, quoteCount: text.count { $0 == 0x22 })
    let columns = ColumnBuilder(keptWidth: keptWidth).columns(&index, of: text, isGarbled: false)
    let surplus = (0..<index.count).compactMap { row in
      index.surplus(of: row, keptWidth: keptWidth, text, [0x3B]).map {
        "\(row) " + String(decoding: $0, as: UTF8.self)
      }
    }
    return (fast, Twin(columns, index.recordStarts, surplus, index.notes))
  }

  private func expectEqual(_ fast: Twin, _ slow: Twin, _ seed: Int, _ text: [UInt8]) {
    let shown = String(decoding: text, as: UTF8.self).debugDescription
    #expect(fast.starts == slow.starts, "seed \(seed) \(shown)")
    #expect(fast.rows == slow.rows, "seed \(seed) \(shown)")
    #expect(fast.originals == slow.originals, "seed \(seed) \(shown)")
    #expect(fast.surplus == slow.surplus, "seed \(seed) \(shown)")
    #expect(fast.counts == slow.counts, "seed \(seed) \(shown)")
  }

  @Test(arguments: 0..<120)
  func theColumnsAreThoseOfTheScanner(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 7000)
    for round in 0..<20 {
      let text = text(&random, odd: round % 2 == 1)
      guard let (fast, slow) = twins(text, keptWidth: 2 + random.below(3)) else { continue }
      expectEqual(fast, slow, seed, text)
    }
  }

  @Test func columnsGrowWhereTheSampleSaidTooLittle() throws {
    let row =
      "a;\(String(repeating: "long ", count: 200));\"\(String(repeating: "q\"\"", count: 300))\";d\n"
    let text = Array(String(repeating: row, count: 50).utf8)
    let (fast, slow) = try #require(twins(text, keptWidth: 4))
    expectEqual(fast, slow, 0, text)
    #expect(fast.rows.count == 50)
  }

  @Test func aTextFullOfOddRecordsIsLeftToTheScanner() {
    let text = Array(String(repeating: "a;b\"c;d;e\n", count: 200).utf8)
    #expect(twins(text, keptWidth: 4) == nil)
  }
}
