/// The model as whole points, ready to be added up.
struct Scorecard: Sendable {
  /// Points by kind, comparison, level, relation.
  private let points: [Int32]
  /// The starting points of each relation, by kind.
  private let prior: [Int32]

  static let kindStride = 12 * Comparison.levelLimit * 3

  /// - Parameter pins: points that a person fixed; the rest is the model's.
  init(_ model: MatchModel, pins: [PinnedPoints.Pin] = []) {
    var points: [Int32] = []
    for beliefs in model.beliefs {
      points.append(contentsOf: beliefs.chances.map { Nats.points($0) })
    }
    // Nothing to compare is no evidence.
    for kind in 0..<MatchModel.kindCount {
      for comparison in 0..<12 {
        for relation in 0..<3 {
          points[kind * Self.kindStride + comparison * Comparison.levelLimit * 3 + relation] = 0
        }
      }
    }
    for pin in pins {
      for kind in 0..<MatchModel.kindCount {
        let place =
          kind * Self.kindStride + Beliefs.place(pin.comparison.rawValue, pin.level, .same)
        points[place] = pin.points
        points[place + 1] = 0
        points[place + 2] = 0
      }
    }
    self.points = points
    prior = (0..<MatchModel.kindCount).flatMap { kind -> [Int32] in
      let same = model.sameShare[kind]
      let household = model.householdShare[kind]
      return [
        Nats.points(same), Nats.points(household), Nats.points(max(1e-6, 1 - same - household)),
      ]
    }
  }

  /// The logarithms of the three weights of a pair, in points.
  @inline(__always)
  func weights(_ pattern: Pattern, _ surprise: Int32, kind: Int) -> (
    same: Int32, household: Int32, unrelated: Int32
  ) {
    var same = prior[kind &* 3]
    var household = prior[kind &* 3 &+ 1]
    var unrelated = prior[kind &* 3 &+ 2] &+ surprise
    var base = kind &* Self.kindStride
    for comparison in 0..<12 {
      let level = pattern[comparison]
      if level != 0 {
        let place = base &+ level &* 3
        same &+= points[place]
        household &+= points[place &+ 1]
        unrelated &+= points[place &+ 2]
      }
      base &+= Comparison.levelLimit &* 3
    }
    return (same, household, unrelated)
  }

  /// The points of one level of one comparison for a relation.
  func points(kind: Int, _ comparison: Int, _ level: Int, _ relation: Relation) -> Int32 {
    points[kind * Self.kindStride + Beliefs.place(comparison, level, relation)]
  }

  /// The odds of one client against all else, and of one household or client against strangers, in points.
  @inline(__always)
  static func scores(_ w: (same: Int32, household: Int32, unrelated: Int32)) -> (
    same: Int32, together: Int32
  ) {
    (
      w.same &- Nats.logAdd(w.household, w.unrelated),
      Nats.logAdd(w.same, w.household) &- w.unrelated
    )
  }
}
