import Tables

/// Digits that have the form of a phone number, and are written as something else is.
enum WrittenDigits {
  /// Whether they are a day with an hour behind it: `01/02/2021 10:00`, `01.02.2021.10`.
  @inline(__always)
  static func areDay(_ text: Span<UInt8>) -> Bool {
    guard text.count > 10, Plain.isDigit(text[8]), !Plain.isDigit(text[5]),
      !Plain.isDigit(text[2]), !Plain.isDigit(text[10])
    else { return false }
    return isDay(text)
  }

  private static func isDay(_ text: Span<UInt8>) -> Bool {
    func number(_ range: Range<Int>) -> Int {
      var number = 0
      for index in range {
        guard Plain.isDigit(text[index]) else { return -1 }
        number = number * 10 + Int(text[index] - 0x30)
      }
      return number
    }
    return text[2] == text[5] && 1...31 ~= number(0..<2) && 1...12 ~= number(3..<5)
      && 1900...2100 ~= number(6..<10)
  }

  /// Whether nine digits hold as a SIREN.
  static func areSIREN(_ digits: UInt64) -> Bool {
    var sum: UInt64 = 0
    var rest = digits
    for place in 0..<9 {
      let digit = rest % 10 * (place % 2 == 0 ? 1 : 2)
      sum += digit > 9 ? digit - 9 : digit
      rest /= 10
    }
    return digits >= 100_000_000 && rest == 0 && sum % 10 == 0
  }

  /// Whether the digits stand in three groups of three.
  static func areInThrees(_ text: Span<UInt8>) -> Bool {
    var gaps: UInt64 = 0
    var count = 0
    var position = 0
    while position < text.count {
      if Plain.isDigit(Plain.next(text, &position)) {
        count += 1
      } else if count > 0 {
        gaps |= 1 << UInt64(count)
      }
    }
    return count == 9 && gaps & 0b1_1111_1110 == 0b100_1000
  }
}
