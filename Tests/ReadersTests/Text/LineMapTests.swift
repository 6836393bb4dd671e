import Testing

@testable import Readers

@Suite struct LineMapTests {
  @Test func withoutAPointEveryPlaceIsWhereItWas() { #expect(LineMap().raw(123) == 123) }

  @Test func everyPlaceIsShiftedAsTheLastPointBeforeItSays() {
    var map = LineMap()
    map.note(0, shiftedBy: 0)
    map.note(10, shiftedBy: -2)
    map.note(20, shiftedBy: -2)
    map.note(30, shiftedBy: 5)
    #expect([0, 9, 10, 25, 29, 30, 99].map(map.raw) == [0, 9, 8, 23, 27, 35, 104])
  }
}
