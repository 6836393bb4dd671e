/// A written number cut apart: sign, whole digits, the sign before the decimals, decimals.
///
/// Reads `1 234,56 €`, `€1,234.56`, `1'234.56`, `(1 234,56)`, `12,5-`, `12,-`, `Fr. 12.50`, `12€50`, `1.234.567`. Groups of thousands must have three digits.
struct AmountText {
  private(set) var isNegative = false
  /// The digits before the decimal sign, without leading zeros.
  private(set) var whole = Compact()
  /// The digits behind the decimal sign.
  private(set) var decimals = Compact()
  /// `.`, `,`, or `€` where it stood before the decimals; 0 when there are none.
  private(set) var decimalSign: UInt8 = 0
  /// Whether a lone `.` or `,` stands before exactly three digits, so that it may group or not; then `decimals` holds them.
  private(set) var isDoubtful = false
  /// Whether another currency than the euro is named: `$`, `CHF`, `F`.
  private(set) var namesOtherCurrency = false
  /// Whether the text alone shows which sign stands before the decimals.
  var decimalIsCertain: Bool { decimalSign != 0 && !isDoubtful }

  private var groups = InlineArray<16, UInt8>(repeating: 0)
  private var marks = InlineArray<16, UInt8>(repeating: 0)
  private var groupCount = 0
  private var digits = Compact()

  /// Cuts `value` apart; `nil` when it is no number.
  init?(_ value: Span<UInt8>) {
    let range = Plain.trimmed(value)
    guard range.count > 0, range.count <= 64 else { return nil }
    guard scan(value.extracting(range)), arrange() else { return nil }
  }

