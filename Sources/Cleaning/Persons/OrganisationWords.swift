internal import Reference

/// Tells a firm, an association or a public body from a person, by its words.
enum OrganisationWords {
  /// Whether the words name an organisation.
  static func tell(_ words: [NameWord]) -> Bool {
    guard let first = words.first else { return false }
    let isPair = words.count == 2
    for (index, word) in words.enumerated() {
      // « Roger DE SA » bears a Portuguese family name.
      if word.key == "SA", index > 0, words[index - 1].key == "DE" { continue }
      // « ORCEL SAM » is Sam Orcel rather than a firm of Monaco.
      if legalForms.contains(word.key), word.shape == .capitals, !isPair || word.key != "SAM" {
        return true
      }
      if longForms.contains(word.key) { return true }
      if word.key.isEmpty || word.key == "ET", index > 0, index + 1 < words.count,
        companions.contains(words[index + 1].key)
      {
        return true
      }
      // `S.A.R.L.` has its letters parted.
      if word.text.utf8.contains(0x2E), legalForms.contains(word.key.filter { $0 != " " }),
        word.key.count > 3
      {
        return true
      }
    }
    // « COSTE FRERES », « Hermanos López, S.L. ».
    if let last = words.last, words.count > 1 {
      if isPair, last.key == "FRERES", !first.key.isEmpty { return true }
      if dotted.contains(last.text) { return true }
    }
    if leading.contains(first.key) || beginsWithPhrase(words) { return true }
    if first.shape == .capitals, bodies.contains(first.key) {
      let next = words.count > 1 ? words[1].key.spacedWords.first ?? "" : ""
      if ["DE", "DU", "DES", "D"].contains(next) { return true }
      if words.count == 1 ? first.key != "CHU" : !shortBodies.contains(first.key) { return true }
    }
    if first.key == "CE", first.shape == .capitals, words.count > 1 { return true }
    // « Famille et Patrimoine ».
    if words.count > 2, first.key == "FAMILLE", words[1].key == "ET" || words[1].text == "&" {
      return true
    }
    if words.indices.contains(where: { anywhere.contains(words[$0].key) && !isFirstName($0, words) }
    ) {
      return true
    }
    // « L'Atelier de Claire », « Les Jardins d'Anne »; « LE BAR Yann » is called so.
    if words.count > 2 || first.key.utf8.contains(0x20) && words.count > 1, tellsPlace(words) {
      return true
    }
    // « Commune de », « Ville de », « Club de »: the word alone could be a name.
    if words.count > 2, leadingWithArticle.contains(first.key), articles.contains(words[1].key) {
      return true
    }
    return words.contains { word in
      guard word.text.utf8.contains(0x2D) else { return false }
      return word.text.split(separator: "-").contains { part in
        let key = NameWord(String(part)).key
        return anywhere.contains(key) && key != "FRANCE"
      }
    }
  }

  /// Whether an article, a place of trade and a preposition begin the name, or « Au » and two words more.
  private static func tellsPlace(_ words: [NameWord]) -> Bool {
    let parts = words.prefix(3).flatMap(\.key.spacedWords)
    guard parts.count > 2 else { return false }
    if parts[0] == "AU", words[0].shape != .small { return true }
    return ["LE", "LA", "LES", "L"].contains(parts[0])
      && (leading.contains(parts[1]) || parts[1] == "JARDINS")
      && ["DE", "DU", "DES", "D", "A", "AU", "AUX"].contains(parts[2])
  }

  /// Whether one of ``phrases`` begins the name; a hyphen may join its words.
  private static func beginsWithPhrase(_ words: [NameWord]) -> Bool {
    let parts = words.prefix(3).lazy.flatMap(\.key.spacedWords)
    guard let first = parts.first, phraseHeads.contains(first) else { return false }
    return phrases.contains { parts.starts(with: $0) }
  }

