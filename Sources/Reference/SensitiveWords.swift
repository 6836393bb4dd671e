/// What GDPR art. 9 (1) and art. 10 put under special protection.
public enum SensitiveSubject: String, CaseIterable, Sendable {
  case health
  case religion
  case opinion
  case union
  case origin
  case sexuality
  /// Genetic data, and biometric data by which somebody is known.
  case biometrics
  case offence
}

/// Words and phrases that tell something about a person which only who has a ground for it may keep.
///
/// Only what tells of a person counts: a doctor, a pharmacy and a rue de l’Hôpital are neighbours like others. A false friend
/// of the table (« accès handicapés », « assurance maladie ») covers the words that it is made of, and what an animal, a plant or a
/// thing suffers from (« chien diabétique ») is nobody's health: ``SensitiveBearers`` tells.
/// - Source: our table `mots_sensibles.csv`, after GDPR art. 9 (1) and 10.
public struct SensitiveWords: Sendable {
  struct Phrase: Sendable {
    var words: [Word]
    /// `nil`: a false friend.
    var subject: SensitiveSubject?
    var isHeading: Bool
    /// Whose it can be.
    var reach: Reach
    /// Whether it is said of things, too: a boiler may be « malade », no file has a « cancer ».
    var isForThings: Bool

    /// Whether somebody else than a person can have it.
    var isForAnybody: Bool {
      reach != .human
        && (subject == .health || subject == .origin || subject == .biometrics)
    }
  }

  /// Where the words stand that tell whose it is.
  enum Reach: Sendable {
    /// In front or behind: « diabète du chat ».
    case around
    /// Also bare behind, as an adjective stands in English and German: « diabetic dog ».
    case adjective
    /// In front alone; what stands behind is its object: « allergique aux chats ».
    case front
    /// A person's whatever stands beside it: « enceinte », « arrêt maladie ».
    case human
  }

  enum Word: Sendable {
    case whole([UInt8])
    case beginning([UInt8])
    case number
  }

  /// The phrases that begin alike.
  private struct Bucket: Sendable {
    var phrases: [Phrase] = []
    /// The first four letters of the second word of each, 0 where any may stand there: few need be read further.
    var seconds: [UInt32] = []
  }

  /// The phrases by the first four letters of their first word.
  private var phrases: [UInt32: Bucket] = [:]
  /// A bit for each hash of such four letters: most words of a text fail here.
  private var isKnown = [UInt64](repeating: 0, count: 1024)
  private let bearers: SensitiveBearers

  /// Reads a table `mots,sujet,langue,place`; without one nothing is sensitive.
  /// - Parameter bearers: a table `mots,sorte,langue` of whom an illness can belong to; without one it is always a person.
  public init(table: ReferenceTable?, bearers: ReferenceTable? = nil) {
    self.bearers = SensitiveBearers(table: bearers)
    for row in table?.rows() ?? [] where row.count == 4 {
      let subject = SensitiveSubject(rawValue: row[1])
      guard subject != nil || row[1] == "none" else { continue }
      for words in Self.phrases(of: row[0]) {
        guard case .whole(let first)? = words.first.map(Self.asWhole) else { continue }
        let key = Self.key(first[...])
        phrases[key, default: Bucket()].phrases.append(
          Phrase(
            words: words, subject: subject, isHeading: row[3] == "titre",
            reach: Self.reach(place: row[3], language: row[2]),
            isForThings: row[3] == "chose" || subject != .health))
        let bit = Self.bit(key)
        isKnown[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    // The longest first; of two as long the false friend.
    for key in phrases.keys {
      phrases[key]!.phrases.sort {
        ($0.words.count, $0.subject == nil ? 1 : 0) > ($1.words.count, $1.subject == nil ? 1 : 0)
      }
      phrases[key]!.seconds = phrases[key]!.phrases.map { Self.second($0.words) }
    }
  }

  /// The first four letters of the second word; 0 where there is none, or it may be another.
  private static func second(_ words: [Word]) -> UInt32 {
    guard words.count > 1 else { return 0 }
    switch words[1] {
    case .whole(let word): return key(word[...])
    case .beginning(let word): return word.count < 4 ? 0 : key(word[...])
    case .number: return 0
    }
  }

  private static func reach(place: String, language: String) -> Reach {
    switch place {
    case "humain": .human
    case "objet": .front
    default: language == "en" || language == "de" ? .adjective : .around
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
  /// - Parameter ofAnimals: whether the whole column speaks of animals or plants, where a text names nobody else.
  public func subject(
    in text: Span<UInt8>, except kept: Set<SensitiveSubject>, ofAnimals: Bool = false,
    buffer: inout [UInt8]
  ) -> SensitiveSubject? {
    Fold.key(text, into: &buffer)
    var first: Phrase?
    each(inKey: buffer, ofHeading: false, except: kept) { phrase, _ in
      first = phrase
      return true
    }
    guard let first else { return nil }
    if !first.isForAnybody { return first.subject }
    // Few texts come so far, and only of them is asked whose it is.
    var note = SensitiveNote(text, bearers: bearers, ofAnimals: ofAnimals)
    var found: SensitiveSubject?
    each(inKey: buffer, ofHeading: false, except: kept) { phrase, place in
      if !note.isNobodys(phrase, at: place, inKey: buffer) { found = phrase.subject }
      return found != nil
    }
    return found
  }

  /// The subject that a column with this heading is about.
  public func subject(
    ofHeading heading: String, except kept: Set<SensitiveSubject>
  ) -> SensitiveSubject? {
    if isOfAnimals(heading: heading) { return nil }
    var found: SensitiveSubject?
    each(inKey: Array(Fold.key(heading).utf8), ofHeading: true, except: kept) { phrase, _ in
      found = phrase.subject
      return true
    }
    return found
  }

  /// Whether a column with this heading speaks of animals or plants: « Santé du chien ».
  public func isOfAnimals(heading: String) -> Bool { bearers.isOfAnimals(heading: heading) }

  /// Calls `body` with each phrase of a subject that may not be kept and where it stands, until it has seen enough.
  private func each(
    inKey key: [UInt8], ofHeading: Bool, except kept: Set<SensitiveSubject>,
    _ body: (Phrase, Range<Int>) -> Bool
  ) {
    var start = 0
    while start < key.count {
      let end = Self.wordEnd(key, start)
      let first = Self.key(key[start..<end])
      let bit = Self.bit(first)
      var next = end + 1
      if isKnown[bit >> 6] & 1 << UInt64(bit & 63) != 0, let bucket = phrases[first] {
        let second = next < key.count ? Self.key(key[next..<Self.wordEnd(key, next)]) : 0
        for index in bucket.seconds.indices
        where bucket.seconds[index] == 0 || bucket.seconds[index] == second {
          let phrase = bucket.phrases[index]
          guard ofHeading || !phrase.isHeading else { continue }
          guard let after = Self.end(of: phrase, in: key, from: start) else { continue }
          if let subject = phrase.subject {
            if !kept.contains(subject), body(phrase, start..<after) { return }
          } else {
            next = after + 1
          }
          break
        }
      }
      start = next
    }
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
