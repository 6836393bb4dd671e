import Reference
import Tables

/// Numbers that must not stay in free text: social security numbers (NIR) and payment cards.
///
/// A NIR has fifteen digits and a key, 97 less the rest by 97 of the others; Corsica's `2A` and `2B` count as 19 and 18. A card has fifteen or sixteen digits
/// that begin as those of a card scheme, and a Luhn digit; a SIRET has fourteen and is never taken for one.
/// - Source: décret 2019-341 (who may use the NIR); INSEE (its form); ISO/IEC 7812 (cards).
enum SensitiveNumbers {
  /// What was found.
  struct Count: Equatable {
    /// Social security numbers.
    var socialSecurity = 0
    /// Payment cards.
    var cards = 0
  }

  /// Whether the text has enough digits to hold such a number; most texts have not.
  @inline(__always)
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 15 else { return false }
    var digits = 0
    for index in 0..<text.count where Plain.isDigit(text[index]) { digits &+= 1 }
    return digits >= 13
  }

  /// Writes the text with `•••` in place of such numbers, and counts them; O(bytes).
  static func redact(
    _ text: Span<UInt8>, cards: Bool = true, into out: inout TextColumn
  ) -> Count {
    var count = Count()
    var position = 0
    while position < text.count {
      let isStart = Plain.isDigit(text[position]) && (position == 0 || !isPart(text[position - 1]))
      if isStart, let end = sensitiveEnd(text, position, cards, &count) {
        out.write("•••")
        position = end
        continue
      }
      out.write(text[position])
      position += 1
    }
    return count
  }

  /// Where a sensitive number that begins at `start` ends; `nil` when none does.
  private static func sensitiveEnd(
    _ text: Span<UInt8>, _ start: Int, _ cards: Bool, _ count: inout Count
  ) -> Int? {
    var number = Compact()
    var ends = InlineArray<17, Int>(repeating: 0)
    var position = start
    while position < text.count, number.count < 17 {
      let byte = Plain.upper(text[position])
      if Plain.isDigit(byte) || (number.count == 6 && (byte == 0x41 || byte == 0x42)) {
        number.append(byte)
        position += 1
        ends[number.count - 1] = position
        continue
      }
      guard let next = gapEnd(text, position) else { break }
      position = next
    }
    if number.count >= 15, isWhole(text, ends[14]) {
      if isSocialSecurity(number) {
        count.socialSecurity += 1
        return ends[14]
      }
      if cards, isCard(number, 15) {
        count.cards += 1
        return ends[14]
      }
    }
    if number.count >= 16, isWhole(text, ends[15]), cards, isCard(number, 16) {
      count.cards += 1
      return ends[15]
    }
    return nil
  }

  /// Whether no further digit or letter follows.
  private static func isWhole(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end == text.count || !isPart(text[end])
  }

  /// Where a single space, dash or dot between the digits of a number ends.
  private static func gapEnd(_ text: Span<UInt8>, _ position: Int) -> Int? {
    var next = position
    let byte = Plain.next(text, &next)
    guard byte == 0x20 || byte == 0x2D || byte == 0x2E, next < text.count else { return nil }
    let behind = text[next]
    return Plain.isDigit(behind) || behind | 0x20 == 0x61 || behind | 0x20 == 0x62 ? next : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Plain.isDigit(byte) || Plain.isLetter(byte) || byte == 0x2B
  }

  /// Sex, year, month (or 20 and more where it is unknown), department, commune, order, key.
  static func isSocialSecurity(_ number: Compact) -> Bool {
    guard [1, 2, 3, 4, 7, 8].contains(number.digit(0)), number.areDigits(0..<6),
      number.areDigits(7..<15)
    else { return false }
    let month = number.number(3..<5)
    guard (1...12).contains(month) || month >= 20 else { return false }
    var value = number.number(0..<5)
    switch number[6] {
    case 0x41 where number[5] == 0x32: value = value * 100 + 19
    case 0x42 where number[5] == 0x32: value = value * 100 + 18
    default:
      guard number.areDigits(6..<7), number.number(5..<7) > 0 else { return false }
      value = value * 100 + number.number(5..<7)
    }
    value = value * 1_000_000 + number.number(7..<13)
    return 97 - value % 97 == number.number(13..<15)
  }

  /// American Express has fifteen digits; Visa, Mastercard, Discover and Maestro sixteen.
  private static func isCard(_ number: Compact, _ length: Int) -> Bool {
    guard number.areDigits(0..<length) else { return false }
    let head = number.number(0..<4)
    let isScheme =
      length == 15
      ? head / 100 == 34 || head / 100 == 37
      : head / 1000 == 4 || (5100...5599).contains(head) || (2221...2720).contains(head)
        || head == 6011 || head / 100 == 65 || (5000...5099).contains(head) || head / 100 == 67
    return isScheme && number.withSpan { LuhnSum.holds($0.extracting(0..<length)) }
  }
}
