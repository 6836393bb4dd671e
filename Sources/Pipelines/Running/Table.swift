public import Tables

/// Every record of a run behind the barrier: mentions first, clients after `merge`.
public struct Table: Sendable {
  /// The mentions with their events, in reading order; after `merge` the clients with theirs.
  public var delivery: Delivery
  /// Which mentions are one client, as `match` found; `nil` before.
  public var clusters: Clusters?
  /// For every mention that reached the barrier its client.
  public var members: Members
  /// Further ports that a barrier fills: links, uncertain pairs, changes, contacts.
  public var ports: [Port: Batch] = [:]
  /// Files that a barrier leaves, relative to the pipeline's folder, such as a model: they are written with the outputs, or not at all.
  public var files: [(path: String, content: [UInt8])] = []

  /// A table in which every mention is a client of its own.
  public init(delivery: Delivery) {
    self.delivery = delivery
    self.members = Members(origins: delivery.mentions.origins)
  }
}

/// Which mentions are one client, and which clients one household.
public struct Clusters: Sendable {
  /// For each mention its cluster; clusters are numbered from 0 by their earliest mention.
  public var cluster: [UInt32]
  /// For each mention its household or firm; numbered from 0 by the earliest mention.
  public var household: [UInt32]
  /// For each mention how certain it is that it belongs to its cluster, in thousandths; 1000 for a cluster of one.
  public var certainty: [UInt16]
  /// Facts about the clusters for the statistics: a name and a value each.
  public var statistics: [(name: String, value: String)] = []
  /// The values that persons chose to keep, in the order of their answers.
  public var kept: [KeptValue] = []

  /// Clusters of these mentions.
  public init(cluster: [UInt32], household: [UInt32], certainty: [UInt16]) {
    self.cluster = cluster
    self.household = household
    self.certainty = certainty
  }

  /// Keeps the mentions named by `rows`, ascending; the clusters are numbered anew by their earliest mention left.
  mutating func narrow(to rows: [Int]) {
    cluster = Self.renumbered(rows.map { cluster[$0] })
    household = Self.renumbered(rows.map { household[$0] })
    certainty = rows.map { certainty[$0] }
    guard !kept.isEmpty else { return }
    let places = Dictionary(
      rows.enumerated().map { (UInt32($0.element), UInt32($0.offset)) },
      uniquingKeysWith: { a, _ in a })
    kept = kept.compactMap { keep in
      var keep = keep
      guard let row = places[keep.row] else { return nil }
      keep.row = row
      return keep
    }
  }

  private static func renumbered(_ numbers: [UInt32]) -> [UInt32] {
    var new: [UInt32: UInt32] = [:]
    return numbers.map { number in
      if let known = new[number] { return known }
      let next = UInt32(new.count)
      new[number] = next
      return next
    }
  }
}

/// A value that a person chose to keep.
public struct KeptValue: Sendable {
  /// The column, or a group that survives together (`address`, `name`).
  public let field: String
  /// The mention whose value it is.
  public internal(set) var row: UInt32
  /// The file of answers.
  public let part: Part
  /// The line of the answer; 0 where nobody knows it.
  public let line: Int

  /// A value, and where the choice stands.
  public init(
    _ field: String, row: UInt32, in part: Part = Part(source: "", file: ""), line: Int = 0
  ) {
    self.field = field
    self.row = row
    self.part = part
    self.line = line
  }
}

/// The client of every mention that reached the barrier: its fate.
public struct Members: Sendable {
  /// Where the mentions came from.
  public var origins: Origins
  /// For each mention the row of its client among the clients.
  public var client: [UInt32]

  /// Each mention its own client.
  public init(origins: Origins) {
    self.origins = origins
    self.client = (0..<UInt32(origins.count)).map { $0 }
  }
}
