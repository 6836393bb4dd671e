import Tables

/// The ids that a run has given, so that no two clients get the same: a bit a record.
struct IssuedIDs {
  private var firsts: [Part: [UInt64]] = [:]
  private var others: Set<Origin> = []
  private var numbered: [String: Bool] = [:]

  /// The first client that would have got the id of another; `nil` as long as all ids differ.
  private(set) var repeated: Origin?

  /// Takes note of the ids of these rows. `isNumbered` says whether the ids of a part name its number.
  mutating func add(_ origins: Origins, isNumbered: (Part) -> Bool) {
    var bits = origins.parts.map { firsts[$0] ?? [] }
    // The pieces must not be held twice while they change.
    for part in origins.parts { firsts[part] = nil }
    for row in 0..<origins.count where repeated == nil {
      guard origins.splits[row] <= 1 else {
        var origin = origins[row]
        origin.byteOffset = 0
        if !others.insert(origin).inserted { repeated = origin }
        continue
      }
      let part = Int(origins.partIndex[row])
      let (word, bit) = (Int(origins.records[row] >> 6), UInt64(1) << (origins.records[row] & 63))
      while bits[part].count <= word { bits[part].append(0) }
      if bits[part][word] & bit != 0 { repeated = origins[row] }
      bits[part][word] |= bit
    }
    for (place, part) in origins.parts.enumerated() {
      firsts[part] = bits[place]
      // Records of a source would meet if one part named its number and another did not.
      guard !bits[place].isEmpty,
        numbered.updateValue(isNumbered(part), forKey: part.source)
          == !isNumbered(part)
      else { continue }
      repeated = repeated ?? Origin(part: part, record: 1)
    }
  }
}
