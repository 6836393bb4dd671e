/// Groups of records that are one client by what people said, and which groups they told apart.
struct SettledPairs {
  private var parent: [UInt32: UInt32] = [:]
  private var enemies: [UInt32: Set<UInt32>] = [:]

  /// Nothing was said.
  init() {}

  /// What these answers say of records, which may stand for several equal rows.
  /// - Parameters:
  ///   - settled: further rows that are one client beyond question, two and two.
  ///   - parted: further rows that are two clients beyond question, two and two.
  init(
    _ links: DecisionLinks, settled: [(UInt32, UInt32)] = [], parted: [(UInt32, UInt32)] = [],
    recordOfRow: [UInt32]
  ) {
    for (a, b) in links.different + links.households + parted {
      tellApart(recordOfRow[Int(a)], recordOfRow[Int(b)])
    }
    for (a, b) in links.same + settled { _ = join(recordOfRow[Int(a)], recordOfRow[Int(b)]) }
  }

  /// Whether the answers decide about the two, directly or through others.
  func settles(_ a: UInt32, _ b: UInt32) -> Bool {
    let (a, b) = (root(a), root(b))
    return a == b || enemies[a]?.contains(b) == true
  }

  private func root(_ row: UInt32) -> UInt32 {
    var row = row
    while let next = parent[row] { row = next }
    return row
  }

  /// Whether `x` and `y` stand in the two groups of `a` and `b`, one in each.
  func parts(_ x: UInt32, _ y: UInt32, likeThose a: UInt32, _ b: UInt32) -> Bool {
    let (x, y, a, b) = (root(x), root(y), root(a), root(b))
    return x == a && y == b || x == b && y == a
  }

  /// Two clients.
  mutating func tellApart(_ a: UInt32, _ b: UInt32) {
    enemies[a, default: []].insert(b)
    enemies[b, default: []].insert(a)
  }

  /// Makes one group of two, unless they were told apart.
  mutating func join(_ a: UInt32, _ b: UInt32) -> Bool {
    let (a, b) = (root(a), root(b))
    if a == b { return true }
    if enemies[a]?.contains(b) == true { return false }
    let (kept, gone) = (min(a, b), max(a, b))
    parent[gone] = kept
    // Who was told apart from the group that goes is told apart from the one that stays.
    for other in enemies.removeValue(forKey: gone) ?? [] {
      enemies[other]?.remove(gone)
      tellApart(other, kept)
    }
    return true
  }
}
