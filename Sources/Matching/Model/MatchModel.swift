/// What matching has learnt of a file: chances by level, for three kinds of pairs, and how many pairs are what.
public struct MatchModel: Sendable, Equatable {
  /// Kinds of pairs: none, one or both of the records carry a company's name or number.
  static let kindCount = 3

  /// The chances, by kind of pair.
  var beliefs: [Beliefs]
  /// The share of same clients among all pairs, by kind.
  var sameShare: [Double]
  /// The share of same households among all pairs, by kind.
  var householdShare: [Double]
  /// The share of two firms of one owner among all pairs, by kind.
  var sisterShare: [Double]

  /// How common values were in the file that it was trained on; `nil` before training.
  var frequencies: LearntFrequencies?
  /// Blocking keys that were too wide, and are cut by further keys.
  var wideKeys: [UInt64] = []
  /// Phones and e-mails, as hashes, that very many records held and that tell nobody.
  var counterValues: [UInt64] = []
  /// The columns that hold numbers of clients; `nil` before training.
  var identifiers: [String]?
  /// The columns that sort clients into drawers; compared behind the identifiers.
  var categories: [String] = []
  /// Whether those who are named in the records of a firm are clients of their own.
  var contactsAreClients = false

  /// The columns beside those of the catalogue that tell or sort clients, and are compared as they stand.
  public var extraColumns: [String] { (identifiers ?? []) + categories }

  /// The model before any training, for a file of `counts` records without and with a company.
  init(start counts: (persons: Int, companies: Int)) {
    beliefs = (0..<Self.kindCount).map(StartingBeliefs.of(kind:))
    let pairs = Self.pairCounts(counts)
    // Before training: one match and a quarter of a household pair for each record.
    let records = [
      Double(counts.persons), Double(min(counts.persons, counts.companies)) * 0.2,
      Double(counts.companies),
    ]
    sameShare = zip(records, pairs).map { min(0.2, 0.6 * $0 / max($1, 1)) }
    householdShare = zip(records, pairs).map { min(0.05, 0.25 * $0 / max($1, 1)) }
    // So few that two names at one address are rather one firm's until the file shows otherwise; and none but between firms.
    sisterShare = [0, 0, min(0.02, 0.1 * records[2] / max(pairs[2], 1))]
  }

  /// Believes less of the columns from `start` on than of numbers of clients: a drawer is shared by many.
  mutating func believeCategories(from start: Int) {
    for comparison in Comparison.allCases
    where comparison.rawValue >= Comparison.identifier1.rawValue + start {
      for kind in beliefs.indices {
        beliefs[kind].set(comparison, from: 1, .same, [0.60, 0.01, 0.39])
        beliefs[kind].set(comparison, from: 1, .household, [0.50, 0.01, 0.49])
      }
      beliefs[2].set(comparison, from: 1, .sister, [0.50, 0.01, 0.49])
    }
  }

  /// Believes that each of the people named in the records of a firm is a client: colleagues are to each other what a household is.
  mutating func believeInContacts() {
    contactsAreClients = true
    sisterShare = [0, 0, 0]
    for kind in beliefs.indices where kind > 0 { StartingBeliefs.ofContacts(&beliefs[kind]) }
  }

  /// How many pairs of each kind there are.
  static func pairCounts(_ counts: (persons: Int, companies: Int)) -> [Double] {
    let p = Double(counts.persons)
    let c = Double(counts.companies)
    return [p * (p - 1) / 2, p * c, c * (c - 1) / 2]
  }
}
