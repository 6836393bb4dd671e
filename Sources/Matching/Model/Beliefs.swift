/// What a pair of records can be to each other.
public enum Relation: Int, CaseIterable, Sendable {
  /// One client.
  case same
  /// Two clients of one household or firm.
  case household
  /// Nothing.
  case unrelated
  /// Two firms of one owner at one place, as the one that runs the shop and the one that owns its walls; between persons there is none.
  case sister

  /// How many there are.
  static let count = 4
}

/// The chances of every level under each relation, for one kind of pair.
struct Beliefs: Sendable, Equatable {
  /// Chance by comparison, then level, then relation.
  private(set) var chances: [Double]

  init() {
    chances = Array(
      repeating: 0,
      count: Comparison.allCases.count * Comparison.levelLimit * Relation.count)
  }

  @inline(__always) static func place(_ comparison: Int, _ level: Int, _ relation: Relation) -> Int
  {
    (comparison &* Comparison.levelLimit &+ level) &* Relation.count &+ relation.rawValue
  }

  /// The chance of a level of a comparison, given the relation.
  subscript(comparison: Comparison, level: Int, relation: Relation) -> Double {
    get { chances[Self.place(comparison.rawValue, level, relation)] }
    set { chances[Self.place(comparison.rawValue, level, relation)] = newValue }
  }

  /// Sets the chances of the levels from `first` on.
  mutating func set(
    _ comparison: Comparison, from first: Int, _ relation: Relation, _ values: [Double]
  ) {
    for (place, value) in values.enumerated() { self[comparison, first + place, relation] = value }
  }

  /// Makes the chances of each group add up to one.
  mutating func normalise(_ relation: Relation) {
    for comparison in Comparison.allCases {
      let levels = Levels.all[comparison.rawValue]
      for group in 1...3 {
        let members = levels.indices.filter { levels[$0].group == group }
        let sum = members.reduce(0) { $0 + self[comparison, $1, relation] }
        guard sum > 0 else { continue }
        for level in members { self[comparison, level, relation] /= sum }
      }
    }
  }
}
