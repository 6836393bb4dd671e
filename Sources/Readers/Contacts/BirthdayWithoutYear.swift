/// A birthday whose year nobody told, as telephones write it in a card.
///
/// - Source: RFC 6350, 4.3.1: `--0412`, before it ISO 8601:2000 with a hyphen more; Apple writes the year 1604, and that it counts for nothing.
struct BirthdayWithoutYear {
  /// Day and month, `12/04`, as `day-of-birth` is named and lists write it.
  let text: String

  /// The day that `value` tells; `nil` where it has a year, or is no day.
  init?(_ value: String) {
    var rest = value[...]
    if rest.hasPrefix("--") {
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix("1604-") {
      rest = rest.dropFirst(5)
    } else {
      return nil
    }
    let digits = rest.utf8.filter { $0 != 0x2D }
    guard digits.count == 4, digits.allSatisfy({ $0 &- 0x30 < 10 }), rest.utf8.count <= 5,
      let number = Int(String(decoding: digits, as: UTF8.self)),
      (1...12).contains(number / 100), (1...31).contains(number % 100)
    else { return nil }
    let written = String(decoding: digits, as: UTF8.self)
    text = "\(written.suffix(2))/\(written.prefix(2))"
  }
}
