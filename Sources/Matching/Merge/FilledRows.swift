import Tables

/// In which rows at least one of some columns holds text: a bit a row.
///
/// Mentions of one client lie far apart. Their bits stay in the cache where the offsets of the columns do not.
struct FilledRows: Sendable {
  private var words: [UInt64] = []

  /// Looks through columns of equally many rows, once each.
  init(_ columns: [TextColumn]) {
    words = [UInt64](repeating: 0, count: ((columns.first?.count ?? 0) + 63) / 64)
    for column in columns where !column.isBlank {
      let offsets = column.offsets
      for place in words.indices {
        let start = place &* 64
        var word: UInt64 = 0
        for bit in 0..<min(64, column.count &- start)
        where offsets[start &+ bit] != offsets[start &+ bit &+ 1] { word |= 1 &<< UInt64(bit) }
        words[place] |= word
      }
    }
  }

  /// Whether a row holds text.
  @inline(__always)
  subscript(row: UInt32) -> Bool { words[Int(row) &>> 6] & 1 &<< UInt64(row & 63) != 0 }
}
