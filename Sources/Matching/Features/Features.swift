import Tables

/// Everything that comparing records needs, by column: numbers of values, never text.
///
/// Records are distinct rows in the order of a hash of their content, so that nothing depends on the order in which rows were read;
/// rows that say exactly the same are one record.
struct Features: Sendable {
  /// Slots for phones and e-mails of a record.
  static let phoneSlots = 4
  static let mailSlots = 2

  /// For each local part its hash without points.
  private(set) var localWithoutPoints: [UInt64] = []
  /// Whether any record has a trade name beside the name of its firm.
  private(set) var hasTradeNames = false
  /// Whether enough records name a street and no post code to look for them without one.
  private(set) var hasStreetsWithoutTown = false

  /// The number of records.
  var count = 0
  /// For each row its record.
  var recordOfRow: [UInt32] = []
  /// For each record its first row.
  var firstRow: [UInt32] = []

  var names: NameComparison
  var companies: NameComparison
  /// How the names of firms are shortened.
  let shortNames: ShortNames
  var streets: NameComparison
  var cities: NameComparison
  var locals: ValuePool
  var domains: ValuePool
  var identifierPools: [ValuePool]

  var last: [UInt32] = []
  var first: [UInt32] = []
  var birthName: [UInt32] = []
  var company: [UInt32] = []
  var tradeName: [UInt32] = []
  var street: [UInt32] = []
  var houseNumber: [UInt32] = []
  var city: [UInt32] = []
  var postcode: [UInt32] = []
  var birthDate: [UInt32] = []
  var phones: [UInt32] = []
  var local: [UInt32] = []
  var domain: [UInt32] = []
  var siren: [UInt32] = []
  var establishment: [UInt32] = []
  var sex: [UInt8] = []
  var family: [UInt8] = []
  var flags: [RowFlags] = []
  /// Numbers of clients, then categories; see ``categoryStart``.
  var identifiers: [[UInt32]] = []
  /// From which place on `identifiers` are categories that many share: they bring no records together.
  private(set) var categoryStart = 0
  /// For each record its source; empty unless sources matter.
  var source: [UInt32] = []
  /// For each blocking key of a person's own the key of each record, 0 for none.
  var ownKeys: [[UInt64]] = []
  /// The phones and e-mails that were left out of the records because they tell nobody.
  private(set) var counterValues: CounterValues

  /// The features of all rows of a batch; O(rows), in parallel.
  ///
  /// - Parameters:
  ///   - sources: the source of each row, when rows of two sources are never one record; else empty.
  ///   - told: what was said of rows being one client or not.
  ///   - counterValues: the phones and e-mails that told nobody when a model was trained.
  init(
    _ columns: FeatureColumns, rows: Int, sources: [UInt32] = [], told: ToldRows = ToldRows(),
    counterValues: [UInt64] = [], workers: Workers
  ) {
    source = sources
    self.counterValues = CounterValues(learnt: counterValues)
    let runs = Workers.runs(of: rows, size: 16_384)
    var chunks = workers.map(runs.count) { ChunkReader.read(runs[$0], of: columns) }
    let kinds = columns.extras.count
    categoryStart = columns.identifiers.count
    let merged = workers.map(6 + kinds) { [chunks] role -> (pool: ValuePool, maps: [[UInt32]]) in
      switch role {
      case 0: ValuePool.merging(chunks.map(\.names))
      case 1: ValuePool.merging(chunks.map(\.companies))
      case 2: ValuePool.merging(chunks.map(\.streets))
      case 3: ValuePool.merging(chunks.map(\.cities))
      case 4: ValuePool.merging(chunks.map(\.locals))
      case 5: ValuePool.merging(chunks.map(\.domains))
      default: ValuePool.merging(chunks.map { $0.identifierPools[role - 6] })
      }
    }
    names = NameComparison(merged[0].pool, workers: workers)
    companies = NameComparison(merged[1].pool, workers: workers)
    shortNames = ShortNames(merged[1].pool, workers: workers)
    streets = NameComparison(merged[2].pool, workers: workers)
    cities = NameComparison(merged[3].pool, workers: workers)
    locals = merged[4].pool
    domains = merged[5].pool
    identifierPools = (0..<kinds).map { merged[6 + $0].pool }
    identifiers = Array(repeating: [], count: kinds)
    ownKeys = Array(repeating: [], count: columns.ownKeys.count)
    takeOver(&chunks, merged.map(\.maps), workers)
    joinSlippedDomains()
    takeFirmsReadAsPersons(workers)
    placeLoneFirstNames()
    takeLastNamesFromMails()
    localWithoutPoints = Self.hashesWithoutPoints(of: locals, workers)
    makeRecords(rows: rows, told: told, workers: workers)
  }

