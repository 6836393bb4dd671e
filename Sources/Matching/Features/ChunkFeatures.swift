import Reference
import Tables

/// The features of one run of rows, with values numbered inside the run.
struct ChunkFeatures: Sendable {
  var names = ChunkPool()
  var companies = ChunkPool()
  var streets = ChunkPool()
  var cities = ChunkPool()
  var locals = ChunkPool()
  var domains = ChunkPool()
  var identifierPools: [ChunkPool]

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
  /// Four slots a row.
  var phones: [UInt32] = []
  /// Two slots a row.
  var local: [UInt32] = []
  /// Two slots a row.
  var domain: [UInt32] = []
  var siren: [UInt32] = []
  var establishment: [UInt32] = []
  var sex: [UInt8] = []
  /// The kind of legal person, as ``LegalFamily`` numbers them.
  var family: [UInt8] = []
  var flags: [RowFlags] = []
  var identifiers: [[UInt32]]
  /// For each blocking key of a person's own its hash, 0 where a part is missing.
  var ownKeys: [[UInt64]]

  init(identifierCount: Int, keyCount: Int = 0) {
    ownKeys = Array(repeating: [], count: keyCount)
    identifierPools = Array(repeating: ChunkPool(), count: identifierCount)
    identifiers = Array(repeating: [], count: identifierCount)
  }

  /// Lets the values go, once they are numbered for all runs.
  mutating func dropPools() {
    for pool in [\Self.names, \.companies, \.streets, \.cities, \.locals, \.domains] {
      self[keyPath: pool] = ChunkPool()
    }
    identifierPools = []
  }
}

/// What is known of a row besides its values.
struct RowFlags: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// The row carries a company name or its number.
  static let company = RowFlags(rawValue: 1)
  /// The row is an account for anybody.
  static let generic = RowFlags(rawValue: 2)
  /// The local part of its e-mail is made of its name.
  static let mailFromName = RowFlags(rawValue: 4)
  /// The local part of its e-mail is a role.
  static let roleMail = RowFlags(rawValue: 8)
  /// The local part of its e-mail names a family.
  static let familyMail = RowFlags(rawValue: 16)
  /// The row says that it is about the father or the mother, or about the son or the daughter, of two of one name.
  static let elder = RowFlags(rawValue: 32)
  static let younger = RowFlags(rawValue: 64)
  static let generations: RowFlags = [.elder, .younger]
}

/// Reads features from rows; one reader a run, with buffers of its own.
///
/// Columns are reached by their places: to take one out of its list counts references for each of its parts, and most of the cells
/// that are looked at are blank.
struct ChunkReader {
  let columns: FeatureColumns
  var chunk: ChunkFeatures
  /// The columns that may hold the street, and those of a firm's numbers, in order.
  let streetLines: [TextColumn]
  let numbers: [TextColumn]
  let extras: [TextColumn]
  /// Buffers that every row uses again.
  var folded: [UInt8] = []
  var built: [UInt8] = []
  var lastName: [UInt8] = []
  var firstName: [UInt8] = []
  var birthName: [UInt8] = []
  var company: [UInt8] = []

  init(_ columns: FeatureColumns) {
    self.columns = columns
    streetLines = columns.streets + columns.streetComplements
    numbers = columns.establishments + columns.organisations
    extras = columns.extras.map(\.column)
    chunk = ChunkFeatures(
      identifierCount: columns.extras.count, keyCount: columns.ownKeys.count)
  }

  /// The features of `rows`.
  static func read(_ rows: Range<Int>, of columns: FeatureColumns) -> ChunkFeatures {
    var reader = ChunkReader(columns)
    for row in rows { reader.read(row) }
    return reader.chunk
  }

  private mutating func read(_ row: Int) {
    var flags: RowFlags = []
    readNames(row, &flags)
    readCompany(row, &flags)
    readNumbers(row, &flags)
    readAddress(row)
    readMails(row, &flags)
    chunk.birthDate.append(firstNumber(columns.birthDates, row, DateNumber.number))
    readPhones(row)
    for place in extras.indices {
      fold(extras[place], row)
      folded.removeAll { $0 == 0x20 }
      chunk.identifiers[place].append(chunk.identifierPools[place].number(folded))
    }
    chunk.flags.append(flags)
    for place in columns.ownKeys.indices { chunk.ownKeys[place].append(ownKey(place, row)) }
  }

