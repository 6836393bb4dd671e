import Tables

/// Records that fit two clients equally well, who cannot be one: « J. Martin » in the town of Jean and of Julie.
///
/// Each of the two pairs alone has good odds; both cannot be right, and nothing tells which. Whoever is joined to the wrong one of the two is
/// lost for both, and nobody sees it: so neither pair joins, and a person is asked. By Bayes' rule, of two answers that exclude each other
/// and whose odds differ by less than ``margin`` neither is more than two in three.
struct TiedFits {
  /// Points by which one fit must be better than the other, to be no tie.
  static let margin: Int32 = 700
  /// At most so many fits of a record are looked at, its best.
  private static let jury = 12

  private let clustering: Clustering

  init(_ clustering: Clustering) { self.clustering = clustering }

  /// The pairs of a file; those that are as good as another, which they exclude, stay below what a link needs.
  ///
  /// O(pairs · log pairs), and a comparison for each two fits of one record that are no pair themselves.
  func asking(_ edges: [Edge], _ workers: Workers) -> [Edge] {
    // Each pair from both sides, by record.
    var keys: [UInt64] = []
    var places: [UInt32] = []
    for (place, edge) in edges.enumerated() where edge.same >= clustering.threshold {
      for end in [edge.a, edge.b] {
        keys.append(UInt64(end))
        places.append(UInt32(place))
      }
    }
    RadixSort.sort(&keys, &places)
    let starts = keys.indices.filter { $0 == 0 || keys[$0] != keys[$0 - 1] } + [keys.count]
    let runs = Workers.runs(of: starts.count - 1, size: 4_096)
    let found = workers.map(runs.count) { [keys, places] run -> [UInt32] in
      var tied: [UInt32] = []
      for number in runs[run] where starts[number + 1] - starts[number] > 1 {
        let record = UInt32(keys[starts[number]])
        let own = places[starts[number]..<starts[number + 1]]
        tied += self.tied(among: own, of: record, edges)
      }
      return tied
    }
    var answer = edges
    for place in found.joined() {
      let edge = edges[Int(place)]
      answer[Int(place)] = Edge(
        a: edge.a, b: edge.b, same: clustering.threshold - 1, together: edge.together)
    }
    return answer
  }

  /// Those of the pairs of one record that are as good as another of them, which they exclude.
  private func tied(
    among places: ArraySlice<UInt32>, of record: UInt32, _ edges: [Edge]
  ) -> [UInt32] {
    let best = places.sorted { (edges[Int($1)].same, $0) < (edges[Int($0)].same, $1) }
      .prefix(Self.jury)
    var tied: Set<UInt32> = []
    for (number, place) in best.enumerated() {
      for rival in best.dropFirst(number + 1) {
        let (one, other) = (edges[Int(place)], edges[Int(rival)])
        guard one.same - other.same < Self.margin else { break }
        if exclude(one.other(than: record), other.other(than: record)) {
          tied.formUnion([place, rival])
        }
      }
    }
    return Array(tied)
  }

  /// Whether two records cannot be one client, nor two writings of one name.
  func exclude(_ a: UInt32, _ b: UInt32) -> Bool {
    let (a, b) = (Int(min(a, b)), Int(max(a, b)))
    let comparer = clustering.comparer
    let (pattern, surprise) = comparer.compare(a, b)
    let kind = comparer.kind(a, b)
    let points = clustering.card.weights(pattern, surprise, kind: kind).scores.same
    guard points < Clustering.conflictBelow else { return false }
    return comparer.conflicts(pattern) || clustering.contradicts(pattern, a, b, points)
      || kind == 0 && PairComparer.firstNamesDiffer(pattern[Comparison.name.rawValue])
  }
}

extension Edge {
  /// The other end.
  fileprivate func other(than record: UInt32) -> UInt32 { a == record ? b : a }
}