  /// A column of the chunks, and the number of its pool if its values are numbered in one.
  private typealias Numbered = (
    column: WritableKeyPath<Features, [UInt32]>, part: WritableKeyPath<ChunkFeatures, [UInt32]>,
    pool: Int?
  )

  /// Puts the columns of the chunks one behind the other, their values numbered as in the joined pools; O(rows), in parallel.
  ///
  /// As many columns at a time as there are cores, and the parts of each let go: all at once would stand in memory twice.
  private mutating func takeOver(
    _ chunks: inout [ChunkFeatures], _ maps: [[[UInt32]]], _ workers: Workers
  ) {
    for chunk in chunks.indices { chunks[chunk].dropPools() }
    var columns: [Numbered] = [
      (\.phones, \.phones, nil), (\.local, \.local, 4), (\.domain, \.domain, 5),
      (\.last, \.last, 0), (\.first, \.first, 0), (\.birthName, \.birthName, 0),
      (\.company, \.company, 1), (\.tradeName, \.tradeName, 1), (\.street, \.street, 2),
      (\.city, \.city, 3), (\.houseNumber, \.houseNumber, nil), (\.postcode, \.postcode, nil),
      (\.birthDate, \.birthDate, nil), (\.siren, \.siren, nil),
      (\.establishment, \.establishment, nil),
    ]
    columns += identifiers.indices.map { (\.identifiers[$0], \.identifiers[$0], 6 + $0) }
    for start in stride(from: 0, to: columns.count, by: workers.count) {
      let taken = columns[start..<min(start + workers.count, columns.count)].map { column in
        let parts = chunks.map { $0[keyPath: column.part] }
        for chunk in chunks.indices { chunks[chunk][keyPath: column.part] = [] }
        return (parts: parts, maps: column.pool.map { maps[$0] })
      }
      let joined = workers.map(taken.count) { Self.joined(taken[$0].parts, taken[$0].maps) }
      for (column, values) in zip(columns[start...], joined) {
        self[keyPath: column.column] = values
      }
    }
    sex = Array(joining: chunks.map(\.sex))
    family = Array(joining: chunks.map(\.family))
    flags = Array(joining: chunks.map(\.flags))
    for key in ownKeys.indices { ownKeys[key] = Array(joining: chunks.map { $0.ownKeys[key] }) }
    chunks = []
  }

  private static func joined(_ parts: [[UInt32]], _ maps: [[UInt32]]?) -> [UInt32] {
    guard let maps else { return Array(joining: parts) }
    var values: [UInt32] = []
    values.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for (part, map) in zip(parts, maps) {
      for id in part { values.append(id == ValuePool.none ? ValuePool.none : map[Int(id)]) }
    }
    return values
  }

  /// The hash of each local part of an e-mail as if it had no points.
  private static func hashesWithoutPoints(of locals: ValuePool, _ workers: Workers) -> [UInt64] {
    let runs = Workers.runs(of: locals.count, size: 65_536)
    let hashes = workers.map(runs.count) { run -> [UInt64] in
      var letters: [UInt8] = []
      return runs[run].map { id in
        letters.removeAll(keepingCapacity: true)
        for place in locals.range(UInt32(id)) where locals.bytes[place] != 0x2E {
          letters.append(locals.bytes[place])
        }
        return Mix.hash(letters)
      }
    }
    return Array(joining: hashes)
  }

