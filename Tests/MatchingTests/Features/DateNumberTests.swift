import Testing

@testable import Matching

@Suite struct DateNumberTests {
  private func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return DateNumber.number(bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("1988-08-27", 19_880_827), ("19880827", 19_880_827), ("27/08/1988", 19_880_827),
    ("27.8.88", 19_880_827), ("01/02/03", 20_030_201), ("1988-08-27T10:00:00", 19_880_827),
    ("", 0), ("1988", 0), ("31/31/1988", 0), ("0000-00-00", 0), ("inconnue", 0),
  ])
  func everyWritingIsOneNumber(text: String, expected: UInt32) {
    #expect(number(text) == expected)
  }

  @Test func distancesOfWriting() {
    #expect(DateNumber.distance(19_880_827, 19_880_827) == .same)
    #expect(DateNumber.distance(19_880_827, 19_880_828) == .near)
    #expect(DateNumber.distance(19_880_827, 19_880_872) == .near)
    #expect(DateNumber.distance(19_880_408, 19_880_804) == .near)
    #expect(DateNumber.distance(19_880_827, 19_890_828) == .far)
    #expect(DateNumber.distance(19_880_106, 19_880_624) == .far)
    #expect(DateNumber.distance(19_880_827, 20_011_130) == .different)
  }
}
