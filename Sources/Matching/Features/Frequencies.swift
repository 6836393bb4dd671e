import Tables

/// How common the values of each role are among the records of a file.
struct Frequencies: Sendable {
  let last: FrequencyTable
  let first: FrequencyTable
  let company: FrequencyTable
  let street: FrequencyTable
  /// Of post codes, by their number in `postcodeIDs`.
  let postcode: FrequencyTable
  let postcodeIDs: [UInt32]
  /// Of whole addresses: number, street and post code.
  let place: FrequencyTable
  let placeIDs: [UInt32]
  /// Of a street in a post code.
  let way: FrequencyTable
  let wayIDs: [UInt32]
  let birthDate: FrequencyTable
  let birthDateIDs: [UInt32]
  let phone: FrequencyTable
  /// For each phone slot.
  let phoneIDs: [UInt32]
  let mail: FrequencyTable
  /// For each e-mail slot.
  let mailIDs: [UInt32]
  let local: FrequencyTable
  let domain: FrequencyTable
  let siren: FrequencyTable
  let sirenIDs: [UInt32]
  let identifiers: [FrequencyTable]

  init(_ features: Features, workers: Workers) {
    let count = features.count
    let numbered = workers.map(7) { role -> (table: FrequencyTable, ids: [UInt32]) in
      let slots: [UInt64] =
        switch role {
        case 0: features.postcode.map { UInt64($0) }
        case 1: (0..<count).map { features.placeKey($0) }
        case 2: (0..<count).map { features.wayKey($0) }
        case 3: features.birthDate.map { UInt64($0) }
        case 4: features.phones.map { UInt64($0) }
        case 5: features.local.indices.map { features.mailKey($0) }
        default: features.siren.map { UInt64($0) }
        }
      let pool = NumberPool(slots)
      let rows = role == 4 || role == 5 ? count : slots.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
      // Towns are few: a small file shows them well enough.
      return (
        FrequencyTable(counts: pool.counts, rows: rows, strangers: role == 0 ? 20 : 300), pool.ids
      )
    }
    (postcode, postcodeIDs) = numbered[0]
    (place, placeIDs) = numbered[1]
    (way, wayIDs) = numbered[2]
    (birthDate, birthDateIDs) = numbered[3]
    (phone, phoneIDs) = numbered[4]
    (mail, mailIDs) = numbered[5]
    (siren, sirenIDs) = numbered[6]
    let weights = features.strangerCounts
    let counted = workers.map(6 + features.identifiers.count) { role -> FrequencyTable in
      switch role {
      case 0: Self.table(features.last, of: features.names.pool.count, weights)
      case 1: Self.table(features.first, of: features.names.pool.count, weights)
      case 2: Self.table(features.company, of: features.companies.pool.count, weights)
      case 3: Self.table(features.street, of: features.streets.pool.count)
      case 4: Self.table(features.local, of: features.locals.count)
      case 5: Self.table(features.domain, of: features.domains.count)
      default:
        Self.table(features.identifiers[role - 6], of: features.identifierPools[role - 6].count)
      }
    }
    last = counted[0]
    first = counted[1]
    company = counted[2]
    street = counted[3]
    local = counted[4]
    domain = counted[5]
    identifiers = Array(counted[6...])
  }

  private static func table(_ ids: [UInt32], of size: Int, _ weights: [UInt32] = [])
    -> FrequencyTable
  {
    var counts = [UInt32](repeating: 0, count: size)
    var rows = 0
    for (record, id) in ids.enumerated() where id != ValuePool.none {
      let weight = weights.isEmpty ? 1 : weights[record]
      counts[Int(id)] += weight
      rows += Int(weight)
    }
    return FrequencyTable(counts: counts, rows: rows)
  }
}

extension Features {
  /// Number, street and post code as one key; 0 unless all are there.
  func placeKey(_ record: Int) -> UInt64 {
    guard houseNumber[record] != 0, street[record] != ValuePool.none, postcode[record] != 0 else {
      return 0
    }
    return Mix.hash(
      UInt64(street[record]) &<< 32 | UInt64(houseNumber[record]), UInt64(postcode[record])) | 1
  }

  /// Street and post code as one key; 0 unless both are there.
  func wayKey(_ record: Int) -> UInt64 {
    guard street[record] != ValuePool.none, postcode[record] != 0 else { return 0 }
    return (UInt64(street[record]) &<< 32 | UInt64(postcode[record])) &+ 1
  }

  /// The whole address of an e-mail slot as one key; 0 when empty.
  func mailKey(_ slot: Int) -> UInt64 {
    guard local[slot] != ValuePool.none else { return 0 }
    return (UInt64(local[slot]) &<< 32 | UInt64(domain[slot])) &+ 1
  }
}