  /// The hash of the folded cells of a key; 0 when one of them is blank.
  private mutating func ownKey(_ place: Int, _ row: Int) -> UInt64 {
    var hash = UInt64(place + 1)
    for column in columns.ownKeys[place] {
      fold(column, row)
      if folded.isEmpty { return 0 }
      hash = Mix.hash(hash, Mix.hash(folded))
    }
    return columns.ownKeys[place].isEmpty ? 0 : hash
  }

  // MARK: Cells

  /// Folds a cell into `folded`.
  mutating func fold(_ column: TextColumn, _ row: Int) {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(column.bytes, column.range(of: row), into: &folded)
  }

  /// Folds the first filled of several columns.
  mutating func foldFirst(_ columns: [TextColumn], _ row: Int) -> Bool {
    folded.removeAll(keepingCapacity: true)
    for place in columns.indices where !columns[place].isBlank(row) {
      Folding.fold(columns[place].bytes, columns[place].range(of: row), into: &folded)
      if !folded.isEmpty { return true }
    }
    return false
  }

  func firstNumber(
    _ columns: [TextColumn], _ row: Int, _ read: ([UInt8], Range<Int>) -> UInt32
  ) -> UInt32 {
    for place in columns.indices where !columns[place].isBlank(row) {
      let number = read(columns[place].bytes, columns[place].range(of: row))
      if number != 0 { return number }
    }
    return 0
  }

