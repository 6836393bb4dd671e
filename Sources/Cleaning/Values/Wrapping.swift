import Fields
internal import Reference
import Tables

/// What people and programs put around a value: `="…"`, a leading apostrophe, quotes, brackets, the words that name it, a list's sign behind it.
///
/// Asked only about values that their kind has refused as they stand, and what is left must be one by itself: so nothing is taken away on trust.
struct Wrapping: Sendable {
  /// The words that may name such a value in front of it, in capitals without accents: `IBAN`, `NUMERO`.
  private let labels: Set<String>
  /// Whether the values are sums: brackets around them are a minus, and a point behind a digit may have lost its decimals.
  private let isSum: Bool
  /// Whether only words with a colon behind them name the value.
  private let needsColon: Bool

  init(_ labels: String = "", isSum: Bool = false, needsColon: Bool = false) {
    self.labels = Set(labels.split(separator: " ").map(String.init))
    self.isSum = isSum
    self.needsColon = needsColon
  }

  /// Judges a value as it stands; where it is refused, without what stands around it, else without the damage of a wrong encoding.
  @inline(__always)
  func judge(
    _ text: Span<UInt8>, into out: inout TextColumn,
    _ bare: (Span<UInt8>, inout TextColumn) -> Ruling
  ) -> Ruling {
    let ruling = bare(text, &out)
    return ruling.verdict == .rejected && text.count <= 256
      ? judgeAgain(text, after: ruling, into: &out, bare) : ruling
  }

  @inline(never)
  private func judgeAgain(
    _ text: Span<UInt8>, after refusal: Ruling, into out: inout TextColumn,
    _ bare: (Span<UInt8>, inout TextColumn) -> Ruling
  ) -> Ruling {
    if let inside = inside(text) {
      let ruling = bare(text.extracting(inside.range), &out)
      return ruling == .ok ? .repaired(inside.cause) : ruling
    }
    guard Wrapping.mayBeMojibake(text), let meant = Mojibake.undoing(text.text) else {
      return refusal
    }
    let ruling = bare(Array(meant.utf8).span, &out)
    if ruling.verdict == .rejected { return refusal }
    return ruling == .ok ? .repaired(.mojibake) : ruling
  }

  /// The value without what stands around it, and what that was; `nil` when nothing does.
  func inside(_ text: Span<UInt8>) -> (range: Range<Int>, cause: Cause)? {
    var range = Plain.trimmed(text)
    let whole = range
    var cause = Cause.wrapped
    for _ in 0..<8 {
      let rest = text.extracting(range)
      var next = 0..<rest.count
      if let inner = paired(rest) ?? leading(rest) ?? trailing(rest) {
        next = inner
      } else {
        let start = labelEnd(rest)
        guard start > 0 else { break }
        next = start..<rest.count
        cause = .wordsAround
      }
      let start = range.lowerBound + next.lowerBound
      let inner = Plain.trimmed(text.extracting(start..<start + next.count))
      range = start + inner.lowerBound..<start + inner.upperBound
    }
    return range == whole || range.isEmpty ? nil : (range, cause)
  }

  /// What stands between two signs that belong together, none of them inside: `"…"`, `="…"`, `(…)`, `«…»`.
  private func paired(_ text: Span<UInt8>) -> Range<Int>? {
    let start = text.count > 3 && text[0] == 0x3D && text[1] == 0x22 ? 1 : 0
    for pair in Wrapping.quotes { if let found = between(pair, text, start) { return found } }
    if isSum { return nil }
    for pair in Wrapping.brackets { if let found = between(pair, text, 0) { return found } }
    return nil
  }

  private func between(
    _ pair: (open: [UInt8], close: [UInt8]), _ text: Span<UInt8>, _ start: Int
  ) -> Range<Int>? {
    let first = start + pair.open.count
    let last = text.count - pair.close.count
    guard first < last, holds(text, start, pair.open), holds(text, last, pair.close) else {
      return nil
    }
    for index in first..<last where holds(text, index, pair.open) || holds(text, index, pair.close)
    {
      return nil
    }
    return first..<last
  }

  /// What stands behind the apostrophe by which a sheet keeps a text, behind a sign that parts values, or behind the mark of a list.
  private func leading(_ text: Span<UInt8>) -> Range<Int>? {
    if text.count > 1 {
      switch text[0] {
      case 0x3A, 0x3B: return 1..<text.count
      case 0x22 where isAlone(0x22, in: text): return 1..<text.count
      default: break
      }
    }
    for mark in Wrapping.apostrophes + Wrapping.bullets
    where text.count > mark.count && holds(text, 0, mark) {
      return mark.count..<text.count
    }
    return nil
  }

