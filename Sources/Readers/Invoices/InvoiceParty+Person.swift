import Reference

extension InvoiceParty {
  /// Whether the name is a person's.
  ///
  /// Forms without an element for persons put a person's name where a firm's stands. It is one when nothing speaks for a firm (no
  /// identifier, no second name, no word of trade or legal form, no digit) and the name begins with a civility, or is two to
  /// four words of which the first is a first name as INSEE counts them.
  var isPerson: Bool {
    guard let name, siren == nil, siret == nil, vatNumber == nil, tradingName == nil,
      lastName == nil, !name.contains(where: { $0.isNumber || $0 == "&" || $0 == "+" })
    else { return false }
    let words = Fold.key(name).split(separator: " ").map(String.init)
    guard words.count > 1, !words.contains(where: Self.tradeWords.contains) else { return false }
    let start = name.lowercased().prefix { $0 != " " }
    if Self.civilities.contains(String(start)) { return true }
    guard words.count <= 4, let entry = ReferenceLibrary.standard.firstNames.entry(words[0]) else {
      return false
    }
    return entry.birthCount >= 500
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
  ]
}
