import Pipelines
import Tables

/// What can be said of clusters without knowing the truth.
struct MatchStatistics {
  /// A name and a value each.
  private(set) var facts: [(name: String, value: String)] = []

  /// - Parameter certainty: the certainty demanded of a link, in hundredths.
  init(_ result: MatchResult, certainty: Int, _ language: Language) {
    let features = result.comparer.features
    let clusters = result.clusters
    var linked = 0
    var linkedSum = 0.0
    var openSum = 0.0
    var doubtful = 0
    var byReach = 0
    var byPlace = 0
    var byBoth = 0
    for edge in result.edges {
      let rowA = Int(features.firstRow[Int(edge.a)])
      let rowB = Int(features.firstRow[Int(edge.b)])
      let chance = Nats.probability(edge.same)
      if result.doubt.contains(edge.same) { doubtful += 1 }
      guard clusters.cluster[rowA] == clusters.cluster[rowB] else {
        openSum += chance
        continue
      }
      linked += 1
      linkedSum += chance
      let kinds = result.blocks.kindsShared(Int(edge.a), Int(edge.b))
      if kinds.reach { byReach += 1 }
      if kinds.place { byPlace += 1 }
      if kinds.reach && kinds.place { byBoth += 1 }
    }
    let precision = linked == 0 ? 1 : linkedSum / Double(linked)
    let recall = linkedSum + openSum == 0 ? 1 : linkedSum / (linkedSum + openSum)
    // Two ways of finding a pair that know little of each other: what one misses of the other's, both miss together
    // (Lincoln–Petersen, in Chapman's form).
    let all = Double(byReach + 1) * Double(byPlace + 1) / Double(byBoth + 1) - 1
    let reached = all <= 0 ? 1 : min(1, Double(linked) / all)
    let clients = (clusters.cluster.max() ?? 0) + (clusters.cluster.isEmpty ? 0 : 1)
    let homes = (clusters.household.max() ?? 0) + (clusters.household.isEmpty ? 0 : 1)
    facts = [
      ("clients", String(clients)), ("households", String(homes)),
      ("records-compared", String(features.count)),
      ("pairs-compared", String(result.pairCount)), ("pairs-linked", String(linked)),
      ("pairs-doubtful", String(doubtful)), ("estimated-precision", Self.share(precision)),
      ("estimated-recall-among-compared", Self.share(recall)),
      ("estimated-share-compared", Self.share(reached)),
    ]
    facts += Self.quality(clusters)
    facts.append(("threshold", Self.reason(result.edges, certainty, language)))
    for report in result.reports where report.refinedCount > 0 {
      facts.append(("wide-blocks \(report.rule.label)", String(report.refinedCount)))
    }
  }

  /// How well clusters hold together: their sizes, and how certain the records of several-record clusters are of their place.
  private static func quality(_ clusters: Clusters) -> [(name: String, value: String)] {
    var sizes = [Int](repeating: 0, count: Int(clusters.cluster.max() ?? 0) + 1)
    for cluster in clusters.cluster { sizes[Int(cluster)] += 1 }
    var sum = 0
    var members = 0
    var weak = 0
    for (row, cluster) in clusters.cluster.enumerated() where sizes[Int(cluster)] > 1 {
      members += 1
      sum += Int(clusters.certainty[row])
      if clusters.certainty[row] < 700 { weak += 1 }
    }
    let mean = members == 0 ? 1 : Double(sum) / Double(members) / 1000
    return [
      ("clients-of-several-records", String(sizes.count { $0 > 1 })),
      ("largest-client", String(sizes.max() ?? 0)), ("mean-certainty", share(mean)),
      ("records-of-weak-certainty", String(weak)),
    ]
  }

  /// Why the threshold stands where it stands: what it is expected to cost, beside a bolder and a more careful one.
  ///
  /// Points are honest odds, so that what links at a threshold are wrong, and what true pairs are missed, can be told without labels.
  private static func reason(_ edges: [Edge], _ certainty: Int, _ language: Language) -> String {
    func cost(_ hundredths: Int) -> (wrong: String, missed: String) {
      let floor = Nats.points(odds: hundredths)
      var links = 0
      var right = 0.0
      var all = 0.0
      for edge in edges {
        let chance = Nats.probability(edge.same)
        all += chance
        if edge.same >= floor {
          links += 1
          right += chance
        }
      }
      func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10) %"
      }
      return (
        percent(links == 0 ? 0 : 1 - right / Double(links)), percent(all == 0 ? 0 : 1 - right / all)
      )
    }
    let here = cost(certainty)
    let careful = cost(95)
    return language == .french
      ? "\(certainty) sur 100 : environ \(here.wrong) des liens seraient faux, \(here.missed) des vraies paires manqueraient ; à 95 ce serait \(careful.wrong) et \(careful.missed)"
      : "\(certainty) in 100: about \(here.wrong) of the links would be wrong, \(here.missed) of the true pairs missing; at 95 it would be \(careful.wrong) and \(careful.missed)"
  }

  private static func share(_ value: Double) -> String {
    let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
    let digits = String(thousandths % 1000)
    return thousandths >= 1000
      ? "1.000" : "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension Blocks {
  /// Whether two records meet by something to reach a client with, and by name or place.
  func kindsShared(_ a: Int, _ b: Int) -> (reach: Bool, place: Bool) {
    var reach = false
    var place = false
    var i = firstBlock[a]
    var j = firstBlock[b]
    while i < firstBlock[a + 1] && j < firstBlock[b + 1] {
      let left = blocksOfRecord[i]
      let right = blocksOfRecord[j]
      if left == right {
        switch BlockingRule(rawValue: Int(rules[Int(left)])) {
        case .organisation, .identifier, .mail, .phone, .localPart, .birthDate: reach = true
        default: place = true
        }
      }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return (reach, place)
  }
}
