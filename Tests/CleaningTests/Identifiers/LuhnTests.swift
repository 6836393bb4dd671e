import Fields
import Testing

@testable import Cleaning

@Suite struct LuhnTests {
  /// The slow twin, digit by digit from the right.
  private func holds(_ text: String) -> Bool {
    let sum = text.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(String(digit.element))! * (digit.offset % 2 == 0 ? 1 : 2)
      return sum + value / 10 + value % 10
    }
    return sum % 10 == 0
  }

  @Test(arguments: ["79927398713", "0", "18", "732829320", "4111111111111111"])
  func aNumberThatHoldsIsAccepted(_ text: String) {
    #expect(Luhn().judge(text).verdict == .ok && Luhn().judge(" \(text) ").value == text)
  }

  @Test(arguments: ["79927398710", "1", "732829321"]) func oneThatDoesNotIsRefused(_ text: String) {
    #expect(Luhn().judge(text).reason == "check-digit")
  }

  @Test(arguments: ["7992739871X", "79 92", "-18", "1.8", "١٨"]) func onlyDigitsAreDigits(
    _ text: String
  ) {
    #expect(Luhn().judge(text).verdict == .rejected)
  }

  @Test func anyDigitsAreJudgedAsByHand() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let text = (0..<(1 + random.below(64))).map { _ in String(random.below(10)) }.joined()
      #expect((Luhn().judge(text).verdict == .ok) == holds(text), "\(text)")
    }
  }

  /// Every slip of one digit is seen, and every two neighbours that changed places but for 0 and 9.
  @Test func usualSlipsAreSeen() {
    let digits = Array("79927398713".utf8)
    for place in digits.indices {
      for other in UInt8(0x30)...0x39 where other != digits[place] {
        var slip = digits
        slip[place] = other
        #expect(Luhn().judge(String(decoding: slip, as: UTF8.self)).verdict == .rejected)
      }
      guard place + 1 < digits.count, digits[place] != digits[place + 1] else { continue }
      var slip = digits
      slip.swapAt(place, place + 1)
      #expect(Luhn().judge(String(decoding: slip, as: UTF8.self)).verdict == .rejected)
    }
  }
}
