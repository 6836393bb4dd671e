import Tables
import Testing

@testable import Matching

@Suite struct EventNumberTests {
  @Test func signsAndLeadingZerosDoNotPartNumbers() {
    let numbers = TextColumn(["FA-001", "fa 1", "FA1", "FA-2", "0", "--", "", "000"])
    #expect(EventNumber.groups(of: numbers, [UInt32](repeating: 3, count: 8)) == [[0, 1, 2]])
    #expect(EventNumber.groups(of: numbers, [0, 1, 2, 3, 4, 5, 6, 7]).isEmpty)
    #expect(EventNumber.groups(of: TextColumn(), []).isEmpty)
    #expect(EventNumber.key(numbers, 4, client: 0) == nil)
  }
}
