import Tables

/// The number of a purchase or a ticket, by which several files mean the same one.
enum EventNumber {
  /// A number of a client in a file.
  struct Place: Hashable {
    let key: UInt64
    let part: Part
  }

  /// A number for that in `column` and its client, the same whatever signs stand between the digits and how many zeros lead them
  /// (FNV-1a, 64 bits); `nil` where no digit but zero and no letter stands there.
  static func key(_ column: TextColumn, _ row: Int, client: UInt32) -> UInt64? {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(client)
    key = key &* 0x100_0000_01B3
    var leads = true
    var isNumber = false
    for place in column.range(of: row) {
      let byte = column.bytes[place]
      guard byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 || byte >= 0x80 else { continue }
      if leads && byte == 0x30 { continue }
      isNumber = true
      leads = byte &- 0x30 >= 10
      key = (key ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
    }
    return isNumber ? key : nil
  }

  /// The rows of each number and client that stands in several rows, by a hash of both; O(rows × log rows).
  static func groups(of column: TextColumn, _ clients: [UInt32]) -> [[Int]] {
    var keyed: [(key: UInt64, row: Int)] = []
    for row in 0..<column.count {
      if let key = key(column, row, client: clients[row]) { keyed.append((key, row)) }
    }
    keyed.sort { $0 < $1 }
    var groups: [[Int]] = []
    var start = 0
    for end in keyed.indices.dropFirst() + [keyed.count]
    where end == keyed.count || keyed[end].key != keyed[start].key {
      if end - start > 1 { groups.append(keyed[start..<end].map(\.row)) }
      start = end
    }
    return groups
  }
}
