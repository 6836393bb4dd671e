import Fields
import Tables

/// Which columns of a batch play which part in matching, from the catalogue's declarations.
struct FeatureColumns: Sendable {
  var civility: [TextColumn] = []
  var firstNames: [TextColumn] = []
  var lastNames: [TextColumn] = []
  var birthNames: [TextColumn] = []
  var persons: [TextColumn] = []
  var companies: [TextColumn] = []
  var streets: [TextColumn] = []
  var addresses: [TextColumn] = []
  var streetNumbers: [TextColumn] = []
  var streetComplements: [TextColumn] = []
  var postcodes: [TextColumn] = []
  var cities: [TextColumn] = []
  var phones: [TextColumn] = []
  var emails: [TextColumn] = []
  var birthDates: [TextColumn] = []
  var establishments: [TextColumn] = []
  var organisations: [TextColumn] = []
  /// Columns that the catalogue does not know and that look like numbers of clients, and known ones of that role.
  var identifiers: [(name: String, column: TextColumn)] = []

  /// At most this many identifier columns are compared.
  static let identifierLimit = 4

  /// For each blocking key of a person's own its columns.
  var ownKeys: [[TextColumn]] = []

  /// - Parameters:
  ///   - identifiers: columns that a person calls numbers of clients.
  ///   - learnt: the identifiers of a model trained before, in its order; `nil` to look for them.
  ///   - keys: blocking keys of a person's own.
  init(
    _ batch: Batch, identifiers named: [String] = [], learnt: [String]? = nil,
    keys: [[String]] = []
  ) {
    ownKeys = keys.map { key in key.compactMap { batch[$0] } }
    let missing = TextColumn(missingCount: batch.count)
    let first = learnt ?? named.filter { batch[$0] != nil }
    for name in first.prefix(Self.identifierLimit) {
      self.identifiers.append((name, batch[name] ?? missing))
    }
    for (name, column) in zip(batch.names, batch.columns)
    where !column.isBlank && !first.contains(name) {
      guard let field = Catalogue.field(ofColumn: name) else {
        if learnt == nil, Self.isNearlyUnique(column), identifiers.count < Self.identifierLimit {
          identifiers.append((name, column))
        }
        continue
      }
      guard field.event == nil else { continue }
      switch field.comparison {
      case .civility: civility.append(column)
      case .firstName: firstNames.append(column)
      case .lastName: lastNames.append(column)
      case .birthName: birthNames.append(column)
      case .person: persons.append(column)
      case .company: companies.append(column)
      case .street:
        if field.kind == .address { addresses.append(column) } else { streets.append(column) }
      case .postcode: postcodes.append(column)
      case .city: cities.append(column)
      case .phone, .mobile: phones.append(column)
      case .email: emails.append(column)
      case .birthDate: birthDates.append(column)
      case .establishment: establishments.append(column)
      case .organisation: organisations.append(column)
      case .identifier:
        if learnt == nil, identifiers.count < Self.identifierLimit {
          identifiers.append((name, column))
        }
      case .clientCode, .country: break
      case .ignored:
        switch field.name {
        case "street-number": streetNumbers.append(column)
        case "street-2", "street-3": streetComplements.append(column)
        case "sex": civility.append(column)
        default: break
        }
      }
    }
    repairNameColumns(rows: batch.count)
  }

  /// A last-name column without first names beside it holds whole names.
  private mutating func repairNameColumns(rows: Int) {
    let first = firstNames.reduce(0) { $0 + $1.filledCount }
    if first * 20 < rows && persons.isEmpty && !lastNames.isEmpty {
      persons = lastNames
      lastNames = []
    }
  }

  /// Whether a column that nobody knows holds numbers or codes of clients: short, with digits, rarely repeated, yet repeated.
  private static func isNearlyUnique(_ column: TextColumn) -> Bool {
    var hashes: [UInt64] = []
    var digits = 0
    for row in 0..<column.count where !column.isBlank(row) {
      let range = column.range(of: row)
      guard range.count >= 4, range.count <= 40 else { continue }
      hashes.append(Mix.hash(column.bytes, range))
      if range.contains(where: { column.bytes[$0] >= 0x30 && column.bytes[$0] <= 0x39 }) {
        digits += 1
      }
    }
    let filled = hashes.count
    guard filled * 4 >= column.count, filled >= 4, digits * 10 >= filled * 9 else { return false }
    RadixSort.sort(&hashes)
    var distinct = 0
    for place in hashes.indices where place == 0 || hashes[place] != hashes[place - 1] {
      distinct += 1
    }
    return distinct * 5 >= filled && distinct * 200 < filled * 199
  }
}
