import Testing

@testable import Tables

@Suite struct RowMarksTests {
  private func marks(_ rows: Int...) -> RowMarks {
    var marks = RowMarks()
    for row in rows { marks.mark(row) }
    return marks
  }

  private func rows(_ marks: RowMarks) -> [Int] { (0..<300).filter { marks.contains($0) } }

  @Test func whatIsMarkedIsHeld() {
    #expect(rows(marks(0, 3, 64, 200)) == [0, 3, 64, 200])
    #expect(RowMarks().isEmpty && !marks(5).isEmpty)
    #expect(rows(RowMarks()).isEmpty)
  }

  @Test func marksFollowTheirRows() {
    #expect(rows(marks(1, 4).gathering([4, 0, 1, 4])) == [0, 2, 3])
    var joined = marks(1)
    joined.append(marks(0, 70), behind: 130)
    joined.append(RowMarks(), behind: 210)
    joined.append(rows: 60..<71, of: marks(0, 70), at: 220)
    joined.append(rows: 90..<95, of: marks(0, 70), at: 240)
    #expect(rows(joined) == [1, 130, 200, 230])
    joined.shorten(to: 200)
    #expect(rows(joined) == [1, 130])
  }

  @Test func equalMarksAreEqualHoweverFarTheyReach() {
    var reaching = marks(2, 9)
    reaching.shorten(to: 9)
    #expect(reaching == marks(2))
    #expect(marks(2) != marks(3))
  }

  /// A number of the source stays one wherever its row goes, until somebody writes another value there.
  @Test func aColumnCarriesTheNumbersOfItsSource() {
    var column = TextColumn()
    for (text, isNumber) in [("1.5", true), ("1.234", false), ("12", true), ("2.345", true)] {
      column.write(utf8: text.utf8)
      if isNumber { column.endNumber() } else { column.endValue() }
    }
    #expect(rows(column.decimals) == [0, 3])
    #expect(rows(column.gathering([3, 1]).decimals) == [0])
    var copy = TextColumn(["x"])
    copy.append(3, of: column)
    copy.append(rows: 1..<4, of: column)
    copy.append(contentsOf: column)
    #expect(rows(copy.decimals) == [1, 4, 5, 8])
    #expect(rows(TextColumn(joining: [(nil, 2), (column, 4)]).decimals) == [2, 5])
    #expect(rows(column.replacing([(row: 3, text: "9.999")]).decimals) == [0])
    var written = TextColumn(["1.5", "1.234", "12", "2.3"])
    _ = written.noteChanges(from: column)
    #expect(rows(written.decimals) == [0])
  }
}
