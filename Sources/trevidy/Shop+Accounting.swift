extension Shop {
  /// The columns of the accounting package's list, after the code that numbers the rows.
  static let accountingHeadings = [
    "Code", "Civilité", "Nom", "Prénom", "Raison sociale", "Adresse", "Complément", "CP", "Ville",
    "Pays", "Téléphone", "Portable", "E-mail", "SIRET", "TVA intra", "CA 2025", "Créé le", "Obs.",
  ]

  /// One line of the list: capitals, and numbers that Excel took for numbers.
  mutating func accountingCells(_ mention: Mention) -> [String] {
    var last = Text.typed(mention.last)
    var first = Text.typed(mention.first)
    if chance.chance(550) { last = Text.unaccented(last).uppercased() }
    if chance.chance(180) { first = Text.unaccented(first).uppercased() }
    if !mention.birthName.isEmpty { last += " née " + Text.typed(mention.birthName) }
    let company = mention.company
    let cents = chance.below(mention.company.isEmpty ? 90_000 : 900_000)
    return [
      mention.civility, last, first, company, Damage.street(mention.street, &chance),
      Text.typed(mention.complement), asNumber(mention.town.postcode, 1000),
      Damage.town(mention.town.name, &chance),
      mention.town.country == "BE" ? "Belgique" : chance.chance(300) ? "France" : "",
      numberCell(mention.landline), numberCell(mention.mobile),
      emailCell(mention.email), mention.siret.isEmpty ? "" : siretCell(mention.siret),
      mention.vat, chance.chance(400) ? "" : Shop.french(cents: cents), mention.day.french,
      chance.chance(70) ? chance.pick(Shop.remarks) : "",
    ]
  }

  /// A phone typed without spaces is a number for Excel, and loses its zero.
  private mutating func numberCell(_ digits: String) -> String {
    if digits.isEmpty { return chance.chance(25) ? chance.pick(["-", "NC", "0000000000"]) : "" }
    return chance.chance(480) ? asNumber(digits, 1000) : Damage.phone(digits, &chance)
  }

  /// The digits without the zeros before them, `thousandths` times out of a thousand.
  private mutating func asNumber(_ digits: String, _ thousandths: Int) -> String {
    guard chance.chance(thousandths) else { return digits }
    return String(digits.drop { $0 == "0" })
  }

  private mutating func siretCell(_ siret: String) -> String {
    guard siret.utf8.count == 14 else { return siret }
    if chance.chance(300) {
      let parts = [
        siret.prefix(3), siret.dropFirst(3).prefix(3), siret.dropFirst(6).prefix(3),
        siret.dropFirst(9),
      ]
      return parts.joined(separator: " ")
    }
    return siret
  }

  mutating func emailCell(_ email: String) -> String {
    if email.isEmpty { return "" }
    switch chance.below(30) {
    case 0: return email.uppercased()
    case 1: return " " + email
    case 2: return email + " "
    default: return email
    }
  }

  /// `1 234,50`, with the space of the French locale that does not break.
  static func french(cents: Int) -> String {
    let euros = cents / 100
    let whole = euros >= 1000 ? "\(euros / 1000)\u{A0}\(padded(euros % 1000, 3))" : String(euros)
    return "\(whole),\(padded(cents % 100, 2))"
  }

  private static let remarks = words(
    """
    règle par chèque,livrer le matin,a déménagé ?,client depuis toujours,voir avec Gwenola,ne pas relancer,\
    préfère le téléphone,double ?,paie à 30 jours
    """)
}
