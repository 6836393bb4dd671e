import Tables

/// How many of the candidate pairs are what, as far as a model knows: the expectation of EM.
struct ExpectedCounts: Sendable {
  /// Pairs by kind, under each relation.
  private var whole: [SIMD4<Double>]
  /// Pairs by kind, comparison and level, as ``Scorecard/place(_:_:_:)`` has it, under each relation.
  private var levels: [SIMD4<Double>]

  /// Pairs counted in one piece; the pieces are added in their order, so that the number of cores changes no digit.
  private static let pieceSize = 65_536

  /// O(pairs), in parallel.
  init(of pairs: [TrainingPair], _ card: Scorecard, workers: Workers) {
    self.init()
    let runs = Workers.runs(of: pairs.count, size: Self.pieceSize)
    for piece in workers.map(runs.count, { ExpectedCounts(of: pairs[runs[$0]], card) }) {
      for kind in whole.indices { whole[kind] += piece.whole[kind] }
      for place in levels.indices { levels[place] += piece.levels[place] }
    }
  }

  private init() {
    whole = Array(repeating: .zero, count: MatchModel.kindCount)
    levels = Array(repeating: .zero, count: MatchModel.kindCount * Scorecard.kindStride)
  }

  private init(of pairs: ArraySlice<TrainingPair>, _ card: Scorecard) {
    self.init()
    for pair in pairs {
      let kind = Int(pair.kind)
      let weights = card.weights(pair.pattern, pair.surprise, kind: kind).ofRelation
      let top = weights.max()
      var shares = SIMD4<Double>()
      for relation in shares.indices { shares[relation] = Self.exp(weights[relation] &- top) }
      shares /= SIMD4(repeating: shares.sum())
      whole[kind] += shares
      for comparison in 0..<Comparison.count {
        let level = pair.pattern[comparison]
        if level != 0 { levels[Scorecard.place(kind, comparison, level)] += shares }
      }
    }
  }

  private static let exps = (0...12_000).map { Nats.exp(-Double($0) / 1000) }

  @inline(__always) private static func exp(_ points: Int32) -> Double {
    points <= -12_000 ? 0 : exps[Int(-points)]
  }

  /// The counts of one kind of pair.
  func of(kind: Int) -> OfKind { OfKind(counts: self, kind: kind) }

  /// What was counted of one kind of pair.
  struct OfKind {
    fileprivate let counts: ExpectedCounts
    fileprivate let kind: Int

    /// The pairs of a relation.
    func pairs(_ relation: Relation) -> Double { counts.whole[kind][relation.rawValue] }

    /// Whether clients' birth dates can be compared often enough to tell two of one family apart.
    var haveBirthDates: Bool {
      let compared = (1..<Levels.all[Comparison.birthDate.rawValue].count).reduce(0) {
        $0 + pairs(.birthDate, $1, .same)
      }
      return compared > 0.3 * pairs(.same)
    }

    /// Those of them that show a level.
    func pairs(_ comparison: Comparison, _ level: Int, _ relation: Relation) -> Double {
      counts.levels[Scorecard.place(kind, comparison.rawValue, level)][relation.rawValue]
    }
  }
}
