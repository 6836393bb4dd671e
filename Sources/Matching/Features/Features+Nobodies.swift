extension Features {
  /// A name with nothing to reach it by in so many rows, and in no row with anything, is nobody's.
  static let nobodyRows = 10

  /// Whether a record holds anything but names and a town.
  func isReachable(_ record: Int) -> Bool {
    phones[record * Self.phoneSlots] != 0 || local[record * Self.mailSlots] != ValuePool.none
      || birthDate[record] != 0 || houseNumber[record] != 0 || siren[record] != 0
      || identifiers[..<categoryStart].contains { $0[record] != ValuePool.none }
  }

  /// Whether a record stands for one client however many rows say it: most rows hold nothing to reach anybody by.
  var countsClientsOnce: Bool {
    (0..<count).reduce(0) { $0 + (isReachable($1) ? 1 : 0) } * 2 < count
  }

  /// How many clients each record may stand for: rows that hold a name and nothing to reach it by may be as many strangers. Where most
  /// are such, as in a list of invoices, it is the clients who come back.
  var strangerCounts: [UInt32] {
    guard !countsClientsOnce else { return [UInt32](repeating: 1, count: count) }
    var counts = [UInt32](repeating: 0, count: count)
    for record in recordOfRow where counts[Int(record)] == 0 || !isReachable(Int(record)) {
      counts[Int(record)] += 1
    }
    return counts
  }

  /// Marks joke names and accounts for anybody that no list knows: many bare rows of one name beside rows that do tell who they are.
  mutating func markNobodies() {
    var reachable = 0
    var keys: [UInt64] = []
    var records: [UInt32] = []
    keys.reserveCapacity(count)
    records.reserveCapacity(count)
    for record in 0..<count {
      if isReachable(record) { reachable += 1 }
      let key = nameKey(record)
      guard key != 0 else { continue }
      keys.append(key)
      records.append(UInt32(record))
    }
    guard reachable * 2 >= count else { return }
    let rows = strangerCounts
    RadixSort.sort(&keys, &records)
    var start = 0
    while start < keys.count {
      var end = start
      var bare = 0
      var known = false
      while end < keys.count && keys[end] == keys[start] {
        let record = Int(records[end])
        if isReachable(record) { known = true } else { bare += Int(rows[record]) }
        end += 1
      }
      if bare >= Self.nobodyRows && !known {
        for place in start..<end { flags[Int(records[place])].insert(.generic) }
      }
      start = end
    }
  }

  /// Both names in any order; 0 when there is none.
  func nameKey(_ record: Int) -> UInt64 {
    let none = ValuePool.none
    let last = self.last[record]
    let first = self.first[record]
    if last == none && first == none { return 0 }
    let left = last == none ? 0 : Mix.hash(names.traits.joined[Int(last)])
    let right = first == none ? 0 : Mix.hash(names.traits.joined[Int(first)])
    return (left &+ right) | 1
  }
}
