public import Pipelines
import Tables

/// What matching found.
public struct MatchResult: Sendable {
  /// The client, household and certainty of each row.
  public let clusters: Clusters
  /// What was learnt of the rows.
  public let model: MatchModel
  /// How many pairs were compared.
  public let pairCount: Int
  let blocks: Blocks
  let comparer: PairComparer
  let edges: [Edge]
  /// The clusters of records as they came to be, and what was forbidden to them.
  let clustering: Clustering
  /// Points between which a pair is doubtful.
  let doubt: ClosedRange<Int32>
  /// The columns that were found to hold numbers of clients, and how many records hold one.
  let numberColumns: [(name: String, filled: Int)]
  /// Whether the records themselves told who the client is where a person is named at a firm.
  let contactsWereLearnt: Bool
  /// Whether the points were learnt of other rows before.
  let modelWasGiven: Bool

  /// The model as points, with those that a person fixed.
  var card: Scorecard { Scorecard(model, pins: comparer.rules.pins) }

  /// What is too little to join two of the records.
  var thinEvidence: ThinEvidence {
    ThinEvidence(
      comparer, contactsAreClients: model.contactsAreClients, modelWasGiven: modelWasGiven)
  }

  /// What was done with large blocks.
  public var reports: [BlockReport] { blocks.reports }

  /// How many values of records were left out of the comparison, by field: the same stand in many records of many names.
  public var leftOut: [(field: String, count: Int)] { comparer.features.counterValues.leftOut }

  /// The most rows that say exactly the same; they are compared as one.
  public var mostAlikeRows: Int {
    var counts = [Int](repeating: 0, count: comparer.features.count)
    for record in comparer.features.recordOfRow { counts[Int(record)] += 1 }
    return counts.max() ?? 0
  }

  /// Whether some key brought the two rows together, or they say the same.
  public func isCandidate(_ rowA: Int, _ rowB: Int) -> Bool {
    let records = comparer.features.recordOfRow
    let a = Int(records[rowA])
    let b = Int(records[rowB])
    return a == b || blocks.sharesBlock(a, b)
  }
}
