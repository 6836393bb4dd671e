import Pipelines
import Tables

/// What can be said of clusters without knowing the truth.
struct MatchStatistics {
  /// A name and a value each.
  private(set) var facts: [(name: String, value: String)] = []

  /// - Parameter certainty: the certainty demanded of a link, in hundredths.
  init(_ result: MatchResult, certainty: Int, _ language: Language, workers: Workers) {
    let features = result.comparer.features
    let clusters = result.clusters
    // Pieces of one size, added up in order: the sums are the same on any number of cores.
    let runs = Workers.runs(of: result.edges.count, size: 65_536)
    let tallies = workers.map(runs.count) { EdgeTally(result, runs[$0], certainty: certainty) }
    let tally = tallies.reduce(into: EdgeTally()) { $0.add($1) }
    let linked = tally.linked
    let precision = linked == 0 ? 1 : tally.linkedSum / Double(linked)
    let recall =
      tally.linkedSum + tally.openSum == 0
      ? 1 : tally.linkedSum / (tally.linkedSum + tally.openSum)
    // Two ways of finding a pair that know little of each other: what one misses of the other's, both miss together
    // (Lincoln–Petersen, in Chapman's form).
    let all =
      Double(tally.byReach + 1) * Double(tally.byPlace + 1) / Double(tally.byBoth + 1) - 1
    let reached = all <= 0 ? 1 : min(1, Double(linked) / all)
    let clients = (clusters.cluster.max() ?? 0) + (clusters.cluster.isEmpty ? 0 : 1)
    let homes = (clusters.household.max() ?? 0) + (clusters.household.isEmpty ? 0 : 1)
    facts = [
      ("clients", String(clients)), ("households", String(homes)),
      ("records-compared", String(features.count)),
      ("pairs-compared", String(result.pairCount)), ("pairs-linked", String(linked)),
      ("pairs-doubtful", String(tally.doubtful)), ("estimated-precision", Self.share(precision)),
      ("estimated-recall-among-compared", Self.share(recall)),
      ("estimated-share-compared", Self.share(reached)),
    ]
    facts += Self.quality(clusters)
    facts.append(("threshold", Self.reason(tally, certainty, language)))
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
  private static func reason(_ tally: EdgeTally, _ certainty: Int, _ language: Language) -> String {
    func percent(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10) %"
    }
    func cost(_ links: EdgeTally.Links) -> (wrong: String, missed: String) {
      (
        percent(links.count == 0 ? 0 : 1 - links.right / Double(links.count)),
        percent(tally.all == 0 ? 0 : 1 - links.right / tally.all)
      )
    }
    let here = cost(tally.here)
    let careful = cost(tally.careful)
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

/// What some of the pairs scored add up to.
private struct EdgeTally: Sendable {
  /// The pairs at or above a certainty, and how many of them are expected to be right.
  struct Links {
    var count = 0
    var right = 0.0

    mutating func add(_ other: Links) {
      count += other.count
      right += other.right
    }
  }

  /// Pairs whose records stand in one cluster.
  var linked = 0
  /// How many pairs are expected to be one client: of those linked, of the others, of all.
  var linkedSum = 0.0
  var openSum = 0.0
  var all = 0.0
  var doubtful = 0
  /// Linked pairs that something to reach a client with, a name or a place, or both bring together.
  var byReach = 0
  var byPlace = 0
  var byBoth = 0
  /// At the certainty demanded, and at 95 in 100.
  var here = Links()
  var careful = Links()

  init() {}

  init(_ result: MatchResult, _ run: Range<Int>, certainty: Int) {
    let firstRow = result.comparer.features.firstRow
    let cluster = result.clusters.cluster
    let blocks = result.blocks
    let doubt = result.doubt
    let floors = (Nats.points(odds: certainty), Nats.points(odds: 95))
    for edge in result.edges[run] {
      let rowA = Int(firstRow[Int(edge.a)])
      let rowB = Int(firstRow[Int(edge.b)])
      let chance = Nats.probability(edge.same)
      all += chance
      if edge.same >= floors.0 { here.add(Links(count: 1, right: chance)) }
      if edge.same >= floors.1 { careful.add(Links(count: 1, right: chance)) }
      if doubt.contains(edge.same) { doubtful += 1 }
      guard cluster[rowA] == cluster[rowB] else {
        openSum += chance
        continue
      }
      linked += 1
      linkedSum += chance
      let kinds = blocks.kindsShared(Int(edge.a), Int(edge.b))
      if kinds.reach { byReach += 1 }
      if kinds.place { byPlace += 1 }
      if kinds.reach && kinds.place { byBoth += 1 }
    }
  }

  mutating func add(_ other: EdgeTally) {
    linked += other.linked
    linkedSum += other.linkedSum
    openSum += other.openSum
    all += other.all
    doubtful += other.doubtful
    byReach += other.byReach
    byPlace += other.byPlace
    byBoth += other.byBoth
    here.add(other.here)
    careful.add(other.careful)
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
