/// How likely a byte beyond ASCII is where it stands, when it is read by one encoding as text of one language: the judge between encodings.
///
/// Weights are tenths of a nat. A letter where no word has it pays more: a small letter among capitals, a capital behind a small letter, a
/// neighbour that it never has, a sign inside a word.
struct LetterWeights: Sendable {
  /// What is wrong with a place, and costs.
  private enum Cost {
    /// A neighbour that the letter is never seen beside.
    static let neighbour = 28
    /// A capital at the head of a word, compared with the small letter.
    static let head = 16
    /// A small letter at the head of a word, which names seldom have.
    static let smallHead = 8
    /// A capital among capitals, compared with the small letter.
    static let capitals = 3
    /// A small letter among capitals: where the keyboard has `è` and no `È`, people write so.
    static let smallAmongCapitals = 30
    /// A capital behind a small letter.
    static let capitalInside = 60
    /// A capital behind another one, in a word that has small letters.
    static let capitalBehindCapital = 30
    /// A letter beside a digit.
    static let digit = 25
    /// A sign between two letters.
    static let signInside = 75
    /// A dash or an amount between two letters.
    static let dashInside = 45
    /// A guillemet without its other one.
    static let unpaired = 40
  }

  /// No letter weighs less: one of them proves a line to be of another encoding, more prove no more.
  static let floor = -130

  private enum Kind: UInt8, Sendable { case small, capital, sign }

  /// What one byte stands for.
  private struct Entry: Sendable {
    var kind = Kind.sign
    var scalar: UInt16 = 0
    var weight = 0
    var before: UInt32 = .max
    var behind: UInt32 = .max
  }

  /// 128 entries for each way to read a text, one behind the other: nothing is retained while lines are judged.
  private let entries: [Entry]
  /// How many ways to read a text there are.
  let count: Int

  /// The weights of every language in every encoding; those of a language stand together, in the order of the encodings.
  /// - Parameter halves: what the bytes from 0x80 on stand for in each encoding.
  init(_ halves: [[UInt16]], _ languages: [WesternLanguage]) {
    entries = languages.flatMap { language in
      halves.flatMap { Self.entries($0, language.letters) }
    }
    count = halves.count * languages.count
  }

  /// The weights of each pair of an encoding's letters and a language's.
  init(_ ways: [(half: [UInt16], letters: [WesternLanguage.Letter])]) {
    entries = ways.flatMap { Self.entries($0.half, $0.letters) }
    count = ways.count
  }

  private static func entries(_ half: [UInt16], _ known: [WesternLanguage.Letter]) -> [Entry] {
    let letters = Dictionary(uniqueKeysWithValues: known.map { ($0.letter.value, $0) })
    return half.map { scalar in
      var entry = Entry()
      entry.scalar = scalar
      let small = small(UInt32(scalar))
      guard let small else {
        entry.weight = signs[scalar] ?? (scalar < 0xA0 ? -120 : -115)
        return entry
      }
      entry.kind = small == UInt32(scalar) ? .small : .capital
      if let letter = letters[small] {
        entry.weight = letter.weight
        entry.before = mask(letter.before)
        entry.behind = mask(letter.behind)
      } else {
        entry.weight = foreign[small] ?? -90
      }
      return entry
    }
  }

  /// Adds the weight of each byte beyond ASCII of a line to the scores of the ways `first` and those behind it, as many as there
  /// are scores; answers how many such bytes there are.
  @discardableResult
  func score(
    _ bytes: Span<UInt8>, _ line: Range<Int>, from first: Int, into scores: inout [Int]
  ) -> Int {
    let entries = entries.span
    var open = [Int](repeating: 0, count: scores.count)
    let isCapital = WordPlace.isCapital(bytes, line)
    var count = 0
    var at = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    while at < line.upperBound, count < 4096 {
      let byte = bytes[at]
      let place = WordPlace(bytes, at, in: line, isCapitalLine: isCapital)
      count &+= 1
      for index in scores.indices {
        let base = (first &+ index) &* 128
        let weight = Self.weight(entries, base, byte, place)
        scores[index] &+= weight
        open[index] &+= Self.opens(entries[base &+ Int(byte & 0x7F)].scalar)
      }
      at = UTF8Text.firstHigh(bytes, from: at &+ 1, to: line.upperBound)
    }
    for index in scores.indices where open[index] != 0 {
      scores[index] &-= Cost.unpaired
    }
    return count
  }

  /// Whether a line holds a byte that weighs no more than `limit` in one way to read it.
  func isSenseless(_ bytes: Span<UInt8>, _ line: Range<Int>, way: Int, below limit: Int) -> Bool {
    let entries = entries.span
    var isCapital: Bool?
    var at = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    while at < line.upperBound {
      if isCapital == nil { isCapital = WordPlace.isCapital(bytes, line) }
      let place = WordPlace(bytes, at, in: line, isCapitalLine: isCapital ?? false)
      if Self.weight(entries, way &* 128, bytes[at], place) <= limit { return true }
      at = UTF8Text.firstHigh(bytes, from: at &+ 1, to: line.upperBound)
    }
    return false
  }

