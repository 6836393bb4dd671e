/// The check of a whole number by its Luhn digit, where no text is at hand.
///
/// From the right, every second digit is doubled, the digits of all are added, and the sum must divide by ten; leading zeros count
/// for nothing.
/// - Source: ISO/IEC 7812-1, annex B.
public enum LuhnSum {
  /// Whether the sum of the digits of `number` divides by ten; O(digits).
  public static func holds(_ number: UInt64) -> Bool {
    var sum: UInt64 = 0
    var rest = number
    var doubles = false
    while rest > 0 {
      let digit = doubles ? rest % 10 * 2 : rest % 10
      sum += digit > 9 ? digit - 9 : digit
      rest /= 10
      doubles.toggle()
    }
    return sum % 10 == 0
  }
}
