import Pipelines

/// What can be said of clusters without knowing the truth.
struct MatchStatistics {
  /// A name and a value each.
  private(set) var facts: [(name: String, value: String)] = []

  init(_ result: MatchResult) {
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
      if UncertainPairs.doubt.contains(edge.same) { doubtful += 1 }
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
    for report in result.reports where report.refinedCount > 0 {
      facts.append(("wide-blocks \(report.rule.label)", String(report.refinedCount)))
    }
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
