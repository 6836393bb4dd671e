import Tables

/// Finds an identifier among the words that people write around it: `RCS Lyon 732 829 320`, `Siret : 732 829 320 00074`.
///
/// Only one that its check digit confirms is taken, and only when there is no other one in the cell.
enum Wording {
  /// Where the value begins behind the words that name it: `BIC : `, `Code SWIFT `, `N° RNA : `; 0 when none of `labels` leads it.
  ///
  /// - Parameter labels: in capitals.
  static func labelEnd(_ text: Span<UInt8>, _ labels: Set<String>) -> Int {
    var start = 0
    var position = 0
    while position < text.count {
      var word = ""
      while position < text.count, Plain.isLetter(text[position]), word.utf8.count < 12 {
        word.unicodeScalars.append(Unicode.Scalar(Plain.upper(text[position])))
        position += 1
      }
      var hasGap = false
      while position < text.count, !Plain.isLetter(text[position]), !Plain.isDigit(text[position]) {
        hasGap = true
        position += 1
      }
      guard hasGap, labels.contains(word), position < text.count else { return start }
      start = position
    }
    return start
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

  /// Writes the first `length` digits of the only run of digits that `holds`; runs may hold spaces and dots.
  private static func take(
    in text: Span<UInt8>, _ length: Int, _ longest: Int, into out: inout TextColumn,
    _ holds: (Compact) -> Bool
  ) -> Ruling {
    guard hasWord(text) || hasLooseSigns(text) else {
      return Placeholder.ruling(text, else: .malformed)
    }
    var found = Compact()
    var run = Compact()
    var position = 0
    var seen = 0
    func close() {
      defer { run = Compact() }
      guard run.count >= length, run.count <= longest, holds(run) else { return }
      var same = seen > 0
      for index in 0..<length where found[index] != run[index] { same = false }
      if !same { seen += 1 }
      found = run
    }
    while position < text.count {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) {
        run.append(byte)
      } else if byte != 0x20 && byte != 0x2E && byte != Plain.unseen {
        close()
      }
    }
    close()
    if seen > 1 { return .rejected(.several) }
    if seen == 0 { return Placeholder.ruling(text, else: .malformed) }
    found.withSpan { out.write($0.extracting(0..<length)) }
    return .repaired(.wordsAround)
  }

  /// Whether nothing but signs that lists and quotes leave stands beside the digits: `732829320;`, `'732829320`.
  private static func hasLooseSigns(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count {
      switch text[index] {
      case 0x30...0x39, 0x20, 0x2E, 0x22, 0x27, 0x2C, 0x3A, 0x3B, 0x2A, 0x3D: continue
      default: return false
      }
    }
    return true
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
