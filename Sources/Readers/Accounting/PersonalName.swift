import Reference

/// Tells the name of a person from that of a firm, where a source has one field for both.
enum PersonalName {
  /// Where the first name is looked for.
  enum Order { case firstNameFirst, either }

  /// Whether `name` is a person's: it begins with a civility, or is two to four words of which one at the end is a first name as
  /// INSEE counts them; and no word of trade or legal form, no digit and no `&` stands in it.
  static func isPerson(_ name: String, order: Order = .firstNameFirst) -> Bool {
    guard !name.contains(where: { $0.isNumber || $0 == "&" || $0 == "+" }) else { return false }
    let words = Fold.key(name).split(separator: " ").map(String.init)
    guard words.count > 1, !words.contains(where: tradeWords.contains) else { return false }
    let start = name.lowercased().prefix { $0 != " " }
    if civilities.contains(String(start)) { return true }
    guard words.count <= 4 else { return false }
    if isFirstName(words[0]) { return true }
    return order == .either && isFirstName(words[words.count - 1])
  }

  private static func isFirstName(_ word: String) -> Bool {
    ReferenceLibrary.standard.firstNames.entry(word).map { $0.birthCount >= 500 } ?? false
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
    "CHEZ", "AUX", "LES", "DIVERS", "CLIENTS", "CLIENT", "COMPTOIR",
  ]
}
