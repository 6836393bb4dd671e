extension Catalogue {
  /// Words that say which of several addresses a column belongs to: that of the client himself first, then where goods go.
  private static let qualifiers: [Set<String>] = [
    [
      "billing", "bill", "facturation", "factu", "fatturazione", "facturacion", "factuur",
      "facture", "facturee", "fact", "invoice", "rechnung",
      "buyer", "acheteur",
      "actuel", "actuelle", "current", "principal", "principale", "main", "perso", "personnel",
      "personnelle", "private", "privat", "domicile", "home", "siege",
    ],
    ["shipping", "ship", "livraison", "liv", "delivery", "lieferung", "envio"],
  ]

  /// Finds the fields of headings that are ours but for a word such as these: `Ship Name`, « CP facturation », « Adresse actuelle ».
  ///
  /// Each field is taken once, and the parts of an address from one of the addresses only: « Adresse de facturation » beside a « CP »
  /// and a « Ville » that name no other place is their street.
  static func recogniseQualified(_ headings: [String], _ fields: inout [Field?]) {
    recogniseStreetOfTown(headings, &fields)
    for (rank, words) in qualifiers.enumerated() {
      var taken = Set(fields.compactMap { $0?.name })
      // A street alone may be one that was guessed beside the very columns that are looked at here.
      let hasAddress = !taken.isDisjoint(with: ["postcode", "city", "address"])
      for (place, heading) in headings.enumerated() where fields[place] == nil {
        guard let field = field(of: heading, without: words), !taken.contains(field.name),
          !(hasAddress && field.group == .address && !(rank == 0 && field.name == "street")),
          !(field.name == "person" && taken.contains("last-name")),
          !(field.name == "street" && taken.contains("address"))
        else { continue }
        taken.insert(field.name)
        fields[place] = field
      }
    }
  }

  /// The address that stands right before a post code or a town is their street, whatever it is called: « Adresse chantier, CP, Ville ».
  private static func recogniseStreetOfTown(_ headings: [String], _ fields: inout [Field?]) {
    guard !fields.contains(where: { ["street", "address"].contains($0?.name) }) else { return }
    for (place, heading) in headings.enumerated().dropLast()
    where fields[place] == nil && ["postcode", "city"].contains(fields[place + 1]?.name) {
      guard let first = Heading.words(heading).first,
        ["street", "address"].contains(byHeading[first]?.name)
      else { continue }
      fields[place] = field("street")
      return
    }
  }

  /// The field of a client that is left when a word at either end of the heading is one of `words`.
  private static func field(of heading: String, without words: Set<String>) -> Field? {
    let all = Heading.words(heading)
    guard all.count > 1 else { return nil }
    for rest in [all.dropFirst(), all.dropLast()] {
      let dropped = rest.startIndex > 0 ? all[0] : all[all.count - 1]
      // « Ville de livraison », « Livraison de la ville ».
      let bare = rest.filter { !["de", "du", "d", "la", "of"].contains($0) }
      guard words.contains(dropped),
        let field = byHeading[rest.joined()] ?? byHeading[bare.joined()] ?? line(rest.joined()),
        field.event == nil
      else { continue }
      return field
    }
    return nil
  }

  /// The line of an address that is called by its number alone: `fact_l2`, « Livraison ligne 1 ».
  private static func line(_ rest: String) -> Field? {
    for (number, name) in ["street", "street-2", "street-3"].enumerated()
    where ["l", "ligne", "line", "lig"].contains(where: { rest == "\($0)\(number + 1)" }) {
      return field(name)
    }
    return nil
  }
}
