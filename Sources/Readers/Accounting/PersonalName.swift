import Reference

/// Tells the name of a person from that of a firm, where a source has one field for both.
enum PersonalName {
  /// Where the first name is looked for.
  enum Order { case firstNameFirst, either }

  /// Whether `name` is a person's: it begins with a civility, or is two to four words of which one at the end is a first name as
  /// INSEE counts them, or where either order may stand a family name with an initial, « LE BIHAN C. »; and no word of trade or
  /// legal form, no digit and no `&` stands in it.
  static func isPerson(_ name: String, order: Order = .firstNameFirst) -> Bool {
    guard !name.contains(where: { $0.isNumber || $0 == "&" || $0 == "+" }) else { return false }
    let words = Fold.key(name).split(separator: " ").map(String.init)
    guard words.count > 1, !words.contains(where: tradeWords.contains) else { return false }
    let start = name.lowercased().prefix { $0 != " " }
    if civilities.contains(String(start)) { return true }
    guard words.count <= 4 else { return false }
    if isFirstName(words[0]) { return true }
    guard order == .either else { return false }
    return isFirstName(words[words.count - 1]) || hasInitial(name)
  }

  /// Whether a family name stands before or behind an initial: any word with one that ends in a full stop, « Petit H. », « J.-P. Petit »;
  /// without it the name must be known, for « Super U » and « Point P » are firms.
  private static func hasInitial(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let marked = words.map { word in
      let letters = word.split { $0 == "." || $0 == "-" }
      return !letters.isEmpty && letters.allSatisfy { $0.count == 1 && $0.first!.isLetter }
    }
    for isLast in [true, false] {
      let run = isLast ? marked.reversed().prefix { $0 } : marked.prefix { $0 }
      guard run.count == 1 || run.count == 2, run.count < words.count else { continue }
      let rest = isLast ? words.dropLast(run.count) : words.dropFirst(run.count)
      guard rest.allSatisfy({ $0.count > 1 }) else { continue }
      let initials = isLast ? words.suffix(run.count) : words.prefix(run.count)
      if initials.allSatisfy({ $0.hasSuffix(".") }) { return true }
      if isLast, isFamilyName(rest.joined(separator: " ")) { return true }
    }
    return false
  }

  /// Whether at least some thousands have borne the name.
  private static func isFamilyName(_ name: String) -> Bool {
    ReferenceLibrary.standard.surnames.estimatedBirths(Fold.key(name)) >= 2_000
  }

  private static func isFirstName(_ word: String) -> Bool {
    ReferenceLibrary.standard.firstNames.isFirstName(word, atLeast: .usual)
  }

  private static let civilities: Set<String> = [
    "m.", "mr.", "mme", "mme.", "mlle", "mlle.", "monsieur", "madame", "mademoiselle", "mrs",
    "mrs.", "ms.", "herr", "herrn", "frau",
  ]

  /// Words, folded, that stand in the names of firms and not in those of persons.
  private static let tradeWords: Set<String> = [
    "SARL", "SAS", "SASU", "SA", "EURL", "SCI", "SNC", "SCOP", "EIRL", "EARL", "GAEC", "SCEA",
    "SELARL", "GIE", "GMBH", "AG", "KG", "OHG", "UG", "BV", "NV", "SPA", "SRL", "SL", "LTD", "LLC",
    "INC", "CORP", "PLC", "AB", "AS", "APS", "OY", "ASSOCIATION", "SOCIETE", "STE", "ETS",
    "ETABLISSEMENTS", "COMPAGNIE", "CIE", "GROUPE", "CABINET", "ATELIER", "ATELIERS", "AGENCE",
    "BOULANGERIE", "PATISSERIE", "RESTAURANT", "HOTEL", "GITE", "CAMPING", "CAFE", "BAR",
    "BRASSERIE", "CREPERIE", "BOUCHERIE", "POISSONNERIE", "TRAITEUR", "EPICERIE", "FERME",
    "PHARMACIE", "GARAGE", "PLOMBERIE", "ELECTRICITE", "MENUISERIE", "MACONNERIE", "PEINTURE",
    "BATIMENT", "TRANSPORTS", "TRANSPORT", "TAXI", "COIFFURE", "FLEURS", "OPTIQUE", "IMMOBILIER",
    "CONSEIL", "CONSULTING", "SERVICES", "SERVICE", "SOLUTIONS", "INFORMATIQUE", "DISTRIBUTION",
    "NEGOCE", "INDUSTRIE", "INDUSTRIES", "PRODUCTION", "EDITIONS", "MAIRIE", "COMMUNE", "ECOLE",
    "LYCEE", "COLLEGE", "CLUB", "COMITE", "SYNDICAT", "FONDATION", "MAISON", "CHATEAU", "DOMAINE",
    "FILS", "FRERES", "ASSOCIES", "MAGASIN", "BOUTIQUE", "SHOP", "STORE", "BIO", "AUTO", "MOTO",
    "JARDIN", "JARDINS", "PAYSAGE", "PAYSAGES", "NETTOYAGE", "CONSTRUCTION", "RENOVATION",
    "COUVERTURE", "CHAUFFAGE", "CARRELAGE", "ISOLATION", "SECURITE", "FORMATION", "COMPANY",
    "CHEZ", "AUX", "LES", "SUPER", "HYPER", "SYSTEME", "MARCHE", "POINT", "STUDIO", "DIVERS",
    "CLIENTS", "CLIENT", "COMPTOIR",
  ]
}
