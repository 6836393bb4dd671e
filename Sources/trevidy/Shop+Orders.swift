extension Shop {
  /// The columns of the web shop's export, after the order number.
  static let orderHeadings = [
    "N° commande", "Date", "Statut", "Prénom", "Nom", "Société", "E-mail", "Téléphone", "Adresse",
    "Complément", "Code postal", "Ville", "Pays", "Article", "Quantité", "Total TTC", "Newsletter",
  ]

  /// One order, with the client who typed it in.
  mutating func orderCells(_ mention: Mention) -> [String] {
    var first = Text.typed(mention.first)
    var last = Text.typed(mention.last)
    switch chance.below(10) {
    case 0, 1: (first, last) = (first.lowercased(), last.lowercased())
    case 2: (first, last) = (first.uppercased(), last.uppercased())
    case 3, 4: (first, last) = (Text.unaccented(first), Text.unaccented(last))
    default: break
    }
    let article = chance.pickEarly(Goods.articles)
    let quantity = 1 + chance.weighted([800, 140, 40, 20])
    let cents = article.cents * quantity
    let time = "\(padded(chance.within(7...22), 2)):\(padded(chance.below(60), 2))"
    return [
      "\(mention.day.iso) \(time)",
      ["Livrée", "Expédiée", "Annulée", "Remboursée"][chance.weighted([860, 80, 40, 20])],
      first, last, mention.company, emailCell(mention.email),
      mention.anyPhone.isEmpty ? "" : Damage.phone(mention.anyPhone, &chance),
      Damage.street(mention.street, &chance), Text.typed(mention.complement),
      mention.town.postcode, Damage.town(mention.town.name, &chance),
      mention.town.postcode.isEmpty ? "" : mention.town.country == "BE" ? "Belgique" : "France",
      article.name, String(quantity), "\(cents / 100).\(padded(cents % 100, 2))",
      ["non", "oui"][chance.weighted([620, 380])],
    ]
  }
}
