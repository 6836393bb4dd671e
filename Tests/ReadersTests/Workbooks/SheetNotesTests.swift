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
}
