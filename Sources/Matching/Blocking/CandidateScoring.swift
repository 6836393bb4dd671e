import Tables

/// A pair of records with its points.
struct Edge: Sendable, Equatable {
  /// The records, `a` before `b`.
  let a: UInt32
  let b: UInt32
  /// The odds of one client, in points.
  let same: Int32
  /// The odds of one client or one household, in points.
  let together: Int32
}

/// Walks over all candidate pairs, each once.
struct CandidateScoring: Sendable {
  let blocks: Blocks
  let comparer: PairComparer

  /// Pieces of work of about equal size: runs of blocks.
  private var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var first = 0
    var visits = 0
    for block in 0..<blocks.count {
      let size = blocks.starts[block + 1] - blocks.starts[block]
      visits += size * (size - 1) / 2
      if visits >= 40_000 {
        pieces.append(first..<(block + 1))
        first = block + 1
        visits = 0
      }
    }
    if first < blocks.count { pieces.append(first..<blocks.count) }
    return pieces
  }

  /// Each candidate pair that is wanted, in the block of its first shared key.
  @inline(__always)
  private func forEachPair(
    in run: Range<Int>, where isWanted: (Int, Int) -> Bool = { _, _ in true },
    _ body: (Int, Int) -> Void
  ) {
    let linkOnly = comparer.rules.linkOnly
    for block in run {
      let start = blocks.starts[block]
      let end = blocks.starts[block &+ 1]
      for i in start..<(end &- 1) {
        let a = Int(blocks.members[i])
        for j in (i &+ 1)..<end {
          let b = Int(blocks.members[j])
          if linkOnly && comparer.features.source[a] == comparer.features.source[b] { continue }
          let pair = (min(a, b), max(a, b))
          if isWanted(pair.0, pair.1), blocks.isFirstShared(block, a, b) { body(pair.0, pair.1) }
        }
      }
    }
  }

  /// A share of the pairs for training, chosen by a hash of the pair; each stands for `weight` pairs.
  func trainingPairs(limit: Int, workers: Workers) -> (pairs: [TrainingPair], weight: Double) {
    let visits = blocks.pairVisits
    let step = UInt64(max(1, (visits + limit - 1) / limit))
    let runs = pieces
    let found = workers.map(runs.count) { piece -> [TrainingPair] in
      var pairs: [TrainingPair] = []
      // The dice are cheaper than the look at the blocks that two records share.
      forEachPair(
        in: runs[piece], where: { step == 1 || Mix.hash(UInt64($0), UInt64($1)) % step == 0 }
      ) { a, b in
        let (pattern, surprise) = comparer.compare(a, b)
        pairs.append(
          TrainingPair(pattern: pattern, surprise: surprise, kind: UInt8(comparer.kind(a, b))))
      }
      return pairs
    }
    return (Array(joining: found), Double(step))
  }

  /// All pairs at or above `floor` points for one client, or at or above 0 for one household; with the number of pairs scored.
  func edges(_ card: Scorecard, floor: Int32, workers: Workers) -> (edges: [Edge], pairCount: Int) {
    let runs = pieces
    let found = workers.map(runs.count) { piece -> (edges: [Edge], count: Int) in
      var edges: [Edge] = []
      var count = 0
      forEachPair(in: runs[piece]) { a, b in
        count += 1
        let (pattern, surprise) = comparer.compare(a, b)
        let kind = comparer.kind(a, b)
        var scores = card.weights(pattern, surprise, kind: kind).scores
        if card.firmsAreClients && comparer.areTwoFirms(pattern, a, b)
          || comparer.areTwoGenerations(a, b)
        {
          scores.same = Clustering.bounds.lowerBound
        }
        // A name alone makes no home.
        if kind == 0 && scores.together >= 0 && !pattern.sharesHome {
          scores.together = Clustering.bounds.lowerBound
        }
        if scores.same >= floor || scores.together >= 0 {
          edges.append(
            Edge(a: UInt32(a), b: UInt32(b), same: scores.same, together: scores.together))
        }
      }
      return (edges, count)
    }
    let count = found.reduce(0) { $0 + $1.count }
    return (Array(joining: found.map(\.edges)), count)
  }
}
