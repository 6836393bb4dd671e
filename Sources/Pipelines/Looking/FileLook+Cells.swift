import Fields
import Tables

/// What the cells of a column say of it, whatever its heading is.
extension FileLook {
  /// The headings, with « e-mail » for each column whose cells are addresses of e-mail and whose heading says something else, or nothing:
  /// « Adresse » of a list of bounces, `Subscriber`.
  static func told(_ headings: [String], by sample: Batch, isKnown: Bool) -> [String] {
    guard !isKnown else { return headings }
    let fields = Catalogue.recognise(headings: headings)
    let seconds = Catalogue.secondPersons(in: headings)
    let hasOwn = fields.contains { $0?.name == "email" }
    var told = headings
    for (place, heading) in headings.enumerated() where !seconds.contains(place) {
      guard let column = sample[heading], mayBeEmail(fields[place], heading, hasOwn),
        holdsEmails(column)
      else { continue }
      told[place] = "e-mail"
    }
    return told
  }

  /// Kinds of which no value is an address of e-mail.
  private static let neverEmails: Set<Kind> = [
    .street, .address, .person, .firstName, .lastName, .company, .city, .postcode, .phone,
  ]

  private static func mayBeEmail(_ field: Field?, _ heading: String, _ hasOwn: Bool) -> Bool {
    guard let field else {
      return !hasOwn && !heading.isEmpty && !Catalogue.isOfStranger(heading)
        && !Catalogue.isOfAnother(heading) && ConsentHeadings.meaning(of: heading) == nil
    }
    return field.event == nil && neverEmails.contains(field.kind)
  }

  /// Whether nearly all cells are addresses, most of them different.
  private static func holdsEmails(_ column: TextColumn) -> Bool {
    var (filled, emails) = (0, 0)
    var seen: Set<String> = []
    for row in 0..<min(column.count, ColumnLook.looked) where !column.isBlank(row) {
      filled += 1
      guard column.withValue(row, { KindShape.kinds(of: $0).first == .email }) else { continue }
      emails += 1
      if seen.count < 1_000 { seen.insert(column[row]) }
    }
    return filled > 0 && emails * 20 >= filled * 19 && seen.count * 2 >= min(emails, 1_000)
  }

  /// In a list of purchases a column that says invoice, credit note or quote of each is their kind, whatever it is called.
  mutating func readKinds(_ sample: Batch) {
    guard export == nil, records == .purchases,
      !columns.contains(where: { $0.fieldName == "purchase-kind" })
    else { return }
    let index = columns.firstIndex { column in
      guard column.joins == nil, ["client-kind", nil].contains(column.fieldName),
        let values = sample[column.heading], values.filledCount > 0
      else { return false }
      return Self.tellsDocuments(values)
    }
    guard let index else { return }
    columns[index].field = Catalogue.field("purchase-kind")
    (columns[index].fieldName, columns[index].confidence) = ("purchase-kind", 90)
    (columns[index].reason, columns[index].isSetAside) = (.values, false)
  }

  /// A street from which letters came back, as the name of the file says, fills none of the client's.
  mutating func readReturns() {
    guard records == .clients, nameTells == .returnedMail else { return }
    for index in columns.indices
    where ["street", "street-2", "street-3", "street-number", "address"]
      .contains(columns[index].fieldName ?? "")
    {
      columns[index].isSetAside = true
      columns[index].forgetField()
    }
  }

  /// What the name of the file tells of everybody in it.
  var nameTells: Catalogue.LifeTold? {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return Catalogue.lifeTold(byName: name)
  }

  /// The headings of what may be amounts, in a list of purchases of which none is known; empty where one is.
  func unknownAmounts() -> [String]? {
    let amounts: Set<String> = [
      "purchase-total", "purchase-total-before-tax", "line-total", "unit-price",
    ]
    guard records == .purchases || records == .purchaseLines, takesRecords, deliveredEvents.isEmpty,
      !columns.contains(where: { amounts.contains($0.fieldName ?? "") })
    else { return nil }
    return columns.filter { $0.field == nil && $0.holdsAmounts }.map(\.heading)
  }
}
