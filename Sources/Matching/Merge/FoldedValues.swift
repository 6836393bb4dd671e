import Tables

/// What the filled mentions of one client say, letter case and accents apart; filled anew for each client, in the same room.
struct FoldedValues {
  /// The folded values, one behind the other, and where each ends.
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var mentions: [UInt32] = []
  private let columns: [TextColumn]
  private let ranking: SourceRanking

  /// - Parameter columns: those whose values a mention says together.
  init(_ columns: [TextColumn], _ ranking: SourceRanking) {
    self.columns = columns
    self.ranking = ranking
  }

  /// Forgets the client before.
  mutating func begin() {
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
  }

  /// Takes what a mention says.
  mutating func add(_ mention: UInt32) {
    for place in columns.indices {
      Folding.fold(columns[place].bytes, columns[place].range(of: Int(mention)), into: &text)
      text.append(0)
    }
    ends.append(text.count)
    mentions.append(mention)
  }

  /// How many mentions say the same as `mention`; 1 where none was added.
  func frequency(of mention: UInt32) -> Int {
    guard let own = mentions.firstIndex(of: mention) else { return 1 }
    return ends.indices.count { areEqual($0, own) }
  }

  /// How many sources say the same as `mention`; 1 where none was added.
  func sourceCount(of mention: UInt32) -> Int {
    guard let own = mentions.firstIndex(of: mention) else { return 1 }
    return Set(ends.indices.lazy.filter { areEqual($0, own) }.map { ranking.source(mentions[$0]) })
      .count
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    let left = (a > 0 ? ends[a - 1] : 0)..<ends[a]
    let right = (b > 0 ? ends[b - 1] : 0)..<ends[b]
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where text[left.lowerBound &+ offset] != text[right.lowerBound &+ offset] { return false }
    return true
  }
}