  /// Takes the digits apart into groups with the marks in front of each.
  private mutating func scan(_ text: Span<UInt8>) -> Bool {
    var position = 0
    var mark: UInt8 = 0
    var depth = 0
    var closed = false
    while position < text.count {
      let start = position
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) {
        if closed { return false }
        guard add(byte, mark: mark) else { return false }
        mark = 0
        continue
      }
      switch byte {
      case Plain.unseen: continue
      case 0x20:
        if mark == 0 { mark = 0x20 }
      case 0x2E, 0x2C, 0x27:
        if mark != 0 && mark != 0x20 { return false }
        mark = byte
      case 0x2D where groupCount > 0 && (mark == 0x2E || mark == 0x2C):
        // `12,-`, `12.–`: a dash for the cents, in Belgium, Switzerland and Germany.
        closed = true
      case 0x2D:
        if isNegative { return false }
        isNegative = true
        if groupCount > 0 { closed = true }
      case 0x2B:
        if groupCount > 0 { return false }
      case 0x28:
        if groupCount > 0 || isNegative { return false }
        isNegative = true
        depth += 1
      case 0x29:
        depth -= 1
        closed = true
      default:
        guard let (end, isOther) = Currency.read(text, start) else { return false }
        position = end
        if isOther { namesOtherCurrency = true }
        // `Fr. 12`, `12 Eur.`: the dot of an abbreviation, no sign of the number.
        let isWord = Plain.isLetter(byte) && end < text.count && text[end] == 0x2E
        if isWord, groupCount == 0 || end + 1 == text.count || text[end + 1] == 0x20 {
          position = end + 1
        }
        if groupCount > 0 { mark = mark == 0x2E || mark == 0x2C ? mark : 0x24 }
      }
    }
    return depth == 0 && groupCount > 0
      && (mark == 0 || mark == 0x20 || mark == 0x24 || endsBare(mark, closed))
  }

  /// `12,` and `12.` end with a sign that has nothing behind it; a second one of its sort is none of the number.
  private func endsBare(_ mark: UInt8, _ closed: Bool) -> Bool {
    guard mark == 0x2C || mark == 0x2E else { return false }
    if closed { return true }
    for group in 1..<max(groupCount, 1) where marks[group] == mark { return false }
    return true
  }

  private mutating func add(_ digit: UInt8, mark: UInt8) -> Bool {
    if groupCount == 0 || mark != 0 {
      if groupCount == 0, mark == 0x2E || mark == 0x2C {
        // `,50`: nothing stands before the decimals.
        guard open(mark: 0) else { return false }
      } else if groupCount == 0, mark == 0x27 {
        return false
      }
      guard open(mark: groupCount == 0 ? 0 : mark) else { return false }
    }
    groups[groupCount - 1] += 1
    digits.append(digit)
    return !digits.isBroken && digits.count <= 40
  }

  private mutating func open(mark: UInt8) -> Bool {
    guard groupCount < 16 else { return false }
    marks[groupCount] = mark
    groups[groupCount] = 0
    groupCount += 1
    return true
  }

  /// Decides which mark stands before the decimals, and checks the groups of thousands.
  private mutating func arrange() -> Bool {
    var last = groupCount
    let final = marks[groupCount - 1]
    if groupCount > 1 {
      switch final {
      case 0x24:
        // `12€50`: what stands behind a currency sign are cents.
        if groups[groupCount - 1] != 2 { return false }
        last = groupCount - 1
      case 0x2E, 0x2C: last = isDecimal(final) ? groupCount - 1 : groupCount
      default: break
      }
    }
    if last < groupCount { decimalSign = final }
    guard groupsHold(last) else { return false }
    var index = 0
    for group in 0..<groupCount {
      for _ in 0..<Int(groups[group]) {
        if group < last { appendWhole(digits[index]) } else { decimals.append(digits[index]) }
        index += 1
      }
    }
    if isDoubtful, last == groupCount { return false }
    return whole.count <= 15
  }

  private mutating func appendWhole(_ digit: UInt8) {
    if whole.count == 0, digit == 0x30 { return }
    whole.append(digit)
  }

  /// Whether the last mark stands before decimals: it is there once, and nothing but it or other marks group before it.
  private mutating func isDecimal(_ mark: UInt8) -> Bool {
    var same = 0
    for group in 1..<groupCount where marks[group] == mark { same += 1 }
    if same > 1 { return false }
    let size = groups[groupCount - 1]
    let isLone = groupCount == 2
    if isLone, size == 3, groups[0] >= 1, groups[0] <= 3, digits[0] != 0x30 { isDoubtful = true }
    return true
  }

  private func groupsHold(_ last: Int) -> Bool {
    if last <= 1 { return true }
    guard groups[0] >= 1, groups[0] <= 3 else { return false }
    let mark = marks[1]
    for group in 1..<last where groups[group] != 3 || marks[group] != mark { return false }
    return mark != 0x24
  }
}

/// Currency signs and the words that stand beside an amount.
enum Currency {
  /// Where a currency sign or word that begins at `start` ends, and whether it is another one than the euro; `nil` when there is none.
  static func read(_ text: Span<UInt8>, _ start: Int) -> (end: Int, isOther: Bool)? {
    let byte = text[start]
    if byte == 0x24 { return (start + 1, true) }
    if byte == 0xE2, start + 2 < text.count, text[start + 1] == 0x82, text[start + 2] == 0xAC {
      return (start + 3, false)
    }
    if byte == 0xC2, start + 1 < text.count, text[start + 1] == 0xA3 || text[start + 1] == 0xA5 {
      return (start + 2, true)
    }
    guard Plain.isLetter(byte) else { return nil }
    var end = start
    var word: UInt64 = 0
    while end < text.count, Plain.isLetter(text[end]), end - start < 8 {
      word = word << 8 | UInt64(Plain.lower(text[end]))
      end += 1
    }
    if words.contains(word) { return (end, false) }
    return others.contains(word) ? (end, true) : nil
  }

  private static let words = packed("eur euro euros ttc ht")
  private static let others = packed("usd chf gbp fr f cad pln sek nok dkk czk huf ron bgn")

  private static func packed(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}