  /// Makes one record of all rows that say the same, ordered by their hash; where sources matter every row is a record.
  private mutating func makeRecords(rows: Int, told: ToldRows, workers: Workers) {
    let runs = Workers.runs(of: rows, size: 65_536)
    var keys = Array(joining: workers.map(runs.count) { [self] in runs[$0].map(contentHash) })
    var order = [UInt32](0..<UInt32(truncatingIfNeeded: rows))
    RadixSort.sort(&keys, &order)
    if !told.isEmpty { told.part(&order, of: keys) }
    recordOfRow = [UInt32](repeating: 0, count: rows)
    for place in 0..<rows {
      if place == 0 || keys[place] != keys[place - 1] || !source.isEmpty
        || !told.isEmpty && told.mark(order[place]) != told.mark(order[place - 1])
      {
        firstRow.append(order[place])
      }
      recordOfRow[Int(order[place])] = UInt32(firstRow.count - 1)
    }
    count = firstRow.count
    gather(workers)
    var values = counterValues
    values.leaveOut(of: &self, workers: workers)
    counterValues = values
    for record in 0..<count where DateNumber.standsForNone(birthDate[record]) {
      birthDate[record] = 0
    }
    markNobodies()
    hasTradeNames = tradeName.contains { $0 != ValuePool.none }
    let townless = (0..<count).count { street[$0] != ValuePool.none && postcode[$0] == 0 }
    hasStreetsWithoutTown = townless >= 3 && townless * 200 >= count
  }

  /// Puts all columns into the order of the records.
  private mutating func gather(_ workers: Workers) {
    gather(
      [
        \.last, \.first, \.birthName, \.company, \.tradeName, \.street, \.houseNumber, \.city,
        \.postcode,
        \.birthDate, \.siren, \.establishment,
      ], workers)
    gather([\.phones], slots: Self.phoneSlots, workers)
    gather([\.local, \.domain], slots: Self.mailSlots, workers)
    gather(identifiers.indices.map { \.identifiers[$0] }, workers)
    let small = workers.map(2) { [self] in gathered($0 == 0 ? sex : family) }
    (sex, family) = (small[0], small[1])
    flags = gathered(flags)
    for key in ownKeys.indices { ownKeys[key] = gathered(ownKeys[key]) }
    if !source.isEmpty { source = gathered(source) }
  }

  /// Two columns at a time: all at once would stand in memory twice.
  private mutating func gather(
    _ columns: [WritableKeyPath<Features, [UInt32]>], slots: Int = 1, _ workers: Workers
  ) {
    for start in stride(from: 0, to: columns.count, by: 2) {
      let values = columns[start..<min(start + 2, columns.count)].map { self[keyPath: $0] }
      let new = workers.map(values.count) { [self] in gathered(values[$0], slots: slots) }
      for (column, values) in zip(columns[start...], new) { self[keyPath: column] = values }
    }
  }

  private func gathered<Value>(_ values: [Value], slots: Int = 1) -> [Value] {
    var gathered: [Value] = []
    gathered.reserveCapacity(firstRow.count * slots)
    for row in firstRow {
      for slot in 0..<slots { gathered.append(values[Int(row) * slots + slot]) }
    }
    return gathered
  }

  private func contentHash(_ row: Int) -> UInt64 {
    var hash = Mix.hash(UInt64(last[row]), UInt64(first[row]))
    hash = Mix.hash(hash, UInt64(birthName[row]) &<< 32 | UInt64(company[row]))
    if tradeName[row] != ValuePool.none { hash = Mix.hash(hash, UInt64(tradeName[row])) }
    hash = Mix.hash(hash, UInt64(street[row]) &<< 32 | UInt64(houseNumber[row]))
    hash = Mix.hash(hash, UInt64(city[row]) &<< 32 | UInt64(postcode[row]))
    hash = Mix.hash(hash, UInt64(birthDate[row]) &<< 32 | UInt64(siren[row]))
    hash = Mix.hash(
      hash, UInt64(establishment[row]) &<< 16 | UInt64(family[row]) &<< 8 | UInt64(sex[row]))
    for slot in 0..<Self.phoneSlots {
      hash = Mix.hash(hash, UInt64(phones[row * Self.phoneSlots + slot]))
    }
    for slot in 0..<Self.mailSlots {
      let place = row * Self.mailSlots + slot
      hash = Mix.hash(hash, UInt64(local[place]) &<< 32 | UInt64(domain[place]))
    }
    let generation = flags[row].intersection(.generations)
    if !generation.isEmpty { hash = Mix.hash(hash, UInt64(generation.rawValue)) }
    for kind in identifiers.indices { hash = Mix.hash(hash, UInt64(identifiers[kind][row])) }
    for key in ownKeys { hash = Mix.hash(hash, key[row]) }
    if !source.isEmpty { hash = Mix.hash(hash, UInt64(source[row])) }
    return hash
  }
}
