import Foundation

/// Chooses among the encodings of one byte a letter, by how the text reads in each.
///
/// The whole file votes first (``EncodingVote``). Then a line that is not UTF-8 is read as the file is, unless its letters make nonsense there
/// and words in another encoding; the more lines the file has in the other one, the less it takes. Windows-1252 and Latin 9 agree on almost all
/// letters: the euro, `œ` and the bytes 0x80 to 0x9F part them.
struct EncodingChooser: Sendable {
  /// Whether an encoding has the letters of Windows-1252 at their places.
  static func isWindows(_ page: Int) -> Bool { page == windows || page == latin9 }

  /// Every encoding with every language: one way to read a text each. Those of a language stand together, in the order of the encodings.
  static let weights = LetterWeights(
    TextEncoding.singleByte.map { $0.upperHalf ?? [] }, WesternLanguage.allCases)

  /// What speaks against a way to read a text beforehand; tenths of a nat.
  static func rarity(_ way: Int) -> Int { language(way).rarity + rarities[page(way)] }

  /// The place of a way's encoding in ``TextEncoding/singleByte``.
  static func page(_ way: Int) -> Int { way % TextEncoding.singleByte.count }

  /// The language of a way.
  static func language(_ way: Int) -> WesternLanguage {
    WesternLanguage.allCases[way / TextEncoding.singleByte.count]
  }

  private static let windows = 0
  private static let latin9 = 3

  /// Latin 9 is rare: what it shares with Windows-1252 is taken for the latter.
  private static let rarities = [0, 10, 10, 30]

  /// What it takes, at most, to read a line in another encoding than the file's; tenths of a nat. One letter without sense in the file's encoding
  /// that is a common one in the other is as much.
  static let strongest = 75
  /// One line in so many is the least for a second encoding to be one of the file's.
  private static let fewest = 20
  /// An encoding that costs so much is not known to be the file's second one.
  private static let foreign = 40
  /// A letter that weighs no more makes no sense.
  static let senseless = -70

  /// The encoding that reads best over all lines seen, the default for a line that does not say.
  var favourite: TextEncoding { TextEncoding.singleByte[favouritePage] }
  let favouritePage: Int
  /// The file's language, as far as its letters tell.
  let language: WesternLanguage
  /// How many lines have voted.
  let lineCount: Int
  /// How many lines were each encoding's, in the order of ``TextEncoding/singleByte``.
  private(set) var lineCounts: [Int]
  private var costs: [Int]
  private let isWindows: Bool
  /// Whether no second encoding is known in the file.
  private var isPure = true

  /// Nothing has been seen: every line is judged alone.
  init() { self.init(page: 0, language: .french, lineCount: 0) }

  init(page: Int, language: WesternLanguage, lineCount: Int) {
    favouritePage = page
    self.language = language
    self.lineCount = lineCount
    isWindows = Self.isWindows(page)
    lineCounts = [Int](repeating: 0, count: TextEncoding.singleByte.count)
    costs = [Int](repeating: Self.strongest, count: TextEncoding.singleByte.count)
    costs[page] = 0
    learn(lineCounts)
  }

  /// Takes how many lines were found in each encoding; answers whether that says anything new.
  @discardableResult
  mutating func learn(_ counts: [Int]) -> Bool {
    let isNew = counts != lineCounts
    lineCounts = counts
    let most = Double(max(counts[favouritePage], 1))
    for page in counts.indices where page != favouritePage {
      // A few lines prove nothing for the next one: they may be the exceptions that they look like.
      let isSecond = counts[page] > 1 && counts[page] * Self.fewest >= counts[favouritePage]
      let cost = isSecond ? Int((10 * log(most / Double(counts[page]))).rounded()) : Self.strongest
      costs[page] = max(cost, 0)
    }
    // What the two share is counted as Windows-1252; the one letter that parts them may be all that a list has of Latin 9.
    if favouritePage != Self.windows, favouritePage != Self.latin9 {
      let windows = costs[Self.windows] + Self.rarities[Self.latin9]
      costs[Self.latin9] = min(costs[Self.latin9], windows)
    }
    isPure = costs.indices.allSatisfy { $0 == favouritePage || costs[$0] >= Self.foreign }
    return isNew
  }

  /// The encoding of one line that is not UTF-8.
  func encoding(of bytes: Span<UInt8>, _ line: Range<Int>) -> TextEncoding {
    guard lineCount > 0 else { return Self.alone(bytes, line) }
    if isWindows, Self.isEveryday(bytes, line) { return favourite }
    let first = language.rawValue * costs.count
    let isSenseless = Self.weights.isSenseless(
      bytes, line, way: first + favouritePage, below: Self.senseless)
    if isPure, !isSenseless { return favourite }
    var scores = [Int](repeating: 0, count: costs.count)
    Self.weights.score(bytes, line, from: first, into: &scores)
    let page = page(by: scores)
    if costs[page] >= Self.foreign, !isSenseless { return favourite }
    return TextEncoding.singleByte[page]
  }

  /// The likeliest encoding of a line by its scores in each.
  func page(by scores: [Int]) -> Int {
    var best = favouritePage
    for page in scores.indices where scores[page] - costs[page] > scores[best] - costs[best] {
      best = page
    }
    return best
  }

  /// The encoding of a line of which nothing else is known.
  private static func alone(_ bytes: Span<UInt8>, _ line: Range<Int>) -> TextEncoding {
    var scores = [Int](repeating: 0, count: weights.count)
    weights.score(bytes, line, from: 0, into: &scores)
    // One line says little of its language: what speaks against another one than French counts twice.
    for way in scores.indices { scores[way] -= rarity(way) + language(way).rarity }
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
    return TextEncoding.singleByte[page(best)]
  }

  /// Whether every high byte of a line is, in Windows-1252, an everyday small letter behind a small letter: what the
  /// other encodings have at these places are capitals and signs, so the line need not be judged.
  static func isEveryday(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var at = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    while at < line.upperBound {
      guard at > line.lowerBound, bytes[at &- 1] >= 0x61, bytes[at &- 1] <= 0x7A,
        everyday[Int(bytes[at] & 0x7F)]
      else { return false }
      at = UTF8Text.firstHigh(bytes, from: at &+ 1, to: line.upperBound)
    }
    return true
  }

  private static let everyday: [Bool] = CodePages.windows1252.map { scalar in
    "éèêëàâçôîïûù".unicodeScalars.contains { $0.value == UInt32(scalar) }
  }
}
