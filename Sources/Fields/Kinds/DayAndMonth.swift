/// A day and a month without a year, as lists of birthdays have them: `25/12`, `12-25`, `3.4`.
public enum DayAndMonth {
  /// Whether the text is two numbers with a sign between them that can be a day and a month, in either order.
  public static func holds(_ text: Span<UInt8>) -> Bool {
    guard (3...5).contains(text.count) else { return false }
    var numbers = [0, 0]
    var digits = [0, 0]
    var part = 0
    for index in 0..<text.count {
      switch text[index] {
      case 0x30...0x39:
        numbers[part] = numbers[part] * 10 + Int(text[index] - 0x30)
        digits[part] += 1
      case 0x2F where part == 0, 0x2D where part == 0, 0x2E where part == 0: part = 1
      default: return false
      }
    }
    guard digits.allSatisfy({ (1...2).contains($0) }) else { return false }
    let (low, high) = (min(numbers[0], numbers[1]), max(numbers[0], numbers[1]))
    return (1...12).contains(low) && high <= 31
  }
}