  /// The words of folded text.
  static func forEachWord(_ text: [UInt8], _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count && text[end] != 0x20 { end += 1 }
      if end > start { body(start..<end) }
      start = end + 1
    }
  }

  /// Adds a word to text, with a space before all but the first.
  static func append(_ word: some Collection<UInt8>, to text: inout [UInt8]) {
    if !text.isEmpty { text.append(0x20) }
    text.append(contentsOf: word)
  }

  // MARK: Phones and numbers

  private mutating func readPhones(_ row: Int) {
    var slots: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    func note(_ number: UInt32) {
      guard number != 0, number != slots.0, number != slots.1, number != slots.2 else { return }
      if slots.0 == 0 {
        slots.0 = number
      } else if slots.1 == 0 {
        slots.1 = number
      } else if slots.2 == 0 {
        slots.2 = number
      } else if slots.3 == 0 {
        slots.3 = number
      }
    }
    for place in columns.phones.indices {
      if columns.phones[place].isBlank(row) {
        guard columns.phones[place].originals.count > 0 else { continue }
        note(refusedNumber(columns.phones[place], row))
        continue
      }
      let bytes = columns.phones[place].bytes
      let range = columns.phones[place].range(of: row)
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start
        while end < range.upperBound && bytes[end] != 0x0A { end += 1 }
        note(PhoneDigits.number(bytes, start..<end))
        start = end + 1
      }
    }
    chunk.phones.append(slots.0)
    chunk.phones.append(slots.1)
    chunk.phones.append(slots.2)
    chunk.phones.append(slots.3)
  }

  /// The number that a cell held before cleaning blanked it: no number that can be dialled may still be the client's, and he who
  /// mistypes it, or whose plan is newer than our tables, writes it twice.
  private func refusedNumber(_ column: TextColumn, _ row: Int) -> UInt32 {
    guard let text = column.originals[row] else { return 0 }
    let bytes = Array(text)
    let digits = bytes.count { $0 >= 0x30 && $0 <= 0x39 }
    // Cut to fewer digits it is a hundred people’s.
    guard digits >= 9, digits <= 15, bytes.count <= 24 else { return 0 }
    let number = PhoneDigits.number(bytes, 0..<bytes.count)
    return PhoneDigits.isVaried(number) ? number : 0
  }

  /// SIREN, SIRET and VAT number: nine digits of the firm, five of the establishment.
  private mutating func readNumbers(_ row: Int, _ flags: inout RowFlags) {
    var siren: UInt32 = 0
    var establishment: UInt32 = 0
    for place in numbers.indices where !numbers[place].isBlank(row) {
      let bytes = numbers[place].bytes
      let range = numbers[place].range(of: row)
      let (digits, count, hasLetters) = Self.digits(bytes, range)
      switch count {
      case 13 where !hasLetters, 14 where !hasLetters:
        siren = UInt32(digits / 100_000)
        establishment = UInt32(digits % 100_000) + 1
      case 8 where siren == 0 && !hasLetters, 9 where siren == 0 && !hasLetters:
        siren = UInt32(digits)
      case 11 where siren == 0: siren = UInt32(digits % 1_000_000_000)
      case 5... where siren == 0 && hasLetters:
        siren = FirmNumber.lettered(bytes, range)
      default: break
      }
      if establishment != 0 { break }
    }
    if siren != 0 { flags.insert(.company) }
    chunk.siren.append(siren)
    chunk.establishment.append(establishment)
  }

  static func digits(_ bytes: [UInt8], _ range: Range<Int>) -> (UInt64, Int, Bool) {
    var digits: UInt64 = 0
    var count = 0
    var hasLetters = false
    for place in range {
      let byte = bytes[place]
      if byte >= 0x30 && byte <= 0x39 {
        if count < 18 { digits = digits * 10 + UInt64(byte - 0x30) }
        count += 1
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        hasLetters = true
      }
    }
    return (digits, count, hasLetters)
  }

  // MARK: E-mail

  private mutating func readMails(_ row: Int, _ flags: inout RowFlags) {
    var found = 0
    for place in columns.emails.indices where !columns.emails[place].isBlank(row) {
      let bytes = columns.emails[place].bytes
      let range = columns.emails[place].range(of: row)
      var start = range.lowerBound
      while start < range.upperBound && found < 2 {
        var end = start
        while end < range.upperBound && bytes[end] != 0x0A && bytes[end] != 0x3B { end += 1 }
        if readMail(bytes, start..<end, &flags) { found += 1 }
        start = end + 1
      }
    }
    while found < 2 {
      chunk.local.append(ValuePool.none)
      chunk.domain.append(ValuePool.none)
      found += 1
    }
  }

  private mutating func readMail(_ bytes: [UInt8], _ range: Range<Int>, _ flags: inout RowFlags)
    -> Bool
  {
    guard let at = range.first(where: { bytes[$0] == 0x40 }) else { return false }
    built.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    let domain = (at + 1)..<range.upperBound
    guard !MadeUpMailboxes.isRelay(bytes.span.extracting(domain)) else { return false }
    let isGmail = Mailbox.isGmail(bytes, domain)
    for place in range.lowerBound..<at {
      var byte = bytes[place]
      if byte == 0x2B { break }
      // Gmail delivers to one mailbox with any points or none.
      if byte == 0x2E && isGmail { continue }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      if byte > 0x20 { built.append(byte) }
      if byte >= 0x61 && byte <= 0x7A { folded.append(byte) }
    }
    guard !built.isEmpty, !MadeUpMailboxes.isFiller(built.span, bytes.span.extracting(domain))
    else { return false }
    chunk.local.append(chunk.locals.number(built))
    if RoleAddresses.contains(folded) { flags.insert(.roleMail) }
    if RoleAddresses.namesFamily(folded)
      || RoleAddresses.beginsAsFamily(built, letters: folded, name: lastName)
    {
      flags.insert(.familyMail)
    }
    if isMadeOfName(folded) { flags.insert(.mailFromName) }
    built.removeAll(keepingCapacity: true)
    if isGmail {
      built.append(contentsOf: Mailbox.gmail)
    } else {
      for place in domain where bytes[place] > 0x20 {
        let byte = bytes[place]
        built.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    chunk.domain.append(chunk.domains.number(built))
    return true
  }

  /// Whether the letters of a local part hold the last name of the row, or its first name and an initial.
  private func isMadeOfName(_ letters: [UInt8]) -> Bool {
    func contains(_ name: [UInt8]) -> Bool {
      let word = name.filter { $0 != 0x20 }
      guard word.count >= 3, word.count <= letters.count else { return false }
      return (0...(letters.count - word.count)).contains { start in
        word.indices.allSatisfy { letters[start + $0] == word[$0] }
      }
    }
    return contains(lastName) || contains(firstName)
  }
}
