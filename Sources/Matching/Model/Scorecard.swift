/// The model as whole points, ready to be added up.
struct Scorecard: Sendable {
  /// Points of all relations side by side, by kind, comparison, level; none for level 0: nothing to compare is no evidence.
  private let points: [SIMD4<Int32>]
  /// The starting points of each relation, by kind.
  private let prior: [SIMD4<Int32>]
  /// Whether the firm is the client, whoever is named there.
  let firmsAreClients: Bool

  /// How many places one kind of pair takes.
  static let kindStride = Comparison.count * Comparison.levelLimit

  /// Where the points of a level are.
  @inline(__always) static func place(_ kind: Int, _ comparison: Int, _ level: Int) -> Int {
    kind &* kindStride &+ comparison &* Comparison.levelLimit &+ level
  }

  /// - Parameter pins: points that a person fixed; the rest is the model's.
  init(_ model: MatchModel, pins: [PinnedPoints.Pin] = []) {
    var points = [SIMD4<Int32>](repeating: .zero, count: MatchModel.kindCount * Self.kindStride)
    for kind in 0..<MatchModel.kindCount {
      for comparison in Comparison.allCases {
        for level in 1..<Comparison.levelLimit {
          let place = Self.place(kind, comparison.rawValue, level)
          for relation in Relation.allCases {
            points[place][relation.rawValue] = Nats.points(
              model.beliefs[kind][comparison, level, relation])
          }
        }
      }
      for pin in pins {
        points[Self.place(kind, pin.comparison.rawValue, pin.level)] = [pin.points, 0, 0, 0]
      }
    }
    self.points = points
    firmsAreClients = !model.contactsAreClients
    prior = (0..<MatchModel.kindCount).map { kind in
      let shares = (model.sameShare[kind], model.householdShare[kind], model.sisterShare[kind])
      return [
        Nats.points(shares.0), Nats.points(shares.1),
        Nats.points(max(1e-6, 1 - shares.0 - shares.1 - shares.2)), Nats.points(shares.2),
      ]
    }
  }

  /// The weights of a pair under each relation.
  @inline(__always)
  func weights(_ pattern: Pattern, _ surprise: Int32, kind: Int) -> Weights {
    var sum = prior[kind]
    sum[Relation.unrelated.rawValue] &+= surprise
    var base = kind &* Self.kindStride
    for comparison in 0..<Comparison.count {
      sum &+= points[base &+ pattern[comparison]]
      base &+= Comparison.levelLimit
    }
    return Weights(sum)
  }

  /// The points of one level of one comparison for each relation.
  func points(kind: Int, _ comparison: Comparison, _ level: Int) -> SIMD4<Int32> {
    points[Self.place(kind, comparison.rawValue, level)]
  }
}

/// The logarithms of how likely a pair is under each relation, in points.
struct Weights: Sendable {
  /// By the raw values of ``Relation``.
  let ofRelation: SIMD4<Int32>

  init(_ ofRelation: SIMD4<Int32>) { self.ofRelation = ofRelation }

  subscript(_ relation: Relation) -> Int32 { ofRelation[relation.rawValue] }

  /// Of two clients who belong together: one household, one firm, or two firms of one owner.
  @inline(__always) var related: Int32 { Nats.logAdd(self[.household], self[.sister]) }

  /// The odds of one client against all else, and of one household or client against strangers, in points.
  @inline(__always) var scores: (same: Int32, together: Int32) {
    let related = related
    return (
      self[.same] &- Nats.logAdd(related, self[.unrelated]),
      Nats.logAdd(self[.same], related) &- self[.unrelated]
    )
  }
}
