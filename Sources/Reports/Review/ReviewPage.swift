public import Pipelines
public import Tables

/// Writes the doubtful pairs as one self-contained page that can be mailed to the person who knows the clients.
///
/// The page asks nobody for anything: no script, style or picture comes from elsewhere, and its policy forbids it. What the person
/// answers is saved as `decisions.csv`; laid beside the pipeline it is obeyed at every later run.
public struct ReviewPage: Writer {
  /// `review`.
  public static let name = "review"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes the doubtful pairs as a page to decide them on, which saves decisions.csv.",
    fr: "Écrit les paires douteuses en une page où les décider, qui enregistre decisions.csv.")
  /// The path fills the subject.
  public static let subject: String? = "target"

  /// The page.
  @Setting("The page to write.", fr: "La page à écrire.", required: true)
  public var target = ""

  /// At most this many pairs.
  @Setting(
    "The most pairs on the page, the most useful first.",
    fr: "Le plus de paires sur la page, les plus utiles d’abord.",
    range: 1...5000)
  public var atMost = 500

  /// All that is doubtful.
  public init() {}

  /// The doubtful pairs.
  public var ports: [Port] { [.uncertainPairs] }

  /// Opens the target.
  public func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    ReviewWriting(target: file, language: Language(locale: locale), limit: atMost)
  }
}

private struct ReviewWriting: Writing {
  let target: TargetFile
  let language: Language
  let limit: Int
  var pairs: [ReviewPair] = []

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {}

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    pairs.append(contentsOf: ReviewPair.pairs(of: batch, limit: limit - pairs.count))
  }

  mutating func finish() throws(RunError) {
    try target.write(Array(ReviewDocument(pairs, language: language).html.utf8))
  }

  mutating func commit() throws(RunError) { try target.commit() }
  mutating func abandon() { target.abandon() }
}
