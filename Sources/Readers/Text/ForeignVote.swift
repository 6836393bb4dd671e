import Tables

/// Looks whether the letters of a file that make no words of Western Europe make words of another language in an encoding of its own.
struct ForeignVote: Sendable {
  /// A language and the encoding that it is written in.
  struct Way: Sendable {
    var language: OtherLanguage
    var encoding: TextEncoding
  }

  static let ways: [Way] = OtherLanguage.allCases.flatMap { language in
    language.encodings.map { Way(language: language, encoding: $0) }
  }

  private static let weights = LetterWeights(
    ways.map { ($0.encoding.upperHalf ?? [], $0.language.letters) })

  private var scores = [Int](repeating: 0, count: ways.count)
  private var count = 0
  /// How many lines were read.
  private(set) var lineCount = 0

  init() {}

  /// Takes one line that is not UTF-8.
  mutating func note(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    lineCount += 1
    count += Self.weights.score(bytes, line, from: 0, into: &scores)
  }

  /// The way in which the lines read best, and what a letter weighs there on an average; tenths of a nat.
  var best: (way: Way, meanWeight: Int)? {
    guard count > 0, let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) })
    else { return nil }
    return (Self.ways[best], scores[best] / count)
  }

  /// What is said of letters that make words of `language` in the encoding called `name`.
  static func phrase(_ language: OtherLanguage, _ name: String) -> Phrase {
    Phrase(
      en:
        "the accented letters make no words of Western Europe, but read as \(language.label.english) in \(name): set encoding: \(name), or save the file as UTF-8",
      fr:
        "les lettres accentuées ne forment pas de mots d’Europe de l’Ouest, mais se lisent en \(language.label.french) dans l’encodage \(name) : indiquez encoding: \(name), ou enregistrez le fichier en UTF-8"
    )
  }

  /// What is said of letters that make no words in any encoding.
  static let unknown = Phrase(
    en:
      "the letters beyond ASCII make no words of a language of Western Europe: the file is in an encoding that is not known here; save it as UTF-8, or set encoding",
    fr:
      "les lettres hors ASCII ne forment de mots d’aucune langue d’Europe de l’Ouest : l’encodage du fichier n’est pas connu ici ; enregistrez-le en UTF-8, ou indiquez encoding"
  )
}
