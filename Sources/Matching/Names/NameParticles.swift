/// The small words that begin last names: of, from, son of.
enum NameParticles {
  private static let hashes = Set(
    ("de du des la le les d l van von vander vanden der den ten ter da di del della dos do das el ben bel al st saint zu zum"
      + " y e").split(separator: " ").map { Mix.hash(Array($0.utf8)) })

  /// Whether a folded word is one.
  static func contains(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    hashes.contains(Mix.hash(bytes, word))
  }
}
