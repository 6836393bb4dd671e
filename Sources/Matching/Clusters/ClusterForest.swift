/// Clusters of records that grow by being joined; each knows its members in order.
struct ClusterForest: Sendable {
  private var parent: [UInt32]
  private var next: [UInt32]
  private var tail: [UInt32]
  private var sizes: [UInt32]

  /// The number of records.
  var count: Int { parent.count }

  init(count: Int) {
    parent = Array(0..<UInt32(count))
    next = Array(repeating: .max, count: count)
    tail = parent
    sizes = Array(repeating: 1, count: count)
  }

  /// The record that stands for the cluster of `record`: the smallest of its members. Amortised almost O(1).
  mutating func find(_ record: UInt32) -> UInt32 {
    var node = record
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return node
  }

  /// What ``find(_:)`` gives, without shortening the way for the next time: for readers that share the forest.
  func root(_ record: UInt32) -> UInt32 {
    var node = record
    while parent[Int(node)] != node { node = parent[Int(node)] }
    return node
  }

  /// The number of records in the cluster that `root` stands for.
  func size(_ root: UInt32) -> Int { Int(sizes[Int(root)]) }

  /// Joins two clusters given by their roots; the smaller root stands for both.
  mutating func join(_ a: UInt32, _ b: UInt32) {
    let root = min(a, b)
    let other = max(a, b)
    parent[Int(other)] = root
    next[Int(tail[Int(root)])] = other
    tail[Int(root)] = tail[Int(other)]
    sizes[Int(root)] += sizes[Int(other)]
  }

  /// Joins the clusters of two records.
  mutating func joinRecords(_ a: UInt32, _ b: UInt32) {
    let left = find(a)
    let right = find(b)
    if left != right { join(left, right) }
  }

  /// At most `limit` members of the cluster, in the order in which they joined.
  func members(_ root: UInt32, limit: Int = .max, into list: inout [UInt32]) {
    list.removeAll(keepingCapacity: true)
    var node = root
    while node != .max && list.count < limit {
      list.append(node)
      node = next[Int(node)]
    }
  }
}
