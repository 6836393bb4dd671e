import Fields
import Tables

/// Lists of sales whose headings name one part of a purchase only: the export of a till has « Ticket », « Date », « Nom », « Total TTC »,
/// and each row of it is a sale.
extension FileLook {
  /// Whether the rows are sales although their headings name at most one part of a purchase: a plain day and an amount stand in each, and
  /// besides a number of the ticket, what sort of document it is, or the same names again and again.
  ///
  /// A list of clients has the day and the sum of each, too; none of these three stands in it.
  /// - Parameters:
  ///   - headings: the headings, with « e-mail » for those of whose cells nearly all are such.
  ///   - sample: the first rows under the headings of the file.
  static func holdsSales(_ headings: [String], _ sample: Batch) -> Bool {
    // A file of headings alone may have no columns.
    guard headings.count == sample.names.count,
      !headings.contains(where: { lastOnes.contains(Heading.words($0).first ?? "") })
    else { return false }
    let fields = Catalogue.recognise(headings: headings)
    func values(_ place: Int) -> TextColumn? {
      sample[sample.names[place]].flatMap { $0.filledCount * 2 > sample.count ? $0 : nil }
    }
    let places = headings.indices.filter { values($0) != nil }
    let days = places.filter { place in
      plainDays.contains(Heading.fold(headings[place])) || fields[place]?.name == "purchase-date"
    }
    guard days.contains(where: { values($0).map { share($0, of: isDay) >= 0.9 } ?? false }),
      places.contains(where: { isAmount(headings[$0], fields[$0], values($0)) })
    else { return false }
    let hasNumber = places.contains { place in
      isTicketNumber(headings[place]) && values(place).map(differ) ?? false
    }
    let hasKind = places.contains { place in
      ["client-kind", "purchase-kind", nil].contains(fields[place]?.name)
        && values(place).map(tellsDocuments) ?? false
    }
    return hasNumber || hasKind || comesAgain(fields, sample)
  }

  /// « Dernière visite », « Last order »: the list says of each client what was last.
  private static let lastOnes: Set<String> = [
    "dernier", "derniere", "last", "letzter", "ultimo", "ultima",
  ]

  static let plainDays = [
    "date", "jour", "le", "dateheure", "dateetheure", "datetime", "datedujour", "dateticket",
    "horodatage", "timestamp", "datedevente", "datepassage", "datereglement", "dateencaissement",
  ]

  /// Whether a column tells what a sale came to, by its field or, under a heading that nobody knows, by a word of it and the cells.
  private static func isAmount(_ heading: String, _ field: Field?, _ values: TextColumn?) -> Bool {
    if let field {
      return ["purchase-total", "purchase-total-before-tax", "line-total", "unit-price"]
        .contains(field.name)
    }
    guard let values, Heading.words(heading).contains(where: amountWords.contains) else {
      return false
    }
    return share(values) { KindShape.kinds(of: $0).contains(.amount) } >= 0.5
  }

  private static let amountWords: Set<String> = [
    "total", "montant", "ttc", "ht", "prix", "encaisse", "somme", "don", "amount", "price",
  ]

  /// « N° ticket », « Id vente »: a word for the slip of a sale, and nothing beside it that says something else.
  static func isTicketNumber(_ heading: String) -> Bool {
    let words = Heading.words(heading)
    return words.contains(where: slips.contains)
      && words.allSatisfy { slips.contains($0) || besideSlips.contains($0) }
  }

  private static let slips: Set<String> = [
    "ticket", "tickets", "bon", "recu", "receipt", "vente", "transaction", "sale", "facturette",
    "encaissement", "don",
  ]

  private static let besideSlips: Set<String> = [
    "n", "no", "nr", "num", "numero", "number", "id", "de", "du", "code", "ref", "reference",
    "caisse", "fiscal",
  ]

  static func tellsDocuments(_ values: TextColumn) -> Bool {
    DocumentWords.tell(
      (0..<values.count).lazy.filter { !values.isBlank($0) }.prefix(2_000).map { values[$0] })
  }

  /// Whether the rows name the same people again and again: fewer than half of those that name somebody name a new one.
  private static func comesAgain(_ fields: [Field?], _ sample: Batch) -> Bool {
    let naming: Set<String> = [
      "person", "last-name", "first-name", "company", "email", "phone", "mobile",
    ]
    let named = sample.names.indices.compactMap { place in
      naming.contains(fields[place]?.name ?? "") ? sample[sample.names[place]] : nil
    }
    var seen: Set<[String]> = []
    var rows = 0
    for row in 0..<sample.count where named.contains(where: { !$0.isBlank(row) }) {
      rows += 1
      seen.insert(named.map { $0[row] })
    }
    return rows >= 10 && seen.count * 2 < rows
  }
}
