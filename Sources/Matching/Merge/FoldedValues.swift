import Tables

/// What the filled mentions of one client say, letter case and accents apart; filled anew for each client, in the same room.
struct FoldedValues {
  /// The folded values, one behind the other, and where each ends.
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var mentions: [UInt32] = []
  /// For each mention how many say the same, and how many sources do.
  private var counts: [(mentions: Int, sources: Int)] = []
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
    counts.removeAll(keepingCapacity: true)
  }

  /// Takes what a mention says; mentions come in their order.
  mutating func add(_ mention: UInt32) {
    for place in columns.indices {
      Folding.fold(columns[place].bytes, columns[place].range(of: Int(mention)), into: &text)
      text.append(0)
    }
    ends.append(text.count)
    mentions.append(mention)
  }

  /// Counts what was added, before the first question; O(mentions · log mentions) for a client with very many, as the shop's own account.
  mutating func count() {
    counts.append(contentsOf: repeatElement((mentions: 1, sources: 1), count: mentions.count))
    var places = Array(mentions.indices)
    var hashes = places.map { Mix.hash(text, range($0)) }
    if places.count > 1 {
      places.sort { (hashes[$0], $0) < (hashes[$1], $1) }
      hashes = places.map { hashes[$0] }
    }
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count && hashes[end] == hashes[start] { end += 1 }
      let alike = places[start..<end]
      let sources = Set(alike.map { ranking.source(mentions[$0]) }).count
      for place in alike { counts[place] = (alike.count, sources) }
      start = end
    }
  }

  /// How many mentions say the same as `mention`; 1 where none was added.
  func frequency(of mention: UInt32) -> Int { place(of: mention).map { counts[$0].mentions } ?? 1 }

  /// How many sources say the same as `mention`; 1 where none was added.
  func sourceCount(of mention: UInt32) -> Int { place(of: mention).map { counts[$0].sources } ?? 1 }

  /// Where a mention is among those added, by halving.
  private func place(of mention: UInt32) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle] < mention { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low] == mention ? low : nil
  }

  private func range(_ place: Int) -> Range<Int> { (place > 0 ? ends[place - 1] : 0)..<ends[place] }
}
