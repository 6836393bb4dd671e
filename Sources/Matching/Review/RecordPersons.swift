import Tables

extension Origins {
  /// The persons whom each record names that names several, « M. et Mme Dupont »: the rows of the first and of the further ones, record by
  /// record as their further rows stand; O(rows).
  var personsOfRecords: [[UInt32]] {
    func key(_ row: Int) -> UInt64 { UInt64(partIndex[row]) << 32 | UInt64(records[row]) }
    let further = splits.indices.filter { splits[$0] > 1 }
    guard !further.isEmpty else { return [] }
    let keys = Set(further.map(key))
    var first: [UInt64: UInt32] = [:]
    for row in splits.indices where splits[row] <= 1 && keys.contains(key(row)) {
      first[key(row)] = UInt32(row)
    }
    var persons: [[UInt32]] = []
    var place: [UInt64: Int] = [:]
    for row in further {
      guard let one = first[key(row)] else { continue }
      if let known = place[key(row)] {
        persons[known].append(UInt32(row))
      } else {
        place[key(row)] = persons.count
        persons.append([one, UInt32(row)])
      }
    }
    return persons
  }
}
