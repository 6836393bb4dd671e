import Fields
public import Tables

/// How much of a column `clean` would leave of it as a field: the proof of a guess.
///
/// A field of whose values `clean` blanks most was guessed wrongly; the column is worth more as it is.
public struct ValueSurvival: Sendable {
  private let clean: (any Transform)?
  private let context: StepContext

  /// At most so many filled cells are tried.
  private static let sampleSize = 500
  /// A guess holds where half of the values stay, a known heading where one in ten does: what people type where they have nothing to say
  /// may fill most of a column of phones.
  private static let leastOfGuess = 0.5
  private static let leastOfKnown = 0.1

  /// With the stage `clean` of a registry, in the ways of a country.
  public init(_ registry: Registry, locale: String) {
    clean = registry.stage("clean").flatMap { $0.init() as? any Transform }
    context = StepContext(source: "file", locale: locale, asOf: "2026-01-01", folder: "/dev/null")
  }

  /// Whether a column can be this field: enough of its values stay.
  /// - Parameter isGuess: whether the values alone told the field, and not a heading that is known.
  public func holds(_ column: TextColumn, as field: String, isGuess: Bool) -> Bool {
    guard let kind = Catalogue.field(ofColumn: field)?.kind, Self.judged.contains(kind),
      let share = share(column, field, kind)
    else { return true }
    return share >= (isGuess ? Self.leastOfGuess : Self.leastOfKnown)
  }

  /// Kinds whose judges tell right from wrong.
  private static let judged: Set<Kind> = [
    .email, .phone, .date, .siret, .siren, .vatNumber, .postcode, .iban, .person, .firstName,
    .lastName, .sex, .civility,
  ]

  /// The share of the filled cells that stay; `nil` where too few are filled.
  private func share(_ column: TextColumn, _ field: String, _ kind: Kind) -> Double? {
    let rows = (0..<column.count).lazy.filter { !column.isBlank($0) }.prefix(Self.sampleSize)
    guard rows.count >= 3, let clean else { return nil }
    var origins = Origins()
    let part = origins.index(of: Part(source: "file", file: ""))
    for record in 1...rows.count { origins.append(part: part, record: record) }
    var plain = column.gathering(Array(rows))
    plain.originals = Originals()
    var delivery = Delivery(mentions: Batch(columns: [(field, plain)], origins: origins))
    guard let step = try? clean.prepare(for: [field], context) else { return nil }
    var log = StepLog()
    step.apply(to: &delivery, log: &log)
    let isName = [.person, .firstName, .lastName].contains(kind)
    var left: Set<UInt32> = []
    for (name, values) in zip(delivery.mentions.names, delivery.mentions.columns)
    where name != "insee" {
      for row in 0..<values.count where !values.isBlank(row) {
        if isName, values.withValue(row, { Self.letters($0) }) < 2 { continue }
        left.insert(delivery.mentions.origins.records[row])
      }
    }
    return Double(left.count) / Double(rows.count)
  }

  private static func letters(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in 0..<text.count where text[index] > 0x40 { count += 1 }
    return count
  }
}
