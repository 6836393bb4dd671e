import Testing

@testable import Tables

@Suite struct OriginalsTests {
  private func originals(_ rows: [Int]) -> Originals {
    var originals = Originals()
    for row in rows { originals.note(row: row, bytes: Array("was \(row)".utf8)) }
    return originals
  }

  private func texts(_ originals: Originals, _ rows: Range<Int>) -> [String] {
    rows.compactMap { row in
      originals[row].map { "\(row): \(String(decoding: $0, as: UTF8.self))" }
    }
  }

  @Test func onlyChangedRowsHaveAText() {
    let some = originals([0, 3, 64, 65])
    #expect(some.count == 4 && some.changedRows == [0, 3, 64, 65])
    #expect(texts(some, 0..<100) == ["0: was 0", "3: was 3", "64: was 64", "65: was 65"])
    #expect(Originals()[0] == nil)
  }

  @Test func anEmptyTextIsATextToo() {
    var some = Originals()
    some.note(row: 2, bytes: [])
    #expect(some[2].map { Array($0) } == [] && some[1] == nil)
  }

  /// The two ways to gather, few rows and many, against a loop.
  @Test(arguments: [1, 5, 40, 400]) func gatheringKeepsEachNoteWithItsRow(_ count: Int) {
    let changed = (0..<1_000).filter { $0 % 7 == 0 || $0 % 64 == 63 }
    let some = originals(changed)
    let chosen = (0..<count).map { ($0 * 37) % 1_100 }
    let gathered = some.gathering(chosen)
    let expected = chosen.enumerated().compactMap { new, row in
      changed.contains(row) ? "\(new): was \(row)" : nil
    }
    #expect(texts(gathered, 0..<count) == expected)
    #expect(gathered.count == expected.count)
  }

  @Test func rowsAreAppendedAtTheirNewPlaces() {
    var whole = originals([1])
    whole.append(rows: 3..<66, of: originals([0, 3, 64, 66]), at: 10)
    #expect(texts(whole, 0..<200) == ["1: was 1", "10: was 3", "71: was 64"])
    var shifted = originals([1])
    shifted.append(originals([0, 2]), shiftedBy: 5)
    #expect(texts(shifted, 0..<20) == ["1: was 1", "5: was 0", "7: was 2"])
  }
}
