import Tables

/// For each record, or slot of one, the number of its value in a table of ``Frequencies``.
struct ValueNumbers: Sendable {
  var postcodes: [UInt32] = []
  var places: [UInt32] = []
  var ways: [UInt32] = []
  var birthDates: [UInt32] = []
  var phones: [UInt32] = []
  var mails: [UInt32] = []
  var sirens: [UInt32] = []
}

/// How common the values of each role are among the records of a file.
struct Frequencies: Sendable {
  let last: FrequencyTable
  let first: FrequencyTable
  let company: FrequencyTable
  let street: FrequencyTable
  let postcode: FrequencyTable
  /// Of whole addresses: number, street and post code.
  let place: FrequencyTable
  /// Of a street in a post code.
  let way: FrequencyTable
  let birthDate: FrequencyTable
  let phone: FrequencyTable
  let mail: FrequencyTable
  let local: FrequencyTable
  let domain: FrequencyTable
  let siren: FrequencyTable
  let identifiers: [FrequencyTable]

  /// Names, towns and streets of fewer records than this are all equally rare.
  static let rareWord: UInt32 = 5
  /// Numbers and addresses of fewer records than this are all equally rare: mostly one client's.
  static let rareNumber: UInt32 = 20

  /// - Parameters:
  ///   - learnt: how common values were when a model was trained; counted here when `nil`.
  ///   - numbers: gets the number of each record's values in the tables.
  init(
    _ features: Features, learnt: LearntFrequencies? = nil, numbers: inout ValueNumbers,
    workers: Workers
  ) {
    let count = features.count
    // Phones and e-mails have several slots a record: begun first, they do not keep one core busy alone at the end.
    let order = [4, 5, 0, 1, 2, 3, 6]
    let found = workers.map(7) { place -> (table: FrequencyTable, ids: [UInt32]) in
      let role = order[place]
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
      let name = [
        "postcode", "address", "street-in-town", "birth-date", "phone", "email", "siren",
      ][role]
      if let known = learnt?.roles[name] {
        return (FrequencyTable(known, values: pool.values), pool.ids)
      }
      let rows = role == 4 || role == 5 ? count : slots.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
      // Towns are few: a small file shows them well enough.
      return (
        FrequencyTable(
          counts: pool.counts, values: pool.values, rows: rows, strangers: role == 0 ? 20 : 300,
          rare: role == 0 || role == 2 ? Self.rareWord : Self.rareNumber), pool.ids
      )
    }
    let numbered = found.indices.map { role in found[order.firstIndex(of: role) ?? role] }
    postcode = numbered[0].table
    place = numbered[1].table
    way = numbered[2].table
    birthDate = numbered[3].table
    phone = numbered[4].table
    mail = numbered[5].table
    siren = numbered[6].table
    numbers = ValueNumbers(
      postcodes: numbered[0].ids, places: numbered[1].ids, ways: numbered[2].ids,
      birthDates: numbered[3].ids, phones: numbered[4].ids, mails: numbered[5].ids,
      sirens: numbered[6].ids)
    let weights = features.strangerCounts
    let counted = workers.map(6 + features.identifiers.count) { role -> FrequencyTable in
      func table(
        _ name: String, _ ids: [UInt32], _ pool: ValuePool, rare: UInt32, _ weights: [UInt32] = []
      ) -> FrequencyTable {
        if let known = learnt?.roles[name] { return FrequencyTable(known, values: pool.hashes) }
        return Self.table(ids, of: pool, rare: rare, weights)
      }
      let word = Self.rareWord
      let number = Self.rareNumber
      return switch role {
      case 0: table("last-name", features.last, features.names.pool, rare: word, weights)
      case 1: table("first-name", features.first, features.names.pool, rare: word, weights)
      case 2: table("company", features.company, features.companies.pool, rare: word, weights)
      case 3: table("street", features.street, features.streets.pool, rare: word)
      case 4: table("email-local-part", features.local, features.locals, rare: number)
      case 5: table("email-domain", features.domain, features.domains, rare: word)
      default:
        table(
          "identifier-\(role - 5)", features.identifiers[role - 6],
          features.identifierPools[role - 6], rare: number)
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

  private static func table(
    _ ids: [UInt32], of pool: ValuePool, rare: UInt32, _ weights: [UInt32] = []
  ) -> FrequencyTable {
    var counts = [UInt32](repeating: 0, count: pool.count)
    var rows = 0
    for (record, id) in ids.enumerated() where id != ValuePool.none {
      let weight = weights.isEmpty ? 1 : weights[record]
      counts[Int(id)] += weight
      rows += Int(weight)
    }
    return FrequencyTable(counts: counts, values: pool.hashes, rows: rows, rare: rare)
  }
}

extension Features {
  /// Number, street and post code as one key; 0 unless all are there.
  func placeKey(_ record: Int) -> UInt64 {
    guard houseNumber[record] != 0, street[record] != ValuePool.none, postcode[record] != 0 else {
      return 0
    }
    return Mix.hash(
      streets.pool.hashes[Int(street[record])],
      UInt64(houseNumber[record]) &<< 32 | UInt64(postcode[record])) | 1
  }

  /// Street and post code as one key; 0 unless both are there.
  func wayKey(_ record: Int) -> UInt64 {
    guard street[record] != ValuePool.none, postcode[record] != 0 else { return 0 }
    return Mix.hash(streets.pool.hashes[Int(street[record])], UInt64(postcode[record])) | 1
  }

  /// The whole address of an e-mail slot as one key; 0 when empty.
  func mailKey(_ slot: Int) -> UInt64 {
    guard local[slot] != ValuePool.none else { return 0 }
    let at = domain[slot]
    return Mix.hash(
      locals.hashes[Int(local[slot])], at == ValuePool.none ? 0 : domains.hashes[Int(at)]) | 1
  }
}
