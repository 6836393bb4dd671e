public import Fields
import Tables

/// What a column looks like: the field that it fills, how sure that is, and what is odd about its values.
public struct ColumnLook: Sendable {
  /// Why a field was recognised.
  public enum Reason: String, Sendable {
    /// The export is a known program's, and this is its column.
    case export
    /// The heading is known.
    case heading
    /// The values look alike.
    case values
    /// Nothing tells.
    case unknown
  }

  /// The heading.
  public var heading: String
  /// The field, or `nil`.
  public var field: Field?
  /// The name of the field, with its number where it is a further one of a list.
  public var fieldName: String?
  /// The heading of the column that holds the same field in the rows where this one is blank; `nil` where no other does.
  public var joins: String?
  /// How sure, 0 to 100.
  public var confidence: Int
  /// Why.
  public var reason: Reason
  /// How many of the rows looked at hold something.
  public var filledCount: Int
  /// The first different values, masked.
  public var samples: [String]
  /// What is odd.
  public var oddities: [Oddity]
  /// Whether the heading is known and yet its values are none of the field: it stays an extra.
  public var isSetAside = false

  /// What would be odd about its consent if no field took it.
  let consentDoubt: Oddity?
  /// Whether most of its cells are amounts of money.
  let holdsAmounts: Bool
  /// What would be odd if no field took it: that somebody has died, that letters come back.
  let lifeDoubt: Oddity?

  static let sampleCount = 3

  /// Leaves the column without a field.
  mutating func forgetField() {
    (field, fieldName, confidence, reason) = (nil, nil, 0, .unknown)
  }

  /// Looks at a column.
  /// - Parameters:
  ///   - known: the field that its heading means beside the others of the file.
  ///   - act: the field that it fills in a list of unsubscribed or unreachable addresses.
  ///   - isOfSecond: whether it is about a second person of the row.
  init(
    heading: String, column: TextColumn, export: KnownExport?, records: Records, known: Field?,
    act: String? = nil, isOfSecond: Bool = false
  ) {
    self.heading = heading
    filledCount = column.filledCount
    let shapes = Self.shapes(of: column)
    field = nil
    confidence = 0
    reason = .unknown
    // The day on which somebody subscribed is not that of the refusal that the list tells.
    let known = records == .consents && known?.group == .consent ? nil : known
    if let act, let known = Catalogue.field(act) {
      (field, fieldName, confidence, reason) = (known, act, 95, .heading)
    } else if export?.field(of: heading) == KnownExport.aside {
      (isSetAside, reason) = (known != nil, .export)
    } else if let name = export?.field(of: heading), let known = Catalogue.field(ofColumn: name) {
      (field, fieldName, confidence, reason) = (known, name, 99, .export)
    } else if let name = records.dateField(headed: heading), let known = Catalogue.field(name) {
      (field, fieldName, confidence, reason) = (known, name, 90, .heading)
    } else if let known, known.event == nil || Self.groups(of: records).contains(known.group) {
      // A birthday may be a day and a month alone.
      let isDay = known.name == "birth-date" && Self.holdsDays(column)
      let known = isDay ? Catalogue.field("day-of-birth") ?? known : known
      (field, fieldName, reason) = (known, known.name, .heading)
      confidence = Self.confidence(in: known, filled: filledCount, shapes: shapes)
    } else if let (kind, count) = shapes.max(by: {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }),
      count * 10 >= filledCount * 9, filledCount >= 3, let name = Self.telling[kind],
      !Catalogue.isOfStranger(heading), !isOfSecond,
      // Nine digits without their zero may number anything: members, contracts, firms.
      kind != .phone || (shapes[.siren] ?? 0) * 2 < count
    {
      (field, fieldName, confidence, reason) = (Catalogue.field(name), name, 70, .values)
    }
    holdsAmounts = filledCount > 0 && (shapes[.amount] ?? 0) * 2 > filledCount
    samples = Self.samples(of: column)
    oddities = []
    consentDoubt = Self.consentDoubt(heading, column)
    lifeDoubt = Self.lifeDoubt(heading, column)
    for doubt in [consentDoubt, lifeDoubt] where field == nil {
      if let doubt { oddities.append(doubt) }
    }
  }

  /// What is odd about a column that no field takes and that tells of a consent, by its heading or by what stands in it.
  private static func consentDoubt(_ heading: String, _ column: TextColumn) -> Oddity? {
    if Catalogue.tellsRefusal(heading) { return Oddity(.refusal) }
    if Catalogue.asksForContact(heading) {
      let traits = ColumnTraits(column, heading, limit: answerLimit)
      return traits.count == 0 || traits.share(.answer) >= 0.5 ? Oddity(.contact) : nil
    }
    if ConsentHeadings.holdsLeavers(column, rows: looked) { return Oddity(.leaving) }
    guard Catalogue.namesReaching(heading) else { return nil }
    let traits = ColumnTraits(column, heading, limit: answerLimit)
    return traits.count > 0 && traits.share(.answer) >= 0.9 ? Oddity(.contact) : nil
  }

  /// What is odd about a column that tells of deaths or of letters that came back.
  private static func lifeDoubt(_ heading: String, _ column: TextColumn) -> Oddity? {
    guard !column.isBlank else { return nil }
    return switch Catalogue.lifeTold(by: heading) {
    case .death: Oddity(.death)
    case .returnedMail: Oddity(.returnedMail)
    case nil: nil
    }
  }

  /// So many answers tell whether a column holds such.
  private static let answerLimit = 500

  static let looked = 20_000

  /// Whether most cells are a day and a month: `25/12`.
  private static func holdsDays(_ column: TextColumn) -> Bool {
    var days = 0
    var filled = 0
    for row in 0..<min(column.count, looked) where !column.isBlank(row) {
      filled += 1
      if column.withValue(row, { DayAndMonth.holds($0) }) { days += 1 }
    }
    return days * 2 > filled
  }

  /// Kinds whose shape alone is telling enough to name a field.
  private static let telling: [Kind: String] = [
    .email: "email", .siret: "siret", .vatNumber: "vat-number", .phone: "phone",
  ]

  private static func shapes(of column: TextColumn) -> [Kind: Int] {
    var counts: [Kind: Int] = [:]
    for row in 0..<min(column.count, looked) where !column.isBlank(row) {
      for kind in column.withValue(row, { KindShape.kinds(of: $0) }) {
        counts[kind, default: 0] += 1
      }
    }
    return counts
  }

  /// A known heading is nearly certain; values of quite another shape make it doubtful.
  private static func confidence(in field: Field, filled: Int, shapes: [Kind: Int]) -> Int {
    let shaped: Set<Kind> = [.email, .siret, .vatNumber, .date, .amount, .postcode, .phone]
    guard filled > 0, shaped.contains(field.kind) else { return 95 }
    let share = Double(shapes[field.kind] ?? 0) / Double(filled)
    return share >= 0.5 ? 98 : share >= 0.1 ? 80 : 60
  }

  static func groups(of records: Records) -> Set<Field.Group> {
    switch records {
    case .clients, .consents: []
    case .purchases, .purchaseLines: [.purchase, .purchaseLine]
    case .interactions: [.interaction]
    case .campaigns: [.campaign]
    }
  }

  private static func samples(of column: TextColumn) -> [String] {
    var samples: [String] = []
    for row in 0..<min(column.count, looked) where !column.isBlank(row) {
      let sample = masked(column[row])
      if !samples.contains(sample) { samples.append(sample) }
      if samples.count == sampleCount { break }
    }
    return samples
  }
}