  /// What stands before a sign that parts values or ends sentences.
  private func trailing(_ text: Span<UInt8>) -> Range<Int>? {
    let end = text.count - 1
    guard end > 0 else { return nil }
    switch text[end] {
    case 0x3B: return 0..<end
    case 0x22 where isAlone(0x22, in: text): return 0..<end
    case 0x27 where !isSum && isAlone(0x27, in: text): return 0..<end
    case 0x2E, 0x2C, 0x3A, 0x2F, 0x2A, 0x21, 0x3F:
      return isSum && Plain.isDigit(text[end - 1]) ? nil : 0..<end
    default: return nil
    }
  }

  /// Whether a quote has no other one that it may belong to.
  private func isAlone(_ quote: UInt8, in text: Span<UInt8>) -> Bool {
    var count = 0
    for index in 0..<text.count where text[index] == quote { count += 1 }
    return count == 1
  }

  /// Where the value begins behind the words that name it: `BIC : `, `Code SWIFT `, `N° RNA : `; 0 when none does.
  private func labelEnd(_ text: Span<UInt8>) -> Int {
    if labels.isEmpty { return 0 }
    var start = 0
    var position = 0
    while position < text.count {
      let word = Wrapping.word(text, &position)
      let end = position
      let hasColon = passGap(text, &position)
      guard position > end, position < text.count, labels.contains(word) else { return start }
      // `Total - 12,50` may be a minus or a dash.
      var next = position
      let sign = Plain.next(text, &next)
      if isSum, !hasColon, sign == 0x2D || sign == 0x28 { return start }
      if hasColon || !needsColon { start = position }
    }
    return start
  }

  /// Moves behind what parts a word from the value, brackets and quotes left to it, and of a sum the signs too; says whether a colon does.
  private func passGap(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
    var hasColon = false
    while position < text.count {
      let from = position
      let byte = Plain.next(text, &position)
      switch byte {
      case 0x3A: hasColon = true
      case 0x20, 0x3D, Plain.unseen: break
      case 0x22, 0x28, 0x3C, 0x5B, 0x7B: position = from
      default:
        let isPart = Plain.isLetter(byte) || Plain.isDigit(byte)
        if isPart || isSum || Wrapping.letters(text, from, position) > 0 { position = from }
      }
      if position == from { break }
    }
    return hasColon
  }

  /// The letters from `position` on, in capitals without accents; at most 24.
  private static func word(_ text: Span<UInt8>, _ position: inout Int) -> String {
    var word = ""
    while position < text.count, word.utf8.count < 24 {
      let from = position
      let byte = Plain.next(text, &position)
      if Plain.isLetter(byte) {
        word.unicodeScalars.append(Unicode.Scalar(Plain.upper(byte)))
        continue
      }
      let letters = letters(text, from, position)
      guard letters > 0 else {
        position = from
        break
      }
      for letter in [UInt8(truncatingIfNeeded: letters), UInt8(truncatingIfNeeded: letters >> 8)]
      where letter > 0 {
        word.unicodeScalars.append(Unicode.Scalar(Plain.upper(letter)))
      }
    }
    return word
  }

  /// The plain letters under the accent of the character that ends at `end`; 0 where it is none.
  private static func letters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    text[start] < 0x80 ? 0 : DateText.unaccented(text, start, end) ?? 0
  }

  private func holds(_ text: Span<UInt8>, _ start: Int, _ sign: [UInt8]) -> Bool {
    guard start >= 0, start + sign.count <= text.count else { return false }
    for index in sign.indices where text[start + index] != sign[index] { return false }
    return true
  }

  /// Whether a byte stands there with which UTF-8 that was read as Windows-1252 begins.
  private static func mayBeMojibake(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] == 0xC3 || text[index] == 0xC2 { return true }
    return false
  }

  private static let quotes = pairs(["\"\"", "''", "‘’", "’’", "«»", "“”", "„“"])
  private static let brackets = pairs(["()", "[]", "{}", "<>"])
  private static let apostrophes = ["'", "’"].map { Array($0.utf8) }
  private static let bullets = ["•", "→", "▪", "►"].map { Array($0.utf8) }

  private static func pairs(_ signs: [String]) -> [(open: [UInt8], close: [UInt8])] {
    signs.map { (Array(String($0.first!).utf8), Array(String($0.last!).utf8)) }
  }
}

extension Wrapping {
  /// Around codes and numbers that need no words of their own.
  static let number = Wrapping()
}
