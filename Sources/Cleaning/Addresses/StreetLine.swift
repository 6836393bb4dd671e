import Reference

/// Writes a French street line as one writes it, where that is certain: `12BIS, AV. DE LA GARE` as `12 bis avenue de la Gare`.
///
/// The type of street behind a number is written out, what repeats the number stands apart, the comma behind it goes; a line in
/// capitals or in small letters only gets both. Words are never replaced, and what was typed with care in both stays.
/// - Source: NF Z10-011 (no sign between number and street; *bis*, *ter* behind the number).
struct StreetLine {
  /// The line, and whether a short form was written out.
  private(set) var text = ""
  private(set) var isWrittenOut = false
  private let shape: NameWord.Shape

  init(_ raw: String) {
    shape = Self.shape(raw)
    var joins = false
    for segment in Self.segments(raw) {
      let head = Head(segment)
      let line = written(head, isNumbered: head.isNumber || joins)
      guard !line.isEmpty else { continue }
      if !text.isEmpty { text += joins ? " " : ", " }
      text += line
      joins = head.isNumber && head.rest.isEmpty
    }
  }

  /// Capitals only, small letters only, or both; digits do not tell.
  private static func shape(_ text: String) -> NameWord.Shape {
    NameWord.shape(of: text)
  }

  /// What commas and semicolons part; a comma inside a number parts nothing.
  private static func segments(_ text: String) -> [Substring] {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B }) else { return [text[...]] }
    return text.split(whereSeparator: { $0 == "," || $0 == ";" })
  }

  /// Number, what repeats it, and the words behind.
  private struct Head {
    var number = ""
    var rest: [String] = []
    var isNumber: Bool { !number.isEmpty }

    init(_ segment: Substring) {
      rest = String(segment).spacedWords
      guard var first = rest.first, let head = first.utf8.first else { return }
      // A line begins with its number or with a word; of the words only `n°` says anything about a number.
      guard Plain.isDigit(head) || head | 0x20 == 0x6E else { return }
      if first.utf8.count <= 4, first.utf8.allSatisfy({ Plain.isDigit($0) }) {
        take(first)
        return
      }
      if ["n°", "N°", "nº", "Nº"].contains(first), rest.count > 1 {
        rest.removeFirst()
        first = rest[0]
      } else if first.count > 2, ["n°", "nº"].contains(first.prefix(2).lowercased()) {
        first = String(first.dropFirst(2))
      }
      let digits = first.prefix { $0.isASCII && ($0.isNumber || $0 == "/" || $0 == "-") }
      let tail = first.dropFirst(digits.count)
      guard let start = digits.first, start.isNumber, digits.last!.isNumber,
        digits.split(whereSeparator: { !$0.isNumber }).allSatisfy({ $0.count <= 4 })
      else { return }
      if tail.isEmpty {
        take(String(digits))
      } else if let word = Self.repetition(String(tail), isApart: false) {
        number = digits + " " + word
        rest.removeFirst()
      }
    }

    /// Takes the number, and what repeats it behind.
    private mutating func take(_ digits: String) {
      number = digits
      rest.removeFirst()
      if let next = rest.first, next.utf8.count <= 9,
        let word = Self.repetition(next, isApart: true), rest.count > 1 || word.count > 1
      {
        number += " " + word
        rest.removeFirst()
      }
    }

    /// `bis`, `ter`, `quater`; a letter glued to the number. `3e` is an ordinal.
    private static func repetition(_ text: String, isApart: Bool) -> String? {
      let key = Fold.key(text)
      if ["BIS", "TER", "QUATER", "QUINQUIES"].contains(key) { return TidyText.lower(key) }
      guard key.utf8.count == 1, text.utf8.count == 1, let letter = key.utf8.first,
        (0x41...0x48).contains(letter)
      else { return nil }
      if isApart { return text == key && letter != 0x41 && letter != 0x44 ? key : nil }
      return text == "e" || text == "d" ? nil : key
    }
  }

  private mutating func written(_ head: Head, isNumbered: Bool) -> String {
    var words = head.rest
    var type: String?
    if let first = words.first {
      type = typed(first, isNumbered: isNumbered, next: words.dropFirst().first)
      if type == nil, first.utf8.contains(0x2E), let dot = first.firstIndex(of: "."),
        first.index(after: dot) < first.endIndex,
        let short = typed(String(first[...dot]), isNumbered: isNumbered, next: "…")
      {
        // `av.de` is two words.
        words.insert(String(first[first.index(after: dot)...]), at: 1)
        type = short
      }
    }
    if shape != .mixed {
      words = cased(words, isTyped: type != nil, isNumbered: isNumbered)
    }
    if let type {
      words[0] = isNumbered || !text.isEmpty ? type : TidyText.titled(type)
    }
    return ([head.number] + words).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The type of street that the word at the head is, in full and small letters, where it is to be written anew.
  private mutating func typed(_ word: String, isNumbered: Bool, next: String?) -> String? {
    let key = Fold.key(word)
    if shape != .mixed, !word.contains("."), let type = StreetSpelling.types[key] { return type }
    guard let short = StreetSpelling.shorts[key], let next, isNumbered || !short.needsNumber else {
      return nil
    }
    // `LOT 4` is a plot, `R 12` a road.
    if next.utf8.first.map({ $0 &- 0x30 < 10 }) ?? true { return nil }
    isWrittenOut = true
    return short.full
  }

  private func cased(_ words: [String], isTyped: Bool, isNumbered: Bool) -> [String] {
    var result: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let key = Fold.key(word)
      let isFirst = index == 0 && !isNumbered && text.isEmpty
      // `DE L EGLISE`: the apostrophe that a machine left out.
      if shape == .capitals, key == "L" || key == "D", index > 0, index + 1 < words.count,
        let next = Fold.key(words[index + 1]).first, "AEIOUYH".contains(next),
        key == "L"
          ? ["DE", "A", "SUR", "ET"].contains(Fold.key(words[index - 1]))
          : index == 1 && isTyped && words[index + 1].count > 1
      {
        result.append(TidyText.lower(key) + "'" + TidyText.titled(words[index + 1]))
        index += 2
        continue
      }
      let isBehindNumber = index > 0 && words[index - 1].utf8.allSatisfy { $0 &- 0x30 < 10 }
      // `BATIMENT A`, `ESC D`: the letter of a building is no small word.
      let isLetter =
        key.utf8.count == 1
        && (index + 1 == words.count
          || index > 0 && StreetSpelling.marks[Fold.key(words[index - 1])] != nil)
      result.append(
        isLetter
          ? TidyText.upper(word)
          : cased(word, key, isFirst: isFirst, isBehindNumber: isBehindNumber))
      index += 1
    }
    return result
  }

  private func cased(_ word: String, _ key: String, isFirst: Bool, isBehindNumber: Bool) -> String {
    if StreetSpelling.capitals.contains(key) { return TidyText.upper(word) }
    if shape == .capitals, StreetSpelling.numerals.contains(key) { return word }
    if isBehindNumber, let month = StreetSpelling.months[key] {
      return shape == .capitals ? month : word
    }
    if let mark = StreetSpelling.marks[key] {
      let tail = word.hasSuffix(".") ? "." : ""
      let written = shape == .capitals ? mark + tail : word
      return isFirst ? TidyText.titled(written) : written
    }
    if key.utf8.count == 1, !StreetSpelling.small.contains(key) { return TidyText.upper(word) }
    if key.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false { return number(word, key) }
    return word.split(separator: "-", omittingEmptySubsequences: false).enumerated().map {
      place, piece in
      let piece = String(piece)
      if !isFirst || place > 0, StreetSpelling.small.contains(Fold.key(piece)) {
        return TidyText.lower(piece)
      }
      return elided(TidyText.titled(piece), isFirst: isFirst && place == 0)
    }.joined(separator: "-")
  }

  /// `1ER`, `3EME` as `1er`, `3eme`; `A12` and other codes as they stand.
  private func number(_ word: String, _ key: String) -> String {
    let letters = key.drop { $0.isNumber }
    return ["ER", "RE", "E", "EME", "ND", "NDE"].contains(String(letters))
      ? TidyText.lower(word) : word
  }

  /// `L'Eglise` inside a line as `l'Eglise`.
  private func elided(_ word: String, isFirst: Bool) -> String {
    guard !isFirst, TidyText.isElided(word) else { return word }
    return TidyText.lower(String(word.prefix(1))) + word.dropFirst()
  }
}

