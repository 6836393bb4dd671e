import Tables
import Testing

@testable import Writers

@Suite struct WorkbookCellTests {
  /// How many characters the library would be given of a value.
  private func length(_ value: String) -> Int {
    var cell = WorkbookCell()
    return cell.take(TextColumn([value]), row: 0)
  }

  @Test(arguments: [("", 0), ("abc", 3), ("é€😀", 3), ("a\0b", 2), ("_x0041_", 7)])
  func aValueIsAsLongAsItsCharacters(_ value: String, _ count: Int) {
    #expect(length(value) == count)
  }

  /// One cell after the other goes through the same buffer.
  @Test func nothingStaysOfTheCellBefore() {
    var cell = WorkbookCell()
    let column = TextColumn(["a long value", "b", nil])
    #expect((0..<3).map { cell.take(column, row: $0) } == [12, 1, 0])
  }
}
