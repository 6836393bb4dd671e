import Tables
import Testing

@Suite struct TextColumnDigitsTests {
  @Test(arguments: [
    ("00011", "11"), ("11", "11"), ("000", "0"), ("0", "0"), ("", ""), ("00A1", "00A1"),
    ("007-2", "007-2"),
  ])
  func zerosThatLeadDigitsAreLeftOut(value: String, expected: String) {
    let column = TextColumn(["0", value])
    let range = column.rangeWithoutLeadingZeros(of: 1)
    #expect(range.map { Character(Unicode.Scalar(column.bytes[$0])) } == Array(expected))
  }
}