extension StreetLine {
  /// Whether a line is surely in order, told from its bytes alone: both sorts of letters, no comma, its head no short form.
  static func isSettled(_ text: Span<UInt8>) -> Bool {
    var hasUpper = false
    var hasLower = false
    for index in 0..<text.count {
      let byte = text[index]
      if byte >= 0x80 {
        // Other scripts and signs are looked at slowly; of the letters of Latin 1 the capitals end before A0.
        if byte == 0xC3, index &+ 1 < text.count {
          if text[index &+ 1] >= 0xA0 { hasLower = true } else { hasUpper = true }
        } else if byte >= 0xC0, byte != 0xC5 {
          return false
        }
      } else if byte &- 0x61 < 26 {
        hasLower = true
      } else if byte &- 0x41 < 26 {
        hasUpper = true
      } else if byte == 0x2C || byte == 0x3B {
        return false
      }
    }
    guard hasUpper == hasLower else { return false }
    return isHeadSettled(text)
  }

  private static func isHeadSettled(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, Plain.isDigit(text[index]) { index &+= 1 }
    // `12bis`, `4/6`, `n° 12` …
    if index > 0, index < text.count, text[index] != 0x20 { return false }
    if index == 0, index < text.count, text[index] | 0x20 == 0x6E { return false }
    if index > 0 { index &+= 1 }
    var start = index
    while index < text.count, text[index] != 0x20 { index &+= 1 }
    if index &- start == 3 || index &- start == 6, isRepetition(text, start..<index) {
      start = index &+ 1
      index = start
      while index < text.count, text[index] != 0x20 { index &+= 1 }
    }
    // The words in full that nearly every line has; all others are looked at slowly when they are short or dotted.
    let length = index &- start
    if length == 3, text[start] | 0x20 == 0x72, text[start &+ 1] == 0x75, text[start &+ 2] == 0x65 {
      return true
    }
    if length <= 4 { return false }
    for place in start..<min(index, text.count) where text[place] == 0x2E { return false }
    return true
  }

  private static func isRepetition(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    guard first == 0x62 || first == 0x74 || first == 0x71 else { return false }
    return text[range.upperBound &- 1] == 0x73 || text[range.upperBound &- 1] == 0x72
  }
}
