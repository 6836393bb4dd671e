import Tables

/// Finds an identifier among the words that people write around it: `RCS Lyon 732 829 320`, `Siret : 732 829 320 00074`.
///
/// Only one that its check digit confirms is taken, and only when there is no other one in the cell.
enum Wording {
  /// A number that stands at the beginning of a word.
  struct Found {
    let number: Compact
    /// Whether words or nothing follow; else what follows may belong to it.
    let isWhole: Bool
    /// What is said of it.
    let cause: Cause

    init(_ number: Compact, isWhole: Bool, cause: Cause) {
      self.number = number
      self.isWhole = isWhole
      self.cause = cause
    }
  }

  /// Writes the only number that `read` finds at the beginning of a word; else the refusal stays.
  static func only(
    in text: Span<UInt8>, after refusal: Ruling, into out: inout TextColumn,
    _ read: (Span<UInt8>) -> Found?
  ) -> Ruling {
    guard text.count <= 256 else { return refusal }
    var found: Found?
    for index in 0..<text.count where Plain.isLetter(text[index]) {
      if index > 0, Plain.isLetter(text[index - 1]) || Plain.isDigit(text[index - 1]) { continue }
      guard let next = read(text.extracting(index..<text.count)) else { continue }
      guard next.isWhole else { return refusal }
      if let found, !found.number.equals(next.number) { return .rejected(.several) }
      found = next
    }
    guard let found else { return refusal }
    found.number.withSpan { out.write($0) }
    return .repaired(found.cause)
  }

  /// Whether what follows a number is nothing, an aside, or words: no digit comes first.
  static func areWords(_ text: Span<UInt8>) -> Bool {
    if text.count == 0 { return true }
    return wordsStart(text, from: 0) == 0 || Plain.trimmed(text).isEmpty
  }

  /// Where the first gap that words, an aside or another value follow begins, looked for from `start` on: ` RCS Paris`, ` (TVA)`, `, FR…`.
  static func wordsStart(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let gap = index
      var isAside = false
      while index < text.count, !Plain.isLetter(text[index]), !Plain.isDigit(text[index]) {
        switch text[index] {
        case 0x28, 0x5B, 0x2C, 0x3B, 0x2F, 0x7C, 0x3A: isAside = true
        default: break
        }
        index += 1
      }
      guard index > gap else {
        index += 1
        continue
      }
      if isAside || index == text.count { return gap }
      var letters = 0
      while index + letters < text.count, Plain.isLetter(text[index + letters]) { letters += 1 }
      let isInitial = letters == 1 && index + 1 < text.count && text[index + 1] == 0x2E
      if letters > 1 || isInitial { return gap }
    }
    return nil
  }

  /// Where a first word of capitals and digits ends, when an aside follows it: a bracket, a slash, a comma; `nil` where none does.
  static func codeEnd(_ text: Span<UInt8>) -> Int? {
    var end = 0
    while end < text.count, text[end] &- 0x41 < 26 || Plain.isDigit(text[end]) { end += 1 }
    var sign = end
    while sign < text.count, text[sign] == 0x20 { sign += 1 }
    guard sign < text.count else { return nil }
    switch text[sign] {
    case 0x28, 0x5B, 0x2F, 0x2C, 0x3B: return end
    default: return nil
    }
  }

  static func siren(in text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if isScientific(text) { return .rejected(.digitsLost) }
    return take(in: text, 9, 14, into: &out) { digits in
      SIREN.fault(digits) == .none || (digits.count == 14 && SIRET.fault(digits) == .none)
    }
  }

  static func siret(in text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if isScientific(text) { return .rejected(.digitsLost) }
    return take(in: text, 14, 14, into: &out) { SIRET.fault($0) == .none }
  }

  /// Writes the first `length` digits of the only run of digits that `holds`; the first nine stand together, in threes or each alone.
  private static func take(
    in text: Span<UInt8>, _ length: Int, _ longest: Int, into out: inout TextColumn,
    _ holds: (Compact) -> Bool
  ) -> Ruling {
    guard hasWord(text) else { return Placeholder.ruling(text, else: .malformed) }
    var found = Compact()
    var run = Compact()
    // The places behind which something parts the digits, a bit each.
    var gaps: UInt64 = 0
    var position = 0
    var seen = 0
    func close() {
      defer { (run, gaps) = (Compact(), 0) }
      guard run.count >= length, run.count <= longest, isGrouped(gaps), holds(run) else { return }
      var same = seen > 0
      for index in 0..<length where found[index] != run[index] { same = false }
      if !same { seen += 1 }
      found = run
    }
    while position < text.count {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) {
        run.append(byte)
      } else if byte == 0x20 || byte == 0x2E {
        if run.count > 0 { gaps |= 1 << UInt64(run.count) }
      } else if byte != Plain.unseen {
        close()
      }
    }
    close()
    if seen > 1 { return .rejected(.several) }
    if seen == 0 { return Placeholder.ruling(text, else: .malformed) }
    found.withSpan { out.write($0.extracting(0..<length)) }
    return .repaired(.wordsAround)
  }

  /// Whether nine digits are parted as those of a SIREN are: not at all, behind three and six, or behind each.
  private static func isGrouped(_ gaps: UInt64) -> Bool {
    let inside = gaps & 0b1_1111_1110
    return inside == 0 || inside == 0b100_1000 || inside == 0b1_1111_1110
  }

  /// Whether there is a run of two letters: a word, not a letter typed for a digit.
  private static func hasWord(_ text: Span<UInt8>) -> Bool {
    var letters = 0
    var position = 0
    while position < text.count {
      let byte = Plain.next(text, &position)
      letters = Plain.isLetter(byte) || byte == Plain.foreign ? letters + 1 : 0
      if letters == 2 { return true }
    }
    return false
  }

  /// Whether the value is a number in scientific notation, as spreadsheets show long numbers: `7,3E+08`.
  static func isScientific(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var digits = 0
    while index < text.count,
      Plain.isDigit(text[index]) || text[index] == 0x2C || text[index] == 0x2E
    {
      digits += 1
      index += 1
    }
    guard digits > 0, index < text.count, text[index] | 0x20 == 0x65 else { return false }
    index += 1
    if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
    let exponent = index
    while index < text.count, Plain.isDigit(text[index]) { index += 1 }
    return index == text.count && index > exponent && index - exponent <= 3
  }
}
