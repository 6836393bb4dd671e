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
    /// Values of so many last names of persons are no family's where these are half as many as the records; of more than twice as many
    /// names, in any case: nobody is misspelt so often.
    var families = Int.max

    /// Values of no more records than this need not be looked at.
    var least: Int { min(records, families - 1) }

    /// Whether a value is nobody's: that of many records of many names, or one of persons whose last names hardly repeat, as those of a
    /// club, of a school, or of the shop's own address.
    func isExceeded(by holders: Holders) -> Bool {
      holders.records > records && holders.names.count >= names
        || holders.families.count >= families
          && holders.families.count * 2 >= min(holders.records, families * 5)
    }
  }

  /// The records that hold a value.
  struct Holders {
    /// So many names are told apart at most.
    static let counted = 1_000

    private(set) var records = 0
    /// The names of persons.
    private(set) var names: Set<UInt64> = []
    /// The sounds of the last names of persons without a firm.
    private(set) var families: Set<UInt64> = []

    mutating func add(_ record: Int, of features: Features) {
      records += 1
      let name = features.nameKey(record)
      if name != 0 && names.count < Self.counted { names.insert(name) }
      let family = features.familyKey(record)
      if family != 0 && families.count < Self.counted { families.insert(family) }
    }
  }

  /// Phones and e-mails: up to the size of a block all pairs of a value are compared, and training sees them.
  static let contactLimit = Limit(records: Blocks.sizeLimit, names: 25, families: 6)

  /// Numbers of firms where persons stand without a firm: whoever fills them in for all has one number for all.
  static let firmLimit = Limit(records: Blocks.sizeLimit, names: 25, families: 6)

  /// Birth dates: so many records, or ten times as many as a date has on the average.
  static func dateLimit(average: Double) -> Limit {
    Limit(records: max(20, Int(average * 10)), names: 15)
  }

  /// The values as hashes, ascending; those learnt with a model stay nobody's however few records hold them today.
  private(set) var keys: [UInt64]
  /// How many values of records were left out, by the field.
  private(set) var leftOut: [(field: String, count: Int)] = []

  /// - Parameter learnt: what was nobody's when a model was trained.
  init(learnt: [UInt64] = []) { keys = learnt }

  /// Finds the values that are nobody's and takes them out of the records; O(records), in parallel.
  mutating func leaveOut(of features: inout Features, workers: Workers) {
    let known = Set(keys)
    let found = Self.find(features, known, workers)
    let removals: [(field: String, remove: (inout Features, Set<UInt64>) -> Int)] = [
      ("phone", { $0.removePhones($1) }), ("email", { $0.removeMails($1) }),
      ("birth-date", { $0.removeBirthDates($1) }), ("siren", { $0.removeFirmNumbers($1) }),
    ]
    for (values, (field, remove)) in zip(found, removals) where !values.isEmpty {
      leftOut.append((field, remove(&features, values)))
    }
    keys = found.reduce(known) { $0.union($1) }.sorted()
  }

  /// The phones, e-mails, birth dates and numbers of firms that are nobody's.
  private static func find(
    _ features: Features, _ known: Set<UInt64>, _ workers: Workers
  ) -> [Set<UInt64>] {
    workers.map(4) { role in
      switch role {
      case 0: find(features, Features.phoneSlots, contactLimit, known) { $0.phoneKey($1) }
      case 1: find(features, Features.mailSlots, contactLimit, known) { $0.mailKey($1) }
      case 2:
        find(features, 1, dateLimit(average: features.averageHoldersOfBirthDate), known) {
          $0.birthDateKey($1)
        }
      default: find(features, 1, firmLimit, known) { $0.personsFirmKey($1) }
      }
    }
  }

  /// The values of some slots that are nobody's: those known to be, and those of many records of many names.
  private static func find(
    _ features: Features, _ slots: Int, _ limit: Limit, _ known: Set<UInt64>,
    key: (Features, Int) -> UInt64
  ) -> Set<UInt64> {
    guard features.count > limit.least || !known.isEmpty else { return [] }
    // First by some bits of the hash, four places for each slot: hardly a value comes near the limit. A byte counts far enough, and
    // four bytes a place would be the largest thing in memory here.
    let slotCount = features.count * slots
    let bits = UInt64(1) << UInt64(min(24, Int.bitWidth - (slotCount * 4).leadingZeroBitCount)) - 1
    var counts = [UInt8](repeating: 0, count: Int(bits) + 1)
    let least = UInt8(min(limit.least, Int(UInt8.max) - 1))
    for slot in 0..<slotCount {
      let key = key(features, slot)
      guard key != 0 else { continue }
      let place = Int(key >> 8 & bits)
      if counts[place] <= least { counts[place] += 1 }
    }
    guard !known.isEmpty || counts.contains(where: { $0 > least }) else { return [] }
    var found: Set<UInt64> = []
    var holders: [UInt64: Holders] = [:]
    for slot in 0..<slotCount {
      let key = key(features, slot)
      guard key != 0 else { continue }
      if known.contains(key) { found.insert(key) }
      guard counts[Int(key >> 8 & bits)] > least else { continue }
      holders[key, default: Holders()].add(slot / slots, of: features)
    }
    for (key, holder) in holders where limit.isExceeded(by: holder) { found.insert(key) }
    return found
  }
}

extension Features {
  /// Which person without a firm a record names, by the sound of his last name; 0 for nobody.
  fileprivate func familyKey(_ record: Int) -> UInt64 {
    let name = last[record]
    guard name != ValuePool.none, company[record] == ValuePool.none else { return 0 }
    let sound = names.traits.sound[Int(name)]
    return (sound != 0 ? sound : names.traits.joined[Int(name)]) | 1
  }

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

  /// The number of a firm in a record that names a person and no firm; 0 when there is none.
  fileprivate func personsFirmKey(_ record: Int) -> UInt64 {
    siren[record] == 0 || company[record] != ValuePool.none || last[record] == ValuePool.none
      ? 0 : Mix.hash(UInt64(siren[record]) | 1 << 41) | 1
  }

  /// Takes the numbers of firms out of all records that name a person and no firm, and tells how many.
  fileprivate mutating func removeFirmNumbers(_ keys: Set<UInt64>) -> Int {
    var removed = 0
    for record in 0..<count where keys.contains(personsFirmKey(record)) {
      (siren[record], establishment[record]) = (0, 0)
      flags[record].remove(.company)
      removed += 1
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
