import Fields
import Tables

/// The plain words with which an export of orders heads what the order itself is: `id`, `number`, `date_created`, `status`.
extension FileLook {
  /// Gives these columns their fields. In any other list the same words are about the client, or say nothing.
  mutating func readOrders(_ sample: Batch) {
    guard export == nil, records == .purchases || records == .purchaseLines else { return }
    // What numbers the rows of a list of orders numbers the orders: « Numéro », which differs from row to row, and names no client.
    for index in columns.indices where columns[index].fieldName == "client-code" {
      let column = columns[index]
      guard (["id"] + Self.numberHeadings).contains(Heading.fold(column.heading)),
        sample[column.heading].map(Self.differ) ?? true
      else { continue }
      columns[index].forgetField()
    }
    give("purchase-number", to: Self.numberHeadings, in: sample) {
      Self.differ($0) && Self.share($0, of: Self.isPhone) < 0.5
    }
    let tickets = columns.map(\.heading).filter(Self.isTicketNumber).map(Heading.fold)
    give("purchase-number", to: tickets, in: sample, Self.differ)
    give("purchase-number", to: ["id", "reference", "ref", "code"], in: sample, Self.differ)
    give(
      "purchase-date",
      to: ["datecreated", "createdat", "datecreation", "created", "createdon"] + Self.plainDays,
      in: sample
    ) { Self.share($0, of: Self.isDay) >= 0.8 }
    give("purchase-status", to: ["status", "statut", "etat", "state"], in: sample) {
      !Self.differ($0)
    }
  }

  private static let numberHeadings = ["number", "numero", "num", "n", "no", "nr"]

  /// Gives a field, unless some column has it, to the first column with one of these headings whose values may be such.
  private mutating func give(
    _ field: String, to headings: [String], in sample: Batch, _ holds: (TextColumn) -> Bool
  ) {
    guard !columns.contains(where: { $0.fieldName == field }) else { return }
    for heading in headings {
      let place = columns.firstIndex { column in
        // On which day a client was created no list of orders says.
        (column.field == nil || column.fieldName == "created-date") && column.joins == nil
          && Heading.fold(column.heading) == heading
      }
      guard let place, let values = sample[columns[place].heading], values.filledCount > 0,
        holds(values)
      else { continue }
      columns[place].field = Catalogue.field(field)
      (columns[place].fieldName, columns[place].confidence) = (field, 85)
      (columns[place].reason, columns[place].isSetAside) = (.heading, false)
      return
    }
  }

  /// Whether most values stand once, or twice, as the numbers of orders with a line or two do.
  static func differ(_ values: TextColumn) -> Bool {
    var seen: Set<String> = []
    for row in 0..<values.count where !values.isBlank(row) { seen.insert(values[row]) }
    return seen.count * 2 >= values.filledCount
  }

  static func share(_ values: TextColumn, of holds: (Span<UInt8>) -> Bool) -> Double {
    var count = 0
    for row in 0..<values.count where !values.isBlank(row) && values.withValue(row, holds) {
      count += 1
    }
    return Double(count) / Double(max(1, values.filledCount))
  }

  private static func isPhone(_ value: Span<UInt8>) -> Bool {
    KindShape.kinds(of: value).contains(.phone)
  }

  /// A day, perhaps with the hour behind it, as programs write it.
  static func isDay(_ value: Span<UInt8>) -> Bool {
    if value.count > 10, value[10] == 0x54 || value[10] == 0x20 {
      return KindShape.kinds(of: value.extracting(0..<10)).contains(.date)
    }
    return KindShape.kinds(of: value).contains(.date)
  }
}
