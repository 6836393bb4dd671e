/// What the values of a column look like: the witness when a record's cells have to be told apart.
enum ValueShape: UInt8, Sendable, CaseIterable {
  /// Any text.
  case text
  /// Digits alone.
  case integer
  /// A number with a decimal sign, perhaps with thousands, a currency or a per cent sign.
  case amount
  /// `03/04/2024`, `2024-04-03`.
  case date
  /// `12:30`, `12:30:05`.
  case time
  /// `a@b.c`.
  case email
  /// `https://…`, `www.…`.
  case url
  /// Letters and digits without space, both there.
  case code

  /// Whether values of the shape may as well be headings.
  var isWord: Bool { self == .text || self == .code }

  /// The narrowest shape of a value; `nil` when it is blank.
  init?(_ value: Span<UInt8>) {
    var low = 0
    var high = value.count
    while low < high, value[low] == 0x20 { low += 1 }
    while high > low, value[high - 1] == 0x20 { high -= 1 }
    guard low < high else { return nil }
    var digits = 0
    var letters = 0
    var spaces = 0
    var others = 0
    var signs = 0
    var dots = 0
    var slashes = 0
    var colons = 0
    var dashes = 0
    var ats = 0
    var high8 = 0
    for at in low..<high {
      switch value[at] {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x20: spaces += 1
      case 0x2E, 0x2C: dots += 1
      case 0x2F: slashes += 1
      case 0x3A: colons += 1
      case 0x2D: dashes += 1
      case 0x40: ats += 1
      case 0x24, 0x25, 0x28, 0x29, 0x2B: signs += 1
      case 0x80...: high8 += 1
      default: others += 1
      }
    }
    self = .text
    if digits == high - low {
      self = .integer
    } else if ats == 1, dots > 0, spaces == 0, value[low] != 0x40, value[high - 1] != 0x40 {
      self = .email
    } else if Self.begins(value, low, high, "http://") || Self.begins(value, low, high, "https://")
      || Self.begins(value, low, high, "www."), spaces == 0
    {
      self = .url
    } else if letters == 0, others == 0, digits > 0 {
      if Self.isDate(value, low, high) {
        self = .date
      } else if colons > 0, Self.isTime(value, low, high) {
        self = .time
      } else if slashes == 0, colons == 0, high8 <= 9, dashes <= 1,
        dots > 0 || signs > 0 || dashes == 1
      {
        self = .amount
      }
    } else if digits > 0, letters > 0, spaces == 0, high8 == 0, ats == 0, dots == 0,
      high - low <= 32
    {
      self = .code
    }
  }

  /// The narrowest shape of a cell; `nil` when it is blank.
  static func of(_ cell: [UInt8]) -> ValueShape? { ValueShape(cell.span) }

  private static func begins(_ value: Span<UInt8>, _ low: Int, _ high: Int, _ word: StaticString)
    -> Bool
  {
    guard high - low > word.utf8CodeUnitCount else { return false }
    var at = low
    return word.withUTF8Buffer { letters in
      for letter in letters {
        if value[at] | 0x20 != letter | 0x20 { return false }
        at += 1
      }
      return true
    }
  }

  /// One or two digits, a colon, two digits, and perhaps seconds.
  private static func isTime(_ value: Span<UInt8>, _ low: Int, _ high: Int) -> Bool {
    var groups: [Int] = [0]
    for at in low..<high {
      if value[at] == 0x3A {
        groups.append(0)
      } else if value[at] >= 0x30, value[at] <= 0x39 {
        groups[groups.count - 1] += 1
      } else {
        return false
      }
    }
    return (2...3).contains(groups.count) && (1...2).contains(groups[0])
      && groups.dropFirst().allSatisfy { $0 == 2 }
  }

  /// Three groups of digits with `/`, `-` or `.` between, one of four or two digits for the year; perhaps a time behind.
  private static func isDate(_ value: Span<UInt8>, _ low: Int, _ high: Int) -> Bool {
    var groups: [Int] = [0]
    var sign: UInt8 = 0
    var at = low
    while at < high {
      let byte = value[at]
      if byte >= 0x30, byte <= 0x39 {
        groups[groups.count - 1] += 1
      } else if byte == 0x2F || byte == 0x2D || byte == 0x2E, sign == 0 || sign == byte,
        groups.count < 3
      {
        sign = byte
        groups.append(0)
      } else if byte == 0x20, groups.count == 3 {
        break
      } else {
        return false
      }
      at += 1
    }
    guard groups.count == 3, sign != 0 else { return false }
    let isYearFirst = groups[0] == 4 && (1...2).contains(groups[1]) && (1...2).contains(groups[2])
    let isYearLast =
      (1...2).contains(groups[0]) && (1...2).contains(groups[1])
      && (groups[2] == 4 || groups[2] == 2)
    return isYearFirst || isYearLast
  }

  /// Whether a value of `shape` may stand in a column of this shape.
  func accepts(_ shape: ValueShape?) -> Bool {
    guard let shape else { return true }
    switch self {
    case .text: return true
    case .amount: return shape == .amount || shape == .integer
    case .code: return shape == .code || shape == .integer
    default: return shape == self
    }
  }

  /// The shape that at least 19 of 20 filled values have, among those that say something; `text` otherwise.
  ///
  /// Fewer than `least` values say nothing; fewer than three of letters and digits are no sign of a code.
  static func common(of counts: [ValueShape: Int], least: Int = 3) -> ValueShape {
    let total = counts.values.reduce(0, +)
    guard total >= least else { return .text }
    for shape in [ValueShape.integer, .date, .time, .email, .url, .amount, .code]
    where total >= 3 || shape != .code {
      let agreeing = counts.reduce(0) { $0 + (shape.accepts($1.key) ? $1.value : 0) }
      if agreeing * 20 >= total * 19 { return shape }
    }
    return .text
  }
}
