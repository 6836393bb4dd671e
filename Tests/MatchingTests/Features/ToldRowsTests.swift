import Testing

@testable import Matching

@Suite struct ToldRowsTests {
  private let told = ToldRows(one: [(0, 3), (3, 5), (1, 2)], apart: [(4, 6)], rows: 8)

  @Test func rowsThatWereToldTheSameHaveOneMark() {
    #expect(told.mark(0) == told.mark(5) && told.mark(1) == told.mark(2))
    #expect(told.mark(7) == 0 && !told.isJoined(7))
    #expect(Set([0, 1, 4, 6, 7].map { told.mark($0) }).count == 5)
    #expect(ToldRows().isEmpty && !told.isEmpty && ToldRows().mark(0) == 0)
  }

  @Test func rowsOfOneContentArePutSideBySideByWhatWasTold() {
    var order: [UInt32] = [7, 0, 1, 2, 3, 4, 5, 6]
    told.part(&order, of: [1, 2, 2, 2, 2, 2, 2, 3])
    #expect(order == [7, 0, 3, 5, 1, 2, 4, 6])
  }
}
