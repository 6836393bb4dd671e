extension Shop {
  /// The columns of the after-sales list, after the ticket number.
  static let ticketHeadings = [
    "N° ticket", "Date", "Client", "Société", "Téléphone", "Mail", "CP", "Ville", "Appareil",
    "Motif", "Statut", "Clos le",
  ]

  /// One ticket: the name in a single cell, as the workshop hears it on the phone.
  mutating func ticketCells(_ mention: Mention) -> [String] {
    let last = Text.typed(mention.last)
    let first = Text.typed(mention.first)
    var name: String
    switch chance.below(10) {
    case 0...3: name = "\(last.uppercased()) \(first)"
    case 4, 5: name = "\(first) \(last)"
    case 6: name = "\(mention.civility) \(last)"
    case 7: name = "\(mention.civility) \(last.uppercased()) \(first)"
    case 8: name = "\(last), \(first)"
    default: name = "\(last) \(first)"
    }
    name = Shop.trimmed(name)
    var company = mention.company
    if !company.isEmpty, name.isEmpty || chance.chance(120) { (name, company) = (company, "") }
    let closed = chance.chance(780)
    let phone = mention.anyPhone
    return [
      mention.day.french, name, company, phone.isEmpty ? "" : Damage.phone(phone, &chance),
      emailCell(mention.email), chance.chance(850) ? mention.town.postcode : "",
      Damage.town(mention.town.name, &chance), chance.pick(Goods.appliances),
      chance.pickEarly(Goods.reasons), closed ? "clos" : "en cours",
      closed ? Day(number: mention.day.number + chance.within(1...40)).french : "",
    ]
  }

  /// Without spaces and commas at the ends.
  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first == " " || first == "," { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "," { text = text.dropLast() }
    return String(text)
  }
}