  /// Whether a form in law leads: « SELARL Dr Moreau ».
  static func beginsWithForm(_ words: [NameWord]) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    return longForms.contains(first.key)
      || legalForms.contains(first.key) && first.shape == .capitals && first.key.count > 2
        && first.key != "SAM"
  }

  /// Whether the word at `index` is the first name *France* and not the country: beside one other word that is no acronym, or behind *Marie* or *Anne*.
  private static func isFirstName(_ index: Int, _ words: [NameWord]) -> Bool {
    guard words[index].key == "FRANCE" else { return false }
    if index > 0, ["MARIE", "ANNE"].contains(words[index - 1].key) { return true }
    // « Gibier, France » is two words too.
    let others = words.indices.filter { $0 != index && words[$0].text != "," }
    guard others.count == 1 else { return false }
    let other = words[others[0]]
    return !other.key.isEmpty && !Acronym.isUnpronounceable(other.text) && !other.text.contains("&")
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static let articles = set("DE DU DES D LA LE LES L")

  /// What firms and offices are called, of words that are names too.
  private static let phrases = [
    "LA POSTE", "LA BANQUE POSTALE", "AUTO ECOLE", "MOTO ECOLE", "SUPER U", "HYPER U",
    "POLE EMPLOI", "FRANCE TRAVAIL", "TRESOR PUBLIC", "POMPES FUNEBRES", "FAMILLES RURALES",
  ].map(\.spacedWords)
  private static let phraseHeads = Set(phrases.map { $0[0] })

  /// Those of the next that may be somebody's name: told alone, or before an article.
  private static let shortBodies = set("CAF MSA CCI OPH CHU CGT GDF")

  /// Bodies that everybody calls by their letters.
  private static let bodies = set(
    "EDF GDF ENGIE ENEDIS GRDF SNCF RATP CPAM CARSAT CAF MSA URSSAF SFR MAIF MACIF MATMUT MAAF MGEN AXA BNP LCL "
      + "CCI CNRS INSERM INSEE CNAM CNED AFPA ADMR ADAPEI UDAF CROUS CHU CHRU SDIS OPAC OPH CGT CFDT CFTC FNSEA UNSA "
      + "MEDEF APAVE SACEM IBM UGAP")

  /// What stands behind *et* in the name of a firm.
  private static let companions = set("FILS CIE FRERES ASSOCIES FILLES SOEURS COMPAGNIE ASSOC")

  private static let legalForms = set(
    "SA SAS SASU SARL EURL SELARL SELAS SELAFA SELURL SNC SCS SCA SCI SCM SCP SCCV SCPI SCEA EARL GAEC GFA GIE GEIE "
      + "GIP EI EIRL SCOP SCIC SEM SPL SICAV EPIC EPA EPCI SDC CSE ASBL SPRL GMBH LTD LLC BV NV INC PLC SARLU SAM"
  )

  /// Forms of Spain and Italy that are told by their points behind a name: `S.A.` may be initials before one.
  private static let dotted: Set<String> = [
    "S.L.", "S.L.U.", "S.A.", "S.A.U.", "S.R.L.", "S.p.A.", "S.P.A.", "S.L", "S.A", "S.r.l.",
    "Lda.",
    "LDA.", "Ltda.", "S.n.c.", "S.a.s.",
  ]

  private static let longForms = set(
    "SARL SASU EURL SELARL GMBH SOCIETE ASSOCIATION ETABLISSEMENTS COOPERATIVE SYNDICAT FONDATION "
      + "COPROPRIETE ENTREPRISE HOLDING")

  /// Words that begin the name of an organisation.
  private static let leading = set(
    "INDIVISION INDIV SUCCESSION SUCC AUX CHEZ "
      + "STE STES ETS ETABLISSEMENT ETABLISSEMENTS SOC SOCIETE ASSO ASSOC ASSOCIATION MAIRIE COMMUNAUTE DEPARTEMENT REGION "
      + "CONSEIL PREFECTURE ECOLE COLLEGE LYCEE UNIVERSITE CRECHE HOPITAL CLINIQUE EHPAD PHARMACIE BOULANGERIE "
      + "PATISSERIE BOUCHERIE CHARCUTERIE POISSONNERIE EPICERIE FROMAGERIE TRAITEUR RESTAURANT BRASSERIE PIZZERIA "
      + "CREPERIE CAFE BAR HOTEL AUBERGE CAMPING GITE GARAGE CARROSSERIE ATELIER ATELIERS IMPRIMERIE LIBRAIRIE "
      + "PAPETERIE PRESSING LAVERIE MENUISERIE PLOMBERIE MACONNERIE ELECTRICITE TRANSPORTS TRANSPORT TAXI TAXIS "
      + "AMBULANCES AGENCE CABINET ETUDE OFFICE BUREAU COMITE SYND SDC INSTITUT INSTITUTION FEDERATION UNION AMICALE "
      + "CLUB LIGUE MISSION PAROISSE DIOCESE CAISSE BANQUE MUTUELLE ASSURANCES CENTRE MAISON RESIDENCE FOYER DOMAINE "
      + "CHATEAU CAVE CAVES FERME VIGNOBLE PEPINIERES JARDINERIE SUPERETTE SUPERMARCHE MAGASIN BOUTIQUE COIFFURE SALON "
      + "OPTIQUE BIJOUTERIE LABORATOIRE LABO USINE SCIERIE FONDERIE GROUPE GROUPEMENT EARL TRIBUNAL DIRECTION SERVICE "
      + "CHAMBRE MINISTERE MUSEE THEATRE CINEMA PISCINE GENDARMERIE COMMISSARIAT ARMEE OGEC CCAS APEL "
      + "CREDIT TABAC FLEURS FLEURISTE CARREFOUR INTERMARCHE MONOPRIX LIDL DECATHLON AUCHAN GROUPAMA PRIMEUR SNACK "
      + "KEBAB BISTROT SERRURERIE TOITURE CONCIERGERIE GALERIE ACADEMIE CONSERVATOIRE ORCHESTRE FESTIVAL BIBLIOTHEQUE "
      + "MEDIATHEQUE CANTINE MJC CORDONNERIE QUINCAILLERIE DROGUERIE MERCERIE PARFUMERIE MAROQUINERIE HORLOGERIE "
      + "CHOCOLATERIE CONFISERIE BISCUITERIE LAITERIE CIDRERIE DISTILLERIE AUTOCARS TRESORERIE"
  )

  /// Words that name an organisation wherever they stand.
  private static let anywhere = set(
    "PHARMACIE BOULANGERIE RESTAURANT MAIRIE GARAGE IMMOBILIER IMMOBILIERE CONSEIL CONSULTING SERVICES "
      + "DISTRIBUTION INDUSTRIE INDUSTRIES BATIMENT CONSTRUCTION CONSTRUCTIONS TRAVAUX TRANSPORTS LOGISTIQUE INFORMATIQUE "
      + "ASSURANCES ASSURANCE COIFFURE COMMUNICATION FORMATION HOTEL ELECTRICITE PLOMBERIE CHAUFFAGE MENUISERIE "
      + "PAYSAGE PAYSAGISTE AUTOMOBILES AUTOMOBILE MOTORS SOLUTIONS TECHNOLOGIES TECHNOLOGIE FRANCE INTERNATIONAL "
      + "HABITAT RENOVATION TAXI TAXIS AMBULANCES TRAITEUR PATISSERIE BOUCHERIE CHARCUTERIE ASSOCIES ENTREPRISE BISTROT"
  )

  private static let leadingWithArticle = set("COMMUNE VILLE AMIS CERCLE COMPAGNIE")

  /// Every word that this file looks for, alone or in a phrase: a name without any of them names no organisation and nobody.
  static let all: Set<String> = [
    articles, companions, legalForms, longForms, leading, anywhere, leadingWithArticle, ["CE"],
    bodies, phraseHeads,
  ].reduce(placeholders) { $0.union($1) }

  /// The words of which placeholders are made: a key with any other word of several letters is none.
  static let placeholders: Set<String> =
    Set([privately, counters, nobody].joined().flatMap(\.spacedWords))
    .union(generics).union(trials).union(accounts).union(joints)

  /// What begins the name of an account for everybody.
  private static let accounts = set("CLIENT CLIENTS COMPTE VENTE VENTES")
  private static let anybodies = set(
    "CLIENT CLIENTS PARTICULIER PARTICULIERS DIVERS COMPTOIR PASSAGE ANONYME")
  /// What joins the words of such a name.
  private static let joints = set("AU DE DU LA LE EN A ET NON")

  /// Accounts that stand for nobody or for anybody: never merged, never written to.
  static func placeholder(_ key: String) -> Placeholder? {
    if counters.contains(key) { return .generic }
    if nobody.contains(key) { return .empty }
    let words = key.spacedWords
    if let first = words.first, words.count > 1, words.allSatisfy({ $0 == first }),
      trials.contains(first)
    {
      return .empty
    }
    if words.count == 1, let letter = key.first, key.allSatisfy({ $0 == letter }),
      key.count != 1 || letter == "X"
    {
      return .empty
    }
    // « Particuliers divers », « divers clients »: nothing but such words, one of them for clients; « Direct Export » is a firm.
    if words.count > 1, words.allSatisfy({ generics.contains($0) || accounts.contains($0) }),
      words.contains(where: { anybodies.contains($0) }),
      !words.contains(where: { unknowns.contains($0) })
    {
      return .generic
    }
    if let first = words.first, accounts.contains(first) {
      let rest = words.dropFirst().filter { !joints.contains($0) }
      if rest.allSatisfy({ generics.contains($0) || $0.allSatisfy(\.isNumber) }) {
        return rest.contains("PASSAGE") || rest.contains("INCONNU") || rest.contains("ANONYME")
          || rest.isEmpty
          ? .empty : .generic
      }
    }
    return nil
  }

  private static let unknowns: Set<String> = ["PASSAGE", "INCONNU", "ANONYME", "TEST"]

  /// What a placeholder stands for.
  enum Placeholder { case generic, empty }

  /// Whether a whole cell names no firm: what names nobody, and words for a private person. `ABC` may well be one.
  static func standsForNoFirm(_ key: String) -> Bool {
    if key == "ABC" || key == "AAA" { return false }
    return placeholder(key) != nil || privately.contains(key)
  }

  /// Whether what stands for nobody may end with a word; only the whole tells.
  static func mayEndPlaceholder(_ key: SmallKey) -> Bool {
    if key.find(in: placeholderKeys) != nil { return true }
    return key.withBytes { letters in
      for index in 0..<letters.count where letters[index] != letters[0] { return false }
      return true
    }
  }

  /// The words of ``placeholders``, and the phrases, which hyphens make one word.
  private static let placeholderKeys: KeyTable = {
    var table = KeyTable(capacity: 256)
    for key in placeholders.union(privately).union(counters).union(nobody).sorted()
    where !key.isEmpty {
      _ = table.add(Array(key.utf8))
    }
    return table
  }()

  private static let privately = FillerWords.standard.words(.privatePerson)
  static let counters = FillerWords.standard.words(.account)
  private static let generics = FillerWords.standard.words(.accountPart)

  /// A name of which nothing but signs was given is nobody's either.
  static let nobody = FillerWords.standard.words(.name).union([""])
  private static let trials = FillerWords.standard.words(.trial)
}
