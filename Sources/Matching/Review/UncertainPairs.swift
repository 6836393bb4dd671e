import Fields
import Pipelines
import Tables

/// Pairs that a person should decide, those first whose answer changes most.
public struct UncertainPairs: Sendable {
  /// At most this many pairs are listed.
  static let limit = 5_000

  static let unlisted = Finding(
    "pairs-unlisted", .notice,
    Phrase(
      en:
        "doubtful pairs beyond the 5,000 most useful are not listed; they come when those are decided",
      fr:
        "au-delà des 5 000 paires douteuses les plus utiles, les autres ne sont pas listées ; elles viendront quand celles-ci seront décidées"
    ))

  /// A pair of rows with its points.
  public struct Pair: Sendable {
    /// The earlier row.
    public let a: Int
    /// The later row.
    public let b: Int
    /// Why.
    public let explanation: Explanation
  }

  /// The pairs, the most useful question first.
  public private(set) var pairs: [Pair] = []
  /// How many more pairs are doubtful than are listed.
  public private(set) var unlistedCount = 0

  /// The doubtful pairs of a result. Not asked are pairs inside a cluster that holds together without them, what was answered, and
  /// whose of several clients a bare number is: no look at it can tell. Of two clients, and of a client's doubtful record, one question
  /// is asked: its answer holds for all their pairs.
  /// - Parameters:
  ///   - settled: rows that are one client beyond question, by their code.
  ///   - parted: rows that are two clients beyond question: the persons whom one record names.
  ///   - limit: at most so many pairs are listed.
  init(
    _ result: MatchResult, settled: [(UInt32, UInt32)] = [], parted: [(UInt32, UInt32)] = [],
    answers: DecisionLinks, limit: Int = Self.limit
  ) {
    let features = result.comparer.features
    let card = result.card
    let settled = SettledPairs(
      answers, settled: settled, parted: parted, recordOfRow: features.recordOfRow)
    var asked: [(gain: Int, a: UInt32, b: UInt32)] = []
    for edge in result.edges
    where result.doubt.contains(edge.same) && !settled.settles(edge.a, edge.b)
      && result.comparer.isBare(edge.a) == result.comparer.isBare(edge.b)
    {
      // The nearer to even odds, the more an answer tells.
      asked.append((Int(abs(edge.same)), min(edge.a, edge.b), max(edge.a, edge.b)))
    }
    asked.sort { ($0.gain, $0.a, $0.b) < ($1.gain, $1.a, $1.b) }
    let subjects = Subjects(result.clusters)
    var known: Set<Subjects.Key?> = [nil]
    for (a, b) in answers.different + answers.households + parted {
      if let key = subjects.key(Int(a), Int(b)), key.isOfClients { known.insert(key) }
    }
    for (_, a, b) in asked {
      let rows = [Int(features.firstRow[Int(a)]), Int(features.firstRow[Int(b)])].sorted()
      guard known.insert(subjects.key(rows[0], rows[1])).inserted else { continue }
      guard pairs.count < limit else {
        unlistedCount += 1
        continue
      }
      pairs.append(
        Pair(
          a: rows[0], b: rows[1], explanation: Explanation(Int(a), Int(b), result.comparer, card)))
    }
  }

  /// What a question about two rows is about.
  private struct Subjects {
    /// Two clients, or two rows that are not surely one's.
    struct Key: Hashable {
      let isOfClients: Bool
      let low: Int
      let high: Int
    }

    /// Above this certainty, in thousandths, a row stays with its client whatever is answered about another.
    private static let firm: UInt16 = 900

    let clusters: Clusters

    init(_ clusters: Clusters) { self.clusters = clusters }

    /// `nil` for two rows that are surely one client's.
    func key(_ a: Int, _ b: Int) -> Key? {
      let isFirm = [a, b].allSatisfy { clusters.certainty[$0] > Self.firm }
      let (one, other) = (Int(clusters.cluster[a]), Int(clusters.cluster[b]))
      if one == other {
        guard !isFirm else { return nil }
        // Which of the two is in doubt; it is in doubt about its client, whoever of that it is compared with.
        let weak = clusters.certainty[b] <= clusters.certainty[a] ? b : a
        return Key(isOfClients: false, low: weak, high: weak)
      }
      return isFirm
        ? Key(isOfClients: true, low: min(one, other), high: max(one, other))
        : Key(isOfClients: false, low: min(a, b), high: max(a, b))
    }
  }

  /// The pairs as a table: keys, certainty, empty columns for the answer, both records side by side, points by field.
  func batch(_ mentions: Batch, _ language: Language) -> Batch {
    let rows = Set(pairs.flatMap { [$0.a, $0.b] })
    let keys = RecordKeys(mentions, rows: rows).keys
    var origins = Origins()
    for pair in pairs { origins.append(pair.a, of: mentions.origins) }
    var batch = Batch(origins: origins)
    func add(_ name: String, _ value: (Pair) -> String) {
      batch[name] = TextColumn(pairs.map { value($0) })
    }
    add("a") { keys[$0.a] }
    add("b") { keys[$0.b] }
    for empty in ["decision", "keep", "note"] { add(empty) { _ in "" } }
    add("certainty") { String(Int(($0.explanation.probability * 100).rounded())) }
    add("household-certainty") {
      String(Int((Nats.probability($0.explanation.together) * 100).rounded()))
    }
    for (suffix, row) in [("a", \Pair.a), ("b", \Pair.b)] {
      add("source \(suffix)") { mentions.origins[$0[keyPath: row]].part.source }
      add("file \(suffix)") { mentions.origins[$0[keyPath: row]].part.label }
      add("record \(suffix)") { String(mentions.origins[$0[keyPath: row]].record) }
    }
    for (name, column) in zip(mentions.names, mentions.columns) where !column.isBlank {
      guard let field = Catalogue.field(ofColumn: name), field.event == nil else { continue }
      guard pairs.contains(where: { !column.isBlank($0.a) || !column.isBlank($0.b) }) else {
        continue
      }
      add("\(name) a") { column[$0.a] }
      add("\(name) b") { column[$0.b] }
    }
    add("points") { pair in
      pair.explanation.parts(language).map { "\($0.name) \($0.points)" }.joined(separator: " | ")
    }
    return batch
  }
}
