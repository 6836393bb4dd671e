import Tables
import Testing

@testable import Matching

@Suite struct FilledRowsTests {
  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func aRowIsFilledWhereOneColumnHoldsText(count: Int) {
    let ones = TextColumn((0..<count).map { $0 % 3 == 0 ? "x" : nil })
    let others = TextColumn((0..<count).map { $0 % 5 == 0 ? "y" : "" })
    let filled = FilledRows([ones, others, TextColumn(missingCount: count)])
    for row in 0..<count { #expect(filled[UInt32(row)] == (row % 3 == 0 || row % 5 == 0)) }
  }
}
