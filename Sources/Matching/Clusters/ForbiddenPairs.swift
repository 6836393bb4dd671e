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
}
