/// What a value looks like by its shape alone: for finding out what a column holds whose heading says nothing.
///
/// A shape is no proof; the judges of `clean` decide about single values.
public enum KindShape {
  /// The kinds that `value` could be by its shape, the most telling first; empty for plain text.
  public static func kinds(of value: Span<UInt8>) -> [Kind] {
    var digits = 0
    var letters = 0
    var at = -1
    var dotsBehindAt = 0
    var separators = 0
    for index in 0..<value.count {
      switch value[index] {
      case 0x30...0x39: digits += 1
      case 0x40: at = index
      case 0x2E:
        separators += 1
        if at > 0 { dotsBehindAt += 1 }
      case 0x20, 0x2D, 0x2F, 0x28, 0x29, 0x2B, 0x2C, 0x3A, 0xA0, 0xC2: separators += 1
      default: letters += 1
      }
    }
    if at > 0, at < value.count - 3, dotsBehindAt > 0 { return [.email] }
    if letters == 2, digits == 11, isCountry(value) { return [.vatNumber] }
    if letters == 0, at < 0 { return numeric(value, digits: digits, separators: separators) }
    if letters == 1, digits == 4, value.count <= 6, isCapital(value[value.count - 1]) {
      return [.activity]
    }
    if letters <= 5, digits > 0, hasCurrency(value) { return [.amount] }
    return []
  }

  private static func numeric(_ value: Span<UInt8>, digits: Int, separators: Int) -> [Kind] {
    switch digits {
    case 12 where separators >= 4, 14 where separators >= 4: return [.date]
    case 14: return [.siret]
    case 8 where separators == 2: return [.date]
    case 6 where separators == 2 && value.count == 8: return [.date]
    case 10 where value[firstDigit(value)] == 0x30: return [.phone]
    case 11, 12: return value[0] == 0x2B || separators > 2 ? [.phone] : []
    case 9:
      let first = value[firstDigit(value)]
      return separators == 0 && (0x31...0x37).contains(first) ? [.siren, .phone] : [.siren]
    // « 06 12 34 56 78 / 02 99 12 34 56 »
    case 20, 30: return separators > 0 && areNational(value) ? [.phone] : []
    case 5 where separators == 0: return [.postcode]
    case 4 where separators == 0: return [.postcode]
    case 1...: return separators > 0 && hasDecimals(value) ? [.amount] : []
    default: return []
    }
  }

  /// Whether the digits are those of numbers of ten digits each, which begin with a zero.
  private static func areNational(_ value: Span<UInt8>) -> Bool {
    var digits = 0
    for index in 0..<value.count where (0x30...0x39).contains(value[index]) {
      if digits % 10 == 0, value[index] != 0x30 { return false }
      digits += 1
    }
    return true
  }

  private static func firstDigit(_ value: Span<UInt8>) -> Int {
    for index in 0..<value.count where (0x30...0x39).contains(value[index]) { return index }
    return 0
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isCountry(_ value: Span<UInt8>) -> Bool {
    value.count >= 13 && isCapital(value[0]) && isCapital(value[1])
  }

  private static func hasDecimals(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 3 else { return false }
    let sign = value[value.count - 3]
    return sign == 0x2C || sign == 0x2E
  }

  /// A euro sign or `EUR` at the end.
  private static func hasCurrency(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 4 else { return false }
    let end = value.count
    if value[end - 3] == 0xE2, value[end - 2] == 0x82, value[end - 1] == 0xAC { return true }
    return value[end - 3] == 0x45 && value[end - 2] == 0x55 && value[end - 1] == 0x52
  }
}
