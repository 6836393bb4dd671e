/// What two clusters say of each other as wholes: for each question the best answer that any of their pairs gives.
///
/// A bare record agrees with everybody of its name; the mean of pairs lets it vouch for two persons who differ in all that they tell.
/// As wholes the two differ.
struct Profile {
  private var levels = InlineArray<12, Int>(repeating: 0)
  private var surprises = InlineArray<12, Int32>(repeating: 0)
  private var worths = InlineArray<12, Int32>(repeating: .min)
  private var kind = 0
  /// How much is told by the first names that ``levels`` compares: 2 both whole, 1 an initial, 0 none.
  private var firstNameRank = 0

  /// Compares two records, and keeps what speaks most for one client.
  mutating func compare(
    _ a: Int, _ b: Int, _ kind: Int, _ comparer: PairComparer, _ card: Scorecard
  ) -> (pattern: Pattern, surprise: Int32) {
    self.kind = max(self.kind, kind)
    var pattern = Pattern()
    var surprise: Int32 = 0
    var nameLevel = 0
    for comparison in Comparison.allCases {
      let place = comparison.rawValue
      let found = comparer.evidenceOf(comparison, a, b, nameLevel: nameLevel)
      if place == 0 { nameLevel = found.level }
      guard found.level != 0 else { continue }
      pattern[place] = found.level
      surprise &+= found.surprise
      var points = card.points(kind: kind, comparison, found.level)
      points[Relation.unrelated.rawValue] &+= found.surprise
      let worth =
        points[Relation.same.rawValue]
        &- max(
          points[Relation.household.rawValue], points[Relation.unrelated.rawValue],
          points[Relation.sister.rawValue])
      if place == 0 {
        // An initial agrees with all who share it: where whole first names stand against each other, it vouches for nobody.
        let rank = Self.firstNameRank(a, b, comparer)
        if rank < firstNameRank { continue }
        if rank > firstNameRank { worths[0] = .min }
        firstNameRank = rank
      }
      if worth > worths[place] {
        worths[place] = worth
        levels[place] = found.level
        surprises[place] = found.surprise
      }
    }
    return (pattern, surprise)
  }

  /// The odds of one client, in points.
  func same(_ card: Scorecard) -> Int32 {
    var pattern = Pattern()
    var surprise: Int32 = 0
    for place in 0..<Comparison.count where levels[place] != 0 {
      pattern[place] = levels[place]
      surprise &+= surprises[place]
    }
    return card.weights(pattern, surprise, kind: kind).scores.same
  }

  /// What two records tell of first names: 2 both whole, 1 an initial, 0 one of them none.
  private static func firstNameRank(_ a: Int, _ b: Int, _ comparer: PairComparer) -> Int {
    let (left, right) = (comparer.records[a].first, comparer.records[b].first)
    guard left != ValuePool.none, right != ValuePool.none else { return 0 }
    let pool = comparer.features.names.pool
    return min(pool.range(left).count, pool.range(right).count) > 1 ? 2 : 1
  }
}
