import Testing

@testable import Readers

@Suite struct SheetNotesTests {
  @Test func allAreCountedAndTheFirstAreKept() {
    var notes = SheetNotes()
    #expect(notes.isEmpty)
    for row in 1...100 { notes.note(.errorCell, row: row, column: 3) }
    #expect(notes.count(.errorCell) == 100 && !notes.isEmpty)
    #expect(notes.places(.errorCell).map(\.row) == Array(1...SheetNotes.placeLimit))
    #expect(notes.count(.totalRow) == 0 && notes.places(.totalRow).isEmpty)
  }

  /// Cores note parts of a sheet; put together in order they are what one core would have noted.
  @Test func partsAddUpToTheWhole() {
    var whole = SheetNotes()
    var joined = SheetNotes()
    for part in 0..<5 {
      var own = SheetNotes()
      for row in 0..<(part * 3) {
        whole.note(.filled, row: part * 100 + row, column: part)
        own.note(.filled, row: part * 100 + row, column: part)
      }
      joined.append(own)
    }
    #expect(joined.count(.filled) == whole.count(.filled))
    #expect(joined.places(.filled) == whole.places(.filled))
    #expect(joined.places(.filled).count == SheetNotes.placeLimit)
  }

  @Test("nobody is asked about the cells of a row that is no record")
  func leftOut() {
    var rows = SheetNotes()
    rows.note(.uncomputed, row: 3, column: 1)
    rows.note(.uncomputed, row: 9, column: 1)
    rows.note(.errorCell, row: 9, column: 2)
    var notes = SheetNotes()
    notes.note(.totalRow, row: 9, column: 0)
    notes.append(rows)
    notes.forgetLeftOut()
    #expect(notes.places(.uncomputed) == [.init(row: 3, column: 1)])
    #expect(notes.count(.uncomputed) == 1 && notes.count(.errorCell) == 0)
    #expect(notes.count(.totalRow) == 1)
  }
}
