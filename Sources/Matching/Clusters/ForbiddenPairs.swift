/// Pairs of records that must never be one client: a person's answers, and two records of a source that lists each client once.
struct ForbiddenPairs: Sendable {
  private var pairs: [UInt32: Set<UInt32>] = [:]
  private var sources: [UInt32] = []

  /// Nothing forbidden.
  init() {}

  /// Whether nothing is forbidden.
  var isEmpty: Bool { pairs.isEmpty && sources.isEmpty }

  /// Forbids to join two records.
  mutating func forbid(_ a: UInt32, _ b: UInt32) {
    pairs[a, default: []].insert(b)
    pairs[b, default: []].insert(a)
  }

  /// Forbids to join any two records of one source.
  mutating func keepApart(sources: [UInt32]) { self.sources = sources }

  /// Whether the two must stay apart.
  @inline(__always) func contains(_ a: UInt32, _ b: UInt32) -> Bool {
    if !sources.isEmpty && sources[Int(a)] == sources[Int(b)] { return true }
    return !pairs.isEmpty && pairs[a]?.contains(b) == true
  }

  /// Whether somebody forbade to join just these two.
  func parts(_ a: UInt32, _ b: UInt32) -> Bool { pairs[a]?.contains(b) == true }

  /// Whether two clusters hold a pair that must stay apart. O(members) where pairs are forbidden: few records have any.
  func forbids(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    if !sources.isEmpty {
      return left.contains { x in right.contains { contains(x, $0) } }
    }
    guard !pairs.isEmpty else { return false }
    return left.contains { x in
      pairs[x].map { enemies in right.contains { enemies.contains($0) } } ?? false
    }
  }
}
