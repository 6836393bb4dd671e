import Testing

@testable import Tables

@Suite struct CellChangesTests {
  private var column: TextColumn {
    var column = TextColumn(["a", nil, "", "dd", "e", "f"])
    column.originals.note(row: 3, bytes: Array("D D".utf8))
    return column
  }

  private func original(_ row: Int, of column: TextColumn) -> String? {
    column.originals[row].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theCellsNamedChangeAndTheOthersStay() {
    var changes = CellChanges()
    changes.set(0, to: "A")
    changes.set(1, to: "b")
    let bytes = Array("DD".utf8)
    changes.set(3, to: bytes.span)
    changes.set(4, to: "")
    let out = changes.applied(to: column)
    #expect((0..<6).map { out[$0] } == ["A", "b", "", "DD", "", "f"])
    #expect(!out.isMissing(1) && !out.isMissing(2))
    #expect((0..<6).map { original($0, of: out) } == ["a", "", nil, "D D", "e", nil])
  }

  @Test func theLaterChangeOfARowCounts() {
    var changes = CellChanges()
    changes.set(4, to: "x")
    changes.set(4, to: "yy")
    #expect(changes.rows == [4] && changes.applied(to: column)[4] == "yy")
  }

  @Test func aValueMayBeWrittenPieceByPiece() {
    var changes = CellChanges()
    changes.cells.write(0x78)
    changes.cells.discardValue()
    changes.cells.write(0x79)
    changes.end(row: 5)
    #expect(changes.applied(to: column)[5] == "y")
  }

  @Test func withoutAChangeTheColumnIsTheSame() {
    #expect(CellChanges().applied(to: column) == column && CellChanges().isEmpty)
  }

  @Test func whatIsWrittenAgainAsItWasIsNoChange() {
    var changes = CellChanges()
    changes.set(0, to: "a")
    #expect(original(0, of: changes.applied(to: column)) == nil)
  }

  @Test func originalsAreLeftOutWhenNobodyWantsThem() {
    var changes = CellChanges()
    changes.set(0, to: "A")
    changes.set(3, to: "x")
    let out = changes.applied(to: column, notingOriginals: false)
    #expect(original(0, of: out) == nil && original(3, of: out) == nil)
  }

  /// Against the slow way, row by row, on seeded columns longer than the words of a bitmap.
  @Test(arguments: 0..<20) func asRowByRow(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    var column = TextColumn()
    for row in 0..<(100 + roll(200)) {
      if roll(5) == 0 { column.originals.note(row: row, bytes: Array("o\(row)".utf8)) }
      column.append(roll(4) == 0 ? nil : String(repeating: "z", count: roll(12)))
    }
    var changes = CellChanges()
    var slow = TextColumn()
    for row in 0..<column.count {
      guard roll(7) == 0 else {
        slow.append(row, of: column)
        continue
      }
      changes.set(row, to: "n\(row)")
      slow.append("n\(row)")
    }
    _ = slow.noteChanges(from: column)
    #expect(changes.applied(to: column) == slow, "seed \(seed)")
  }
}