  /// The weight of the byte at a place.
  @inline(__always)
  private static func weight(
    _ entries: Span<Entry>, _ base: Int, _ byte: UInt8, _ place: WordPlace
  ) -> Int {
    let entry = entries[base &+ Int(byte & 0x7F)]
    let before = neighbour(entries, base, place.before)
    let behind = neighbour(entries, base, place.behind)
    var weight = entry.weight
    switch entry.kind {
    case .small:
      if place.isCapital {
        weight &-= Cost.smallAmongCapitals
      } else if before == Self.border, behind != Self.border {
        weight &-= Cost.smallHead
      }
      if entry.before & before == 0 { weight &-= Cost.neighbour }
      if entry.behind & behind == 0 { weight &-= Cost.neighbour }
      if before | behind == .max { weight &-= Cost.digit }
    case .capital:
      if place.isCapital {
        weight &-= Cost.capitals
        if entry.before & before == 0 { weight &-= Cost.neighbour }
      } else if entry.scalar >= Self.ownAlphabets, before & Self.beyondCapital != 0 {
        weight &-= Cost.capitals
      } else {
        weight &-= Cost.head
        if WordPlace.isSmall(place.before)
          || before & (Self.beyond | Self.beyondCapital) == Self.beyond
        {
          weight &-= Cost.capitalInside
        } else if before & Self.border == 0 {
          weight &-= Cost.capitalBehindCapital
        }
      }
      if entry.behind & behind == 0 { weight &-= Cost.neighbour }
      if before | behind == .max { weight &-= Cost.digit }
    case .sign:
      weight &+= sign(
        entry.scalar, place, isOpen: before & Self.border != 0, isClosed: behind & Self.border != 0)
    }
    return max(weight, Self.floor)
  }

  /// 1 for a guillemet that opens, -1 for one that closes.
  @inline(__always)
  private static func opens(_ scalar: UInt16) -> Int {
    switch scalar {
    case 0xAB: 1
    case 0xBB: -1
    default: 0
    }
  }

  private static func sign(_ scalar: UInt16, _ place: WordPlace, isOpen: Bool, isClosed: Bool)
    -> Int
  {
    let isInside = !isOpen && !isClosed
    switch scalar {
    case 0xAB, 0x201C: return isInside ? -Cost.signInside : isOpen && !isClosed ? 20 : 0
    case 0xBB, 0x201D: return isInside ? -Cost.signInside : isClosed && !isOpen ? 20 : 0
    case 0x2019: return isInside ? 10 : 0
    case 0xB7, 0xAD: return isInside ? -20 : 0
    case 0x2013, 0x2014, 0x2018: return isInside ? -Cost.dashInside : 0
    case 0x20AC, 0xA0, 0x202F, 0xB0:
      return (isInside ? -Cost.dashInside : 0)
        + (WordPlace.isDigit(place.before) || place.before == 0x20 ? 8 : 0)
    default: return isInside ? -Cost.signInside : 0
    }
  }

  /// The neighbour as a bit of the masks; all of them for a digit, beside which every letter is as odd.
  @inline(__always)
  private static func neighbour(_ entries: Span<Entry>, _ base: Int, _ byte: UInt8) -> UInt32 {
    if WordPlace.isSmall(byte) || WordPlace.isCapital(byte) {
      return 1 << UInt32((byte | 0x20) &- 0x61)
    }
    if byte >= 0x80 {
      switch entries[base &+ Int(byte & 0x7F)].kind {
      case .small: return beyond
      case .capital: return beyond | beyondCapital
      case .sign: return border
      }
    }
    return WordPlace.isDigit(byte) ? .max : Self.border
  }

  /// From Greek on, words are written without any ASCII letter that could show their case.
  private static let ownAlphabets: UInt16 = 0x370

  private static let border: UInt32 = 1 << 26
  private static let beyond: UInt32 = 1 << 27
  private static let beyondCapital: UInt32 = 1 << 28

  private static func mask(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { mask, byte in
      mask | (byte == 0x5E ? border : byte == 0x2A ? beyond : 1 << UInt32(byte - 0x61))
    }
  }

  /// The small form of a letter of the alphabets of Europe and its neighbours; `nil` for what is no letter.
  private static func small(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0xDF...0xF6, 0xF8...0xFF: scalar
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x138, 0x17F, 0x219, 0x21B: scalar
    case 0x218, 0x21A: scalar + 1
    // Greek, then Cyrillic.
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 0x25
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 0x3F
    case 0x391...0x3AB: scalar + 0x20
    case 0x390, 0x3AC...0x3CE: scalar
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x430...0x45F: scalar
    case 0x490: 0x491
    case 0x491: scalar
    // Hebrew and Arabic, which have no capitals.
    case 0x5D0...0x5EA, 0x621...0x64A: scalar
    default: nil
    }
  }

  /// Letters of names from elsewhere.
  private static let foreign: [UInt32: Int] = {
    var weights: [UInt32: Int] = [:]
    for (letters, weight) in [
      ("éèçàêôïîëûùâ", -60), ("öüñäœ", -62), ("æøåáíóãß", -70), ("úòìõ", -75), ("ÿšžý", -85),
      ("ðþ", -95),
    ] {
      for letter in letters.unicodeScalars { weights[letter.value] = weight }
    }
    return weights
  }()

  private static let signs: [UInt16: Int] = [
    0x20AC: -26, 0x2019: -22, 0x2018: -60, 0x201C: -55, 0x201D: -55, 0x2013: -42, 0x2014: -55,
    0x2026: -50, 0x2022: -60, 0x2122: -70, 0x202F: -60, 0xA0: -28, 0xB0: -35, 0xAB: -45, 0xBB: -45,
    0xB2: -55, 0xB3: -65, 0xA7: -70, 0xB7: -70, 0xA3: -75, 0xBD: -75, 0xBC: -80, 0xBE: -80,
    0xB4: -75,
    0xBA: -60, 0xAA: -65, 0xD7: -75, 0xB5: -80, 0xB1: -80, 0xAE: -72, 0xA9: -72, 0xBF: -75,
    0xA1: -75,
    0xAD: -90,
  ]
}
