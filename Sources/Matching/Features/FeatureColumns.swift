import Fields
import Tables

/// Which columns of a batch play which part in matching, from the catalogue's declarations.
struct FeatureColumns: Sendable {
  var civility: [TextColumn] = []
  var firstNames: [TextColumn] = []
  var lastNames: [TextColumn] = []
  var secondLastNames: [TextColumn] = []
  var birthNames: [TextColumn] = []
  var persons: [TextColumn] = []
  var companies: [TextColumn] = []
  var legalForms: [TextColumn] = []
  /// Other names of the same firms.
  var tradeNames: [TextColumn] = []
  var streets: [TextColumn] = []
  var addresses: [TextColumn] = []
  var streetNumbers: [TextColumn] = []
  var notes: [TextColumn] = []
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

  /// Columns that the catalogue does not know and that clients mostly keep, though many share one value: a store, a nation.
  var categories: [(name: String, column: TextColumn)] = []

  /// By the names of identifiers how often one client's differ, where the rows tell.
  private(set) var changes: [String: IdentifierChanges] = [:]

  /// The identifiers that no field and no person named, and how many rows hold one.
  private(set) var foundNumbers: [(name: String, filled: Int)] = []

  /// At most this many columns of identifiers and categories are compared.
  static let identifierLimit = 4

  /// The columns that are compared as they stand: identifiers, then categories.
  var extras: [(name: String, column: TextColumn)] { identifiers + categories }

  /// The rows that tell which columns hold what: of a record that names two persons, only the first.
  ///
  /// The rows of « M. et Mme » say the same in every column but the first name, as if clients kept whatever stands there.
  var tellingRows: [Bool] = []

  /// For each blocking key of a person's own its columns.
  var ownKeys: [[TextColumn]] = []

  /// - Parameters:
  ///   - identifiers: columns that a person calls numbers of clients.
  ///   - ignored: columns that a person says are not to be compared.
  ///   - learnt: the identifiers and categories of a model trained before, in its order; `nil` to look for them.
  ///   - keys: blocking keys of a person's own.
  init(
    _ batch: Batch, identifiers named: [String] = [], ignored: [String] = [],
    learnt: (identifiers: [String], categories: [String])? = nil, keys: [[String]] = []
  ) {
    ownKeys = keys.map { key in key.compactMap { batch[$0] } }
    tellingRows = (0..<batch.count).map {
      batch.origins.count == 0 || batch.origins.splits[$0] <= 1
    }
    let missing = TextColumn(missingCount: batch.count)
    let first = learnt?.identifiers ?? named.filter { batch[$0] != nil }
    for name in first.prefix(Self.identifierLimit) {
      self.identifiers.append((name, batch[name] ?? missing))
    }
    categories = (learnt?.categories ?? []).map { ($0, batch[$0] ?? missing) }
    var unknown: [(name: String, column: TextColumn)] = []
    for (name, column) in zip(batch.names, batch.columns)
    where !column.isBlank && !first.contains(name) && !ignored.contains(name) {
      guard let field = Catalogue.field(ofColumn: name) else {
        if learnt == nil { unknown.append((name, column)) }
        continue
      }
      guard field.event == nil else { continue }
      switch field.comparison {
      case .civility: civility.append(column)
      case .firstName: firstNames.append(column)
      case .lastName: lastNames.append(column)
      case .secondLastName: secondLastNames.append(column)
      case .birthName: birthNames.append(column)
      case .person: persons.append(column)
      case .company:
        if field.name == "trade-name" {
          tradeNames.append(column)
        } else {
          companies.append(column)
        }
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
        case "legal-form": legalForms.append(column)
        case "note": notes.append(column)
        default: break
        }
      }
    }
    for (name, column) in unknown where identifiers.count < Self.identifierLimit {
      guard !Self.isOfOrders(name), isNearlyUnique(column), tellsClients(column) else { continue }
      let change = changes(of: column)
      // A meter, its contract and where it is are one thing, which would speak three times.
      let isTold = identifiers.contains {
        change.isOften && changes[$0.name]?.isOften == true && repeats(column, $0.column)
      }
      if isTold { continue }
      identifiers.append((name, column))
      foundNumbers.append((name, column.filledCount))
      changes[name] = change
    }
    let known =
      postcodes + cities + streets + lastNames + firstNames + persons + companies + tradeNames
    for (name, column) in unknown where extras.count < Self.identifierLimit {
      guard !identifiers.contains(where: { $0.name == name }), sortsClients(column) else {
        continue
      }
      let others = known + extras.map(\.column)
      guard !others.contains(where: { repeats(column, $0) }) else { continue }
      categories = categories.filter { !repeats($0.column, column) } + [(name, column)]
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
}
