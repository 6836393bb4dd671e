public import Tables

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
  /// The share of such pairs that are one client or one household.
  public var householdProbability: Double { Nats.probability(together) }
}

extension MatchResult {
  /// Explains the pair of two rows.
  public func explain(_ rowA: Int, _ rowB: Int) -> Explanation {
    let a = Int(comparer.features.recordOfRow[rowA])
    let b = Int(comparer.features.recordOfRow[rowB])
    return Explanation(min(a, b), max(a, b), comparer, card)
  }
}

extension Explanation {
  /// The points against household, sister firm and strangers are mixed by how likely each of them is, so that the lines add up.
  init(_ a: Int, _ b: Int, _ comparer: PairComparer, _ card: Scorecard) {
    let kind = comparer.kind(a, b)
    let (pattern, surprise) = comparer.compare(a, b)
    let weights = card.weights(pattern, surprise, kind: kind)
    let scores = weights.scores
    let others = Nats.logAdd(weights.related, weights[.unrelated])
    let shares = [Relation.household, .unrelated, .sister].map { relation in
      (relation, Nats.exp(Double(weights[relation] &- others) / 1000))
    }
    var lines: [Line] = []
    var sum: Int32 = 0
    for comparison in Comparison.allCases {
      let found = comparer.evidenceOf(
        comparison, a, b, nameLevel: pattern[Comparison.name.rawValue])
      guard found.level != 0 else { continue }
      var points = card.points(kind: kind, comparison, found.level)
      points[Relation.unrelated.rawValue] &+= found.surprise
      let other = shares.reduce(0) { $0 + $1.1 * Double(points[$1.0.rawValue]) }
      let own = Int32((Double(points[Relation.same.rawValue]) - other).rounded())
      lines.append(Line(comparison: comparison, level: found.level, points: own))
      sum &+= own
    }
    self.lines = lines
    start = scores.same &- sum
    total = scores.same
    together = scores.together
  }
}

extension Explanation {
  /// The start and what each field adds, in few words, on the scale of ``lines(_:)``.
  func parts(_ language: Language) -> [(name: String, points: String)] {
    let start = (Phrase(en: "start", fr: "départ")(language), Self.number(start, language))
    return [start]
      + lines.map { ($0.comparison.phrase(language), Self.number($0.points, language)) }
  }

  /// Points with their sign and one decimal.
  private static func number(_ points: Int32, _ language: Language) -> String {
    let tenths = Int((Double(points) / 100).rounded())
    let sign = tenths < 0 ? "−" : "+"
    return "\(sign)\(abs(tenths) / 10)\(language == .french ? "," : ".")\(abs(tenths) % 10)"
  }

  /// The sum as lines for a person, points with one decimal; 0 points are even odds, each 0.7 doubles them.
  public func lines(_ language: Language) -> [String] {
    let french = language == .french
    func number(_ points: Int32) -> String { Self.number(points, language) }
    var lines = [
      number(start) + "  "
        + (french ? "départ : deux fiches quelconques" : "start: any two records")
    ]
    for line in self.lines {
      lines.append(
        number(line.points) + "  " + line.comparison.phrase(language) + (french ? " : " : ": ")
          + line.levelName(language))
    }
    let share = Int((probability * 100).rounded())
    lines.append(
      number(total) + "  "
        + (french ? "total : même client à \(share) %" : "total: one client with \(share) %"))
    let home = Int((Nats.probability(together) * 100).rounded())
    lines.append(
      french
        ? "même client ou même foyer à \(home) %" : "one client or one household with \(home) %")
    return lines
  }
}

extension Explanation.Line {
  /// The level in words.
  public var levelName: Phrase { Levels.all[comparison.rawValue][level].name }
}
