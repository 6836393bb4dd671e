import Tables

/// Values that tell nobody, because very many records of many names hold them: the shop's own phone and e-mail, typed in at the counter
/// for whoever gave none; the first of January 1900 where a form demands a birth date.
///
/// Most pairs that share a number are one client, and training learns from them how seldom strangers share one. The pairs that share
/// the shop's number are too many to be candidates: training never sees these strangers, and would take their agreement for evidence.
struct CounterValues: Sendable {
  /// From which number of records on a value may be nobody's.
  struct Limit {
    /// Values of no more records than this may be one client's or one firm's.
    let records: Int
    /// Values of fewer names than this may be one client's or one family's.
    let names: Int
  }

  /// Phones and e-mails: up to the size of a block all pairs of a value are compared, and training sees them.
  static let contactLimit = Limit(records: Blocks.sizeLimit, names: 25)

  /// Birth dates: so many records, or ten times as many as a date has on the average.
  static func dateLimit(average: Double) -> Limit {
    Limit(records: max(20, Int(average * 10)), names: 15)
  }

  /// The values as hashes, ascending; those learnt with a model stay nobody's however few records hold them today.
  private(set) var keys: [UInt64]
  /// How many phones, e-mails and birth dates of records were left out.
  private(set) var phoneCount = 0
  private(set) var mailCount = 0
  private(set) var dateCount = 0

  /// - Parameter learnt: what was nobody's when a model was trained.
  init(learnt: [UInt64] = []) { keys = learnt }

  /// Finds the values that are nobody's and takes them out of the records; O(records), in parallel.
  mutating func leaveOut(of features: inout Features, workers: Workers) {
    let known = Set(keys)
    let found = Self.find(features, known, workers)
    let (phones, mails, dates) = (found[0], found[1], found[2])
    if !phones.isEmpty { phoneCount = features.removePhones(phones) }
    if !mails.isEmpty { mailCount = features.removeMails(mails) }
    if !dates.isEmpty { dateCount = features.removeBirthDates(dates) }
    keys = known.union(phones).union(mails).union(dates).sorted()
  }

  /// The phones, e-mails and birth dates that are nobody's.
  private static func find(
    _ features: Features, _ known: Set<UInt64>, _ workers: Workers
  ) -> [Set<UInt64>] {
    workers.map(3) { role in
      switch role {
      case 0: find(features, Features.phoneSlots, contactLimit, known) { $0.phoneKey($1) }
      case 1: find(features, Features.mailSlots, contactLimit, known) { $0.mailKey($1) }
      default:
        find(features, 1, dateLimit(average: features.averageHoldersOfBirthDate), known) {
          $0.birthDateKey($1)
        }
      }
    }
  }

  /// The values of some slots that are nobody's: those known to be, and those of many records of many names.
  private static func find(
    _ features: Features, _ slots: Int, _ limit: Limit, _ known: Set<UInt64>,
    key: (Features, Int) -> UInt64
  ) -> Set<UInt64> {
    guard features.count > limit.records || !known.isEmpty else { return [] }
    // First by a few bits of the hash: hardly a value comes near the limit.
    let bits: UInt64 = 0x3_FFFF
    var counts = [UInt32](repeating: 0, count: Int(bits) + 1)
    for slot in 0..<(features.count * slots) {
      let key = key(features, slot)
      if key != 0 { counts[Int(key & bits)] += 1 }
    }
    guard !known.isEmpty || counts.contains(where: { $0 > limit.records }) else { return [] }
    var found: Set<UInt64> = []
    var holders: [UInt64: (records: Int, names: Set<UInt64>)] = [:]
    for slot in 0..<(features.count * slots) {
      let key = key(features, slot)
      guard key != 0 else { continue }
      if known.contains(key) { found.insert(key) }
      guard counts[Int(key & bits)] > limit.records else { continue }
      var holder = holders.removeValue(forKey: key) ?? (0, [])
      holder.records += 1
      let name = features.nameKey(slot / slots)
      if name != 0 && holder.names.count < limit.names { holder.names.insert(name) }
      holders[key] = holder
    }
    for (key, holder) in holders
    where holder.records > limit.records && holder.names.count >= limit.names { found.insert(key) }
    return found
  }
}

extension Features {
  /// The phone of a slot as a hash; 0 when empty.
  func phoneKey(_ slot: Int) -> UInt64 {
    phones[slot] == 0 ? 0 : Mix.hash(UInt64(phones[slot])) | 1
  }

  /// The birth date of a record as a hash, another than a phone of the same digits has; 0 when there is none.
  fileprivate func birthDateKey(_ record: Int) -> UInt64 {
    birthDate[record] == 0 ? 0 : Mix.hash(UInt64(birthDate[record]) | 1 << 40) | 1
  }

  /// How many records share a birth date, on the average of all dates of a life of eighty years.
  fileprivate var averageHoldersOfBirthDate: Double {
    Double(birthDate.count { $0 != 0 }) / (80 * 365)
  }

  /// Takes phones out of all records, those behind them moved up, and tells how many.
  fileprivate mutating func removePhones(_ keys: Set<UInt64>) -> Int {
    var removed = 0
    for record in 0..<count {
      let start = record * Self.phoneSlots
      var kept = start
      for slot in start..<(start + Self.phoneSlots) where phones[slot] != 0 {
        if keys.contains(phoneKey(slot)) {
          removed += 1
        } else {
          phones[kept] = phones[slot]
          kept += 1
        }
      }
      for slot in kept..<(start + Self.phoneSlots) { phones[slot] = 0 }
    }
    return removed
  }

  /// Takes e-mails out of all records, those behind them moved up, and tells how many.
  fileprivate mutating func removeMails(_ keys: Set<UInt64>) -> Int {
    var removed = 0
    for record in 0..<count {
      let start = record * Self.mailSlots
      var kept = start
      for slot in start..<(start + Self.mailSlots) where local[slot] != ValuePool.none {
        if keys.contains(mailKey(slot)) {
          removed += 1
        } else {
          (local[kept], domain[kept]) = (local[slot], domain[slot])
          kept += 1
        }
      }
      for slot in kept..<(start + Self.mailSlots) {
        (local[slot], domain[slot]) = (ValuePool.none, ValuePool.none)
      }
    }
    return removed
  }

  /// Takes birth dates out of all records, and tells how many.
  fileprivate mutating func removeBirthDates(_ keys: Set<UInt64>) -> Int {
    var removed = 0
    for record in 0..<count where keys.contains(birthDateKey(record)) {
      birthDate[record] = 0
      removed += 1
    }
    return removed
  }
}
