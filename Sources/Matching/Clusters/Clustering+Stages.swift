import Tables

extension Clustering {
  /// The points at which each stage ends, strongest links first.
  static let stages: [Int32] = [8_000, 6_000, 5_000, 4_000, 3_000, 2_000, 1_000, 0]

  /// Joins along `edges`, stage by stage; inside a stage each group of clusters that hang together by itself, best link first.
  ///
  /// The plain components of a large file are a few giants that one machine must hold whole. Once the strongest links have made
  /// clusters, only pairs of clusters that on the whole agree hang together, and the groups stay small. Every decision inside a
  /// group depends on that group alone, so cores, or machines, may share them out. Ties go by the numbers of the records.
  /// O(edges · jury²) at worst.
  mutating func run(_ edges: [Edge], workers: Workers) {
    let (order, points) = sorted(edges)
    var start = 0
    for floor in Self.stages {
      var end = start
      while end < order.count && points[Int(order[end])] >= floor { end += 1 }
      runStage(order[start..<end].map { edges[Int($0)] }, workers)
      start = end
    }
  }

  /// The edges that may join anything, the strongest first, and the points of each.
  private func sorted(_ edges: [Edge]) -> (order: [UInt32], points: [Int32]) {
    let points = edges.map { goal == .clients ? $0.same : $0.together }
    let count = points.reduce(0) { $0 + ($1 >= 0 ? 1 : 0) }
    var order: [UInt32] = []
    var keys: [UInt64] = []
    order.reserveCapacity(count)
    keys.reserveCapacity(count)
    for (place, edge) in edges.enumerated() where points[place] >= 0 {
      order.append(UInt32(place))
      keys.append(UInt64(edge.a) << 32 | UInt64(edge.b))
    }
    RadixSort.sort(&keys, &order)
    keys = order.map { UInt64(UInt32.max - UInt32(points[Int($0)])) }
    RadixSort.sort(&keys, &order)
    return (order, points)
  }

  /// A link between two clusters, named by their roots.
  private struct Link: Sendable {
    let a: UInt32
    let b: UInt32
    /// The points of the pair of records that it comes from.
    let points: Int32
    /// What speaks for joining the two clusters as they are; `nil` when something forbids it.
    var linkage: Int32?
  }

  private mutating func runStage(_ edges: [Edge], _ workers: Workers) {
    var links: [Link] = []
    for edge in edges {
      let a = forest.find(edge.a)
      let b = forest.find(edge.b)
      guard a != b else { continue }
      links.append(
        Link(a: min(a, b), b: max(a, b), points: goal == .clients ? edge.same : edge.together))
    }
    let linkages = linkages(of: links, workers)
    for (place, linkage) in linkages.enumerated() { links[place].linkage = linkage }
    links.removeAll { ($0.linkage ?? -1) < 0 }
    guard !links.isEmpty else { return }
    let groups = groups(of: links)
    let runs = Self.runs(of: groups)
    let found = workers.map(runs.count) { [self, links] run -> [Link] in
      var joins: [Link] = []
      for group in runs[run] { join(groups.members(group).map { links[Int($0)] }, into: &joins) }
      return joins
    }
    for join in found.joined() { forest.join(join.a, join.b) }
  }

  /// For each link the linkage of its two clusters, as they are now; of two records it is the points of their pair.
  private func linkages(of links: [Link], _ workers: Workers) -> [Int32?] {
    var keys = links.map { UInt64($0.a) << 32 | UInt64($0.b) }
    var order = [UInt32](0..<UInt32(truncatingIfNeeded: links.count))
    RadixSort.sort(&keys, &order)
    let runs = Workers.runs(of: links.count, size: 4_096)
    let answers = workers.map(runs.count) { [self, keys, order] run -> [Int32?] in
      var left: [UInt32] = []
      var right: [UInt32] = []
      var answers: [Int32?] = []
      for place in runs[run] {
        if place > runs[run].lowerBound && keys[place] == keys[place - 1] {
          answers.append(answers[answers.count - 1])
          continue
        }
        let link = links[Int(order[place])]
        if forest.size(link.a) == 1 && forest.size(link.b) == 1 {
          answers.append(forbidden.contains(link.a, link.b) ? nil : link.points)
          continue
        }
        forest.members(link.a, limit: memberLimit, into: &left)
        forest.members(link.b, limit: memberLimit, into: &right)
        answers.append(linkage(left, right))
      }
      return answers
    }
    var linkages = [Int32?](repeating: nil, count: links.count)
    var place = 0
    for answer in answers.joined() {
      linkages[Int(order[place])] = answer
      place += 1
    }
    return linkages
  }

  /// Groups of links, each a run of places in `order`.
  private struct Groups: Sendable {
    var order: [UInt32] = []
    var starts: [Int] = [0]

    func members(_ group: Int) -> ArraySlice<UInt32> { order[starts[group]..<starts[group + 1]] }
  }

  /// The links that hang together, group by group, the order of links kept.
  private func groups(of links: [Link]) -> Groups {
    // The clusters of the links are numbered as they come.
    var number = [UInt32](repeating: .max, count: forest.count)
    var numbered: UInt32 = 0
    func place(_ root: UInt32) -> UInt32 {
      if number[Int(root)] == .max {
        number[Int(root)] = numbered
        numbered += 1
      }
      return number[Int(root)]
    }
    let ends = links.map { (place($0.a), place($0.b)) }
    var union = ClusterForest(count: Int(numbered))
    for (a, b) in ends { union.joinRecords(a, b) }
    var keys = ends.map { UInt64(union.find($0.0)) }
    var groups = Groups()
    groups.order = [UInt32](0..<UInt32(truncatingIfNeeded: links.count))
    RadixSort.sort(&keys, &groups.order)
    for place in keys.indices where place + 1 == keys.count || keys[place] != keys[place + 1] {
      groups.starts.append(place + 1)
    }
    return groups
  }

  /// Runs of groups that are about equal work.
  private static func runs(of groups: Groups) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var first = 0
    for group in 0..<(groups.starts.count - 1)
    where groups.starts[group + 1] - groups.starts[first] >= 2_048 {
      runs.append(first..<(group + 1))
      first = group + 1
    }
    if first < groups.starts.count - 1 { runs.append(first..<(groups.starts.count - 1)) }
    return runs
  }

  /// Joins the clusters of one group, best link first, and notes the joins.
  private func join(_ links: [Link], into joins: inout [Link]) {
    // Of clusters that have grown here: all their members, and what became of the smaller one's name.
    var members: [UInt32: [UInt32]] = [:]
    var parent: [UInt32: UInt32] = [:]
    func root(_ cluster: UInt32) -> UInt32 {
      var node = cluster
      while let up = parent[node] { node = up }
      return node
    }
    func list(_ root: UInt32) -> [UInt32] {
      if let known = members[root] { return known }
      var found: [UInt32] = []
      forest.members(root, limit: memberLimit, into: &found)
      return found
    }
    for link in links {
      let a = root(link.a)
      let b = root(link.b)
      guard a != b else { continue }
      let isNew = members[a] != nil || members[b] != nil
      let left = isNew ? list(a) : []
      let right = isNew ? list(b) : []
      guard let linkage = isNew ? linkage(left, right) : link.linkage, linkage >= threshold else {
        continue
      }
      joins.append(Link(a: a, b: b, points: linkage))
      let stays = min(a, b)
      let goes = max(a, b)
      parent[goes] = stays
      let (one, other) = isNew ? (left, right) : (list(a), list(b))
      members[stays] = Array((stays == a ? one + other : other + one).prefix(memberLimit))
      members[goes] = nil
    }
  }
}
