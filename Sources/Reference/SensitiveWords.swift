/// What GDPR art. 9 (1) and art. 10 put under special protection.
public enum SensitiveSubject: String, CaseIterable, Sendable {
  case health
  case religion
  case opinion
  case union
  case origin
  case sexuality
  case offence
}

/// Words and phrases that tell something about a person which only who has a ground for it may keep.
///
/// Only what tells of a person counts: a doctor, a pharmacy and a rue de l’Hôpital are neighbours like others. A false friend
/// of the table (« accès handicapés », « assurance maladie ») covers the words that it is made of.
/// - Source: our table `mots_sensibles.csv`, after GDPR art. 9 (1) and 10.
public struct SensitiveWords: Sendable {
  private struct Phrase: Sendable {
    var words: [Word]
    /// `nil`: a false friend.
    var subject: SensitiveSubject?
    var isHeading: Bool
  }

  private enum Word: Sendable {
    case whole([UInt8])
    case beginning([UInt8])
    case number
  }

  /// The phrases by the first four letters of their first word.
  private var phrases: [UInt32: [Phrase]] = [:]
  /// A bit for each hash of such four letters: most words of a text fail here.
  private var isKnown = [UInt64](repeating: 0, count: 1024)

  /// Reads a table `mots,sujet,langue,place`; without one nothing is sensitive.
  public init(table: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 4 {
      let subject = SensitiveSubject(rawValue: row[1])
      guard subject != nil || row[1] == "none" else { continue }
      for words in Self.phrases(of: row[0]) {
        guard case .whole(let first)? = words.first.map(Self.asWhole) else { continue }
        let key = Self.key(first[...])
        phrases[key, default: []].append(
          Phrase(words: words, subject: subject, isHeading: row[3] == "titre"))
        let bit = Self.bit(key)
        isKnown[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    // The longest first; of two as long the false friend.
    for key in phrases.keys {
      phrases[key]?.sort {
        ($0.words.count, $0.subject == nil ? 1 : 0) > ($1.words.count, $1.subject == nil ? 1 : 0)
      }
    }
  }

  /// The phrases that a text writes: a bar parts what may stand in the place of one word.
  private static func phrases(of text: String) -> [[Word]] {
    text.split(separator: " ").reduce(into: [[]]) { phrases, place in
      let choices = place.split(separator: "|").map { words(String($0)) }
      phrases = phrases.flatMap { phrase in choices.map { phrase + $0 } }
    }
  }

  private static func words(_ text: String) -> [Word] {
    if text == "#" { return [.number] }
    let isOpen = text.hasSuffix("*")
    var words = Fold.key(text).split(separator: " ").map { Word.whole(Array($0.utf8)) }
    if isOpen, case .whole(let last)? = words.popLast() { words.append(.beginning(last)) }
    return words
  }

  private static func asWhole(_ word: Word) -> Word {
    if case .beginning(let text) = word { return .whole(text) }
    return word
  }

  /// The first four letters of a word, zeros behind a shorter one.
  private static func key(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(4 - min(4, word.count)))
  }

  private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  /// The first subject that the text tells of and that is not in `kept`; O(bytes).
  public func subject(
    in text: Span<UInt8>, except kept: Set<SensitiveSubject>, buffer: inout [UInt8]
  ) -> SensitiveSubject? {
    Fold.key(text, into: &buffer)
    return subject(inKey: buffer, ofHeading: false, except: kept)
  }

  /// The subject that a column with this heading is about.
  public func subject(
    ofHeading heading: String, except kept: Set<SensitiveSubject>
  ) -> SensitiveSubject? {
    subject(inKey: Array(Fold.key(heading).utf8), ofHeading: true, except: kept)
  }

  private func subject(
    inKey key: [UInt8], ofHeading: Bool, except kept: Set<SensitiveSubject>
  ) -> SensitiveSubject? {
    var start = 0
    while start < key.count {
      let end = Self.wordEnd(key, start)
      let first = Self.key(key[start..<end])
      let bit = Self.bit(first)
      var next = end + 1
      if isKnown[bit >> 6] & 1 << UInt64(bit & 63) != 0, let candidates = phrases[first] {
        for phrase in candidates where ofHeading || !phrase.isHeading {
          guard let after = Self.end(of: phrase, in: key, from: start) else { continue }
          if let subject = phrase.subject {
            if !kept.contains(subject) { return subject }
          } else {
            next = after + 1
          }
          break
        }
      }
      start = next
    }
    return nil
  }

  private static func wordEnd(_ key: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < key.count, key[end] != 0x20 { end += 1 }
    return end
  }

  /// Where a phrase that begins at `start` ends; `nil` when it does not stand there.
  private static func end(of phrase: Phrase, in key: [UInt8], from start: Int) -> Int? {
    var start = start
    var end = start
    for word in phrase.words {
      guard start < key.count else { return nil }
      end = wordEnd(key, start)
      let written = key[start..<end]
      switch word {
      case .whole(let text): guard written.elementsEqual(text) else { return nil }
      case .beginning(let text): guard written.starts(with: text) else { return nil }
      case .number: guard written.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      }
      start = end + 1
    }
    return end
  }
}
