/// Chooses among the encodings of one byte a letter, by how French the text reads in each.
///
/// The whole file votes first; then each line that is not UTF-8 is judged alone, and overrules the file only when it is
/// sure. Windows-1252 and Latin 9 agree on almost all letters: the euro, `œ` and the bytes 0x80 to 0x9F part them.
struct EncodingChooser: Sendable {
  /// The encoding that reads best over all lines seen, the default for a line that does not say.
  private(set) var favourite = TextEncoding.windows1252
  /// How many high bytes have been judged.
  private(set) var seenCount = 0
  private var totals = [Int](repeating: 0, count: TextEncoding.singleByte.count)

  private static let halves = TextEncoding.singleByte.map { $0.upperHalf ?? [] }

  /// A line must read better by this much than in the file's encoding to be taken as another one; tenths of a nat.
  static let sureBy = 30

  init() {}

  /// Takes one line that is not UTF-8 into the file's vote.
  mutating func note(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var scores = [Int](repeating: 0, count: totals.count)
    seenCount += Self.score(bytes, line, into: &scores)
    for place in scores.indices { totals[place] = max(totals[place] + scores[place], Int.min / 4) }
    favourite = Self.best(totals)
  }

  /// The encoding of one line that is not UTF-8.
  func encoding(of bytes: Span<UInt8>, _ line: Range<Int>) -> TextEncoding {
    if seenCount > 0, isEveryday(bytes, line) { return favourite }
    var scores = [Int](repeating: 0, count: totals.count)
    _ = Self.score(bytes, line, into: &scores)
    let own = Self.best(scores)
    guard own != favourite, seenCount > 0,
      let mine = TextEncoding.singleByte.firstIndex(of: own),
      let file = TextEncoding.singleByte.firstIndex(of: favourite)
    else { return own }
    return scores[mine] - scores[file] >= Self.sureBy ? own : favourite
  }

  /// Whether every high byte of a line is, in Windows-1252, an everyday small letter behind a small letter: what the
  /// other encodings have at these places are capitals and signs, so the line need not be judged.
  private func isEveryday(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard favourite == .windows1252 || favourite == .latin9 else { return false }
    var at = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    while at < line.upperBound {
      guard at > line.lowerBound, bytes[at &- 1] >= 0x61, bytes[at &- 1] <= 0x7A,
        Self.everyday[Int(bytes[at] & 0x7F)]
      else { return false }
      at = UTF8Text.firstHigh(bytes, from: at &+ 1, to: line.upperBound)
    }
    return true
  }

  private static let everyday: [Bool] = CodePages.windows1252.map { scalar in
    "éèêëàâçôîïûù".unicodeScalars.contains { $0.value == UInt32(scalar) }
  }

  private static func best(_ scores: [Int]) -> TextEncoding {
    var best = 0
    for place in scores.indices where scores[place] > scores[best] { best = place }
    return TextEncoding.singleByte[best]
  }

  /// Adds the weight of each high byte under each encoding; returns how many high bytes there were.
  private static func score(
    _ bytes: Span<UInt8>, _ line: Range<Int>, into scores: inout [Int]
  ) -> Int {
    var count = 0
    var at = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    while at < line.upperBound, count < 4096 {
      let byte = bytes[at]
      if byte >= 0x80 {
        count += 1
        let before = at > line.lowerBound ? min(bytes[at - 1], 0x80) : 0x20
        let next = at + 1 < line.upperBound ? min(bytes[at + 1], 0x80) : 0x20
        for place in scores.indices {
          scores[place] += FrenchLetters.weight(
            halves[place][Int(byte & 0x7F)], after: before, before: next)
        }
      }
      at = byte >= 0x80 ? at + 1 : UTF8Text.firstHigh(bytes, from: at, to: line.upperBound)
    }
    return count
  }
}
