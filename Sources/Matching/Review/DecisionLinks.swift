/// Answers as links between rows: what clustering and merging obey.
public struct DecisionLinks: Sendable {
  /// One client.
  public private(set) var same: [(UInt32, UInt32)] = []
  /// Two clients of one household.
  public private(set) var households: [(UInt32, UInt32)] = []
  /// Two clients.
  public private(set) var different: [(UInt32, UInt32)] = []
  /// Fields, and the row whose value is to be kept; the later counts.
  private(set) var kept: [(field: String, row: UInt32, place: Decisions.Place)] = []
  /// Answers about records that are not here today, by where they stand.
  private(set) var unknown: [Decisions.Place] = []
  /// How many answers are about records that are not here today.
  public var unknownCount: Int { unknown.count }
  /// Answers that are not obeyed because a more careful one stands against them.
  private(set) var contradictions: [Contradiction] = []
  /// How many answers are not obeyed because a more careful one stands against them.
  public var contradictedCount: Int { contradictions.count }

  /// The links of these answers. A *same* that would join two records told apart is left out and counted.
  ///
  /// - Parameter rowsOfKey: the rows of each record key; a key may name several rows that say the same.
  public init(_ decisions: Decisions, rowsOfKey: [String: [UInt32]]) {
    contradictions = decisions.contradictions
    var groups = SettledPairs()
    var apart: [(a: UInt32, b: UInt32, side: Contradiction.Side)] = []
    for (decision, place) in zip(decisions.decisions, decisions.places)
    where decision.answer != .same {
      guard let a = rowsOfKey[decision.a], let b = rowsOfKey[decision.b] else {
        unknown.append(place)
        continue
      }
      for x in a {
        for y in b {
          if decision.answer == .different {
            different.append((x, y))
          } else {
            households.append((x, y))
          }
          groups.tellApart(x, y)
          apart.append((x, y, Contradiction.Side(answer: decision.answer, place: place)))
        }
      }
    }
    for (decision, place) in zip(decisions.decisions, decisions.places)
    where decision.answer == .same {
      guard let a = rowsOfKey[decision.a]?.first, let b = rowsOfKey[decision.b]?.first else {
        unknown.append(place)
        continue
      }
      guard groups.join(a, b) else {
        let counting = apart.first { groups.parts($0.a, $0.b, likeThose: a, b) }
        contradictions.append(
          Contradiction(
            yielding: Contradiction.Side(answer: .same, place: place),
            counting: counting?.side ?? Contradiction.Side(answer: .different, place: place),
            isOfOnePair: false))
        continue
      }
      same.append((a, b))
      for keep in decision.keep { kept.append((keep.field, keep.side == .a ? a : b, place)) }
    }
  }

  /// The links that do not join what an answer told apart: persons know better than a code.
  func obeyed(_ links: [(UInt32, UInt32)]) -> [(UInt32, UInt32)] {
    guard !different.isEmpty || !households.isEmpty else { return links }
    var groups = SettledPairs()
    for (a, b) in different + households { groups.tellApart(a, b) }
    for (a, b) in same { _ = groups.join(a, b) }
    return links.filter { groups.join($0.0, $0.1) }
  }
}
