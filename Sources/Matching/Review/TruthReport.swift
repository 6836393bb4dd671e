public import Tables

/// What a file with known clients says about the clusters, by threshold.
public struct TruthReport: Sendable {
  /// Precision, recall and F1 by certainty.
  public let chart: ThresholdChart
  /// True pairs that no key brought together.
  public let lostPairs: Int
  /// True pairs.
  public let truePairs: Int
  private let truth: [UInt32]

  /// - Parameters:
  ///   - rows: for each row of the truth its row among those matched.
  ///   - truth: the true client of each row.
  public init(_ engine: MatchEngine, _ result: MatchResult, rows: [Int], truth: [UInt32]) {
    self.truth = truth
    var points: [ThresholdChart.Point] = []
    for certainty in [50, 55, 60, 65, 70, 80, 90, 95, 98] {
      let cluster = engine.clusters(
        of: result, threshold: MatchOptions.threshold(certainty: certainty))
      let measured = MatchTruth(cluster: rows.map { cluster[$0] }, truth: truth)
      points.append(
        ThresholdChart.Point(
          certainty: certainty, precision: measured.precision, recall: measured.recall,
          f1: measured.f1))
    }
    chart = ThresholdChart(points: points)
    var keys = truth.map(UInt64.init)
    var order = rows.map { UInt32($0) }
    RadixSort.sort(&keys, &order)
    var lost = 0
    var all = 0
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] == keys[start] { end += 1 }
      // A client of very many rows is looked at in part.
      let members = order[start..<min(end, start + 200)]
      for i in members.indices {
        for j in members.indices where j > i {
          all += 1
          if !result.isCandidate(Int(members[i]), Int(members[j])) { lost += 1 }
        }
      }
      start = end
    }
    lostPairs = lost
    truePairs = all
  }

  /// The report as lines for a person.
  public func lines(cluster: [UInt32], _ language: Language) -> [String] {
    let m = MatchTruth(cluster: cluster, truth: truth)
    let french = language == .french
    func share(_ value: Double) -> String {
      let text = String(Int((value * 10_000).rounded()) + 100_000)
      let point = french ? "," : "."
      return String(text.dropFirst().prefix(1)) + point + String(text.suffix(4))
    }
    var lines = [
      french
        ? "paires : précision \(share(m.precision)), rappel \(share(m.recall)), F1 \(share(m.f1))"
        : "pairs: precision \(share(m.precision)), recall \(share(m.recall)), F1 \(share(m.f1))",
      french
        ? "groupes : précision \(share(m.clusterPrecision)), rappel \(share(m.clusterRecall)), F1 \(share(m.clusterF1))"
        : "clusters: precision \(share(m.clusterPrecision)), recall \(share(m.clusterRecall)), F1 \(share(m.clusterF1))",
      french
        ? "groupes qui mêlent deux vrais clients : \(m.mixedClusterCount) sur \(m.clusterCount) (\(share(m.mixedShare)))"
        : "clusters that mix two true clients: \(m.mixedClusterCount) of \(m.clusterCount) (\(share(m.mixedShare)))",
      french
        ? "vraies paires perdues avant comparaison : \(lostPairs) sur \(truePairs)"
        : "true pairs lost before comparing: \(lostPairs) of \(truePairs)",
      french ? "certitude  précision  rappel  F1" : "certainty  precision  recall  F1",
    ]
    for point in chart.points {
      lines.append(
        "\(point.certainty)         \(share(point.precision))     \(share(point.recall))  \(share(point.f1))"
      )
    }
    return lines
  }
}
