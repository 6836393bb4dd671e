import Testing

@testable import Reference

@Suite struct SerialDayTests {
  private func day(_ serial: Int, _ epoch: SerialDay.Epoch) -> [Int]? {
    guard case .success(let day) = SerialDay.day(serial, from: epoch) else { return nil }
    return [day.year, day.month, day.day]
  }

  @Test(arguments: [
    (1, [1900, 1, 1]), (59, [1900, 2, 28]), (61, [1900, 3, 1]), (45_292, [2024, 1, 1]),
    (2_958_465, [9999, 12, 31]),
  ])
  func daysCountFromTheEndOf1899(_ serial: Int, _ expected: [Int]) {
    #expect(day(serial, .year1900) == expected)
  }

  @Test(arguments: [(0, [1904, 1, 1]), (43_830, [2024, 1, 1]), (2_957_003, [9999, 12, 31])])
  func daysCountFromTheFirstOf1904(_ serial: Int, _ expected: [Int]) {
    #expect(day(serial, .year1904) == expected)
  }

  @Test(arguments: [
    (0, SerialDay.Epoch.year1900, SerialDay.Refusal.timeOnly), (60, .year1900, .neverWas),
    (-1, .year1900, .outOfRange), (-1, .year1904, .outOfRange),
    (2_958_466, .year1900, .outOfRange), (2_957_004, .year1904, .outOfRange),
  ])
  func whatIsNoDaySaysWhy(_ serial: Int, _ epoch: SerialDay.Epoch, _ refusal: SerialDay.Refusal) {
    guard case .failure(let found) = SerialDay.day(serial, from: epoch) else {
      Issue.record("\(serial) is a day")
      return
    }
    #expect(found == refusal)
  }
}
