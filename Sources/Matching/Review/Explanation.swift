/// Why two records are, or are not, taken for one client: a sum of points, field by field.
public struct Explanation: Sendable, Equatable {
  /// What one field adds.
  public struct Line: Sendable, Equatable {
    /// The question asked.
    public let comparison: Comparison
    /// The level found.
    public let level: Int
    /// Points, in thousandths of a nat; above 0 speaks for one client.
    public let points: Int32
  }

  /// The fields that both records hold, in the order of comparison.
  public let lines: [Line]
  /// Where the sum starts: how rare it is that two records are one client at all.
  public let start: Int32
  /// The sum: the odds of one client against household and strangers.
  public let total: Int32
  /// The odds of one household or client against strangers.
  public let together: Int32

  /// The share of such pairs that are one client.
  public var probability: Double { Nats.probability(total) }
}

extension MatchResult {
  /// Explains the pair of two rows.
  public func explain(_ rowA: Int, _ rowB: Int) -> Explanation {
    let a = Int(comparer.features.recordOfRow[rowA])
    let b = Int(comparer.features.recordOfRow[rowB])
    return Explanation(min(a, b), max(a, b), comparer, Scorecard(model))
  }
}

extension Explanation {
  /// The points against household and strangers are mixed by how likely either of the two is, so that the lines add up.
  init(_ a: Int, _ b: Int, _ comparer: PairComparer, _ card: Scorecard) {
    let kind = comparer.kind(a, b)
    let (pattern, surprise) = comparer.compare(a, b)
    let weights = card.weights(pattern, surprise, kind: kind)
    let scores = Scorecard.scores(weights)
    let householdShare = Nats.probability(weights.household &- weights.unrelated)
    var lines: [Line] = []
    var sum: Int32 = 0
    for comparison in Comparison.allCases {
      let found = comparer.evidenceOf(
        comparison, a, b, nameLevel: pattern[Comparison.name.rawValue])
      guard found.level != 0 else { continue }
      func points(_ relation: Relation) -> Double {
        Double(card.points(kind: kind, comparison.rawValue, found.level, relation))
      }
      let other =
        householdShare * points(.household) + (1 - householdShare)
        * (points(.unrelated) + Double(found.surprise))
      let own = Int32((points(.same) - other).rounded())
      lines.append(Line(comparison: comparison, level: found.level, points: own))
      sum &+= own
    }
    self.lines = lines
    start = scores.same &- sum
    total = scores.same
    together = scores.together
  }
}

extension Explanation.Line {
  /// The level in words.
  public var levelName: String { Levels.all[comparison.rawValue][level].name }
}

extension MatchResult {
  /// Pairs of first rows with their points, for measurements.
  public var scoredPairs: [(a: Int, b: Int, points: Int32)] {
    edges.map {
      (
        Int(comparer.features.firstRow[Int($0.a)]), Int(comparer.features.firstRow[Int($0.b)]),
        $0.same
      )
    }
  }
}
