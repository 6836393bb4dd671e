import Fields
import Reference
import Tables

/// The client codes of a file, and whom each of them names: two files that give the same codes to the same clients share a numbering.
struct SampleCodes: Sendable {
  /// Whether the codes of two files are of one numbering.
  enum Agreement { case same, different, unknown }

  /// What a code's rows call its client.
  fileprivate struct Client: Sendable {
    /// Words that are a last name or a firm’s.
    var family: Set<String> = []
    /// First names.
    var given: Set<String> = []
    /// Of a whole name the words that may be either: « Paul Martin ».
    var either: Set<String> = []
    /// Whole addresses: of two people at one provider nothing but its name agrees.
    var emails: Set<String> = []

    var words: Set<String> { family.union(given).union(either) }
  }

  private var clients: [String: Client] = [:]
  /// Words of so many clients that they tell none from another: « Transports » in a list of carriers.
  private var common: Set<String> = []

  /// Fewer codes in common say nothing.
  private static let least = 5

  /// Which fields name a client.
  private static let naming: Set<String> = [
    "person", "last-name", "first-name", "company", "email",
  ]

  /// No codes.
  init() {}

  /// The codes of the rows looked at, in a column.
  /// - Parameter fields: for each heading the field that it fills.
  init(_ sample: Batch, in heading: String, fields: [String: String]) {
    guard let codes = sample[heading] else { return }
    let columns = sample.names.compactMap { name in
      fields[name].flatMap { field in
        Self.naming.contains(field) ? sample[name].map { (field, $0) } : nil
      }
    }
    let limit = Self.limit(of: codes)
    for row in 0..<codes.count where !codes.isBlank(row) && Self.hash(codes, row) <= limit {
      let code = String(
        decoding: codes.bytes[codes.rangeWithoutLeadingZeros(of: row)], as: UTF8.self)
      if clients[code] == nil { clients[code] = Client() }
      for (field, column) in columns where !column.isBlank(row) {
        clients[code]?.add(column[row], as: field)
      }
    }
    findCommonWords()
  }

  /// At most so many different codes are kept.
  private static let codeLimit = 4_000

  /// The largest hash among those that are kept: the smallest ones, so that two files keep the same codes of those that both have.
  private static func limit(of codes: TextColumn) -> UInt64 {
    guard codes.count > codeLimit else { return .max }
    var hashes: Set<UInt64> = []
    for row in 0..<codes.count where !codes.isBlank(row) { hashes.insert(hash(codes, row)) }
    return hashes.count > codeLimit ? hashes.sorted()[codeLimit - 1] : .max
  }

  /// A hash that is the same in every file and every run, whether or not a spreadsheet took the zeros that lead a code.
  private static func hash(_ codes: TextColumn, _ row: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in codes.rangeWithoutLeadingZeros(of: row) {
      hash = (hash ^ UInt64(codes.bytes[place])) &* 0x100_0000_01B3
    }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }

  private mutating func findCommonWords() {
    var counts: [String: Int] = [:]
    for client in clients.values {
      for word in client.family.union(client.either) { counts[word, default: 0] += 1 }
    }
    let limit = max(2, clients.count / 10)
    common = Set(counts.filter { $0.value > limit }.keys)
  }

  /// Whether no row has a code.
  var isEmpty: Bool { clients.isEmpty }

  /// The same codes name the same clients, or others; `unknown` where too few stand in both, or nobody is named.
  func agreement(with other: SampleCodes) -> Agreement {
    var both = 0
    var agreeing = 0
    if other.clients.count < clients.count { return other.agreement(with: self) }
    let common = common.union(other.common)
    for (code, client) in clients {
      guard let same = other.clients[code].flatMap({ client.isSame(as: $0, but: common) }) else {
        continue
      }
      both += 1
      if same { agreeing += 1 }
    }
    if both >= Self.least, agreeing * 10 >= both * 9 { return .same }
    return both > 0 && agreeing * 2 < both ? .different : .unknown
  }
}

extension SampleCodes.Client {
  fileprivate mutating func add(_ text: String, as field: String) {
    switch field {
    case "email": emails.insert(text.lowercased())
    case "last-name", "company": family.formUnion(Self.names(text))
    case "first-name": given.formUnion(Self.names(text))
    case "person":
      let words = Self.names(text)
      let names = ReferenceLibrary.standard.firstNames
      let first = words.filter { names.isFirstName($0.uppercased(), atLeast: .wellKnown) }
      family.formUnion(words.subtracting(first))
      if first.count == words.count { either.formUnion(first) } else { given.formUnion(first) }
    default: return
    }
  }

  /// The words that name somebody: neither articles nor civilities nor legal forms.
  private static func names(_ text: String) -> Set<String> {
    let forms = ReferenceLibrary.standard.legalForms
    return Set(
      Heading.words(text.lowercased()).filter { word in
        let key = word.uppercased()
        return word.count > 2 && forms.form(ofKey: key) == nil && key != "SOCIETE"
          && Civilities.standard.words[key] == nil
      })
  }

  /// Whether two files name one client; `nil` where they tell nothing that could be held against each other.
  ///
  /// One address, one rare word of a last name or a firm, or a first name and a last one are enough; a first name alone is anybody’s.
  fileprivate func isSame(as other: Self, but common: Set<String>) -> Bool? {
    if !emails.isDisjoint(with: other.emails) { return true }
    let isNamed = !family.isEmpty || !either.isEmpty
    let isOtherNamed = !other.family.isEmpty || !other.either.isEmpty
    guard isNamed && isOtherNamed else {
      return emails.isEmpty || other.emails.isEmpty ? nil : false
    }
    let last = family.intersection(other.family.union(other.either))
      .union(either.intersection(other.family))
    if !last.isSubset(of: common) { return true }
    let shared = words.intersection(other.words)
    let first = given.union(either).union(other.given).union(other.either)
    return shared.count >= 2 && !shared.isDisjoint(with: first)
  }
}
