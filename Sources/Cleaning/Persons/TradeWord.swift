internal import Reference

/// Tells a noun or an adjective of the trades from a name that nobody in France has borne yet.
///
/// The tables hold nearly every name of those who were born here, so that a word which is in none of them and ends as French makes
/// its nouns, *terrassement*, *isolation*, *vitrerie*, is no name: « Jaouen Terrassement » is a firm, « Jaouen Tuhoe » may be a person.
enum TradeWord {
  /// Whether a word tells a trade, a thing that is sold, or what somebody does.
  static func tell(_ word: NameWord, _ order: NameOrder) -> Bool {
    guard let last = word.key.spacedWords.last, mayTell(last) else { return false }
    return !order.isName(word.key) && !order.isName(last)
  }

  /// Whether a word is an adjective behind « société »: *nautique*, *lyonnaise*, *hôtelière*; « Société Dominique » is called after somebody.
  static func isQuality(_ key: String, _ order: NameOrder) -> Bool {
    CompanyParser.qualities.contains(key)
      || adjectives.contains { key.hasSuffix($0) && key.utf8.count > $0.utf8.count + 3 }
        && order.firstNames.entry(key) == nil && order.surnames.estimatedBirths(key) < 600
  }

  /// Whether the letters of a word allow it; no table is asked.
  static func mayTell(_ key: String) -> Bool {
    if words.contains(key) { return true }
    return ends(key, with: nouns) || ends(key, with: doubtful)
  }

  /// Whether the ending may be that of a name abroad, so that a sure first name beside the word makes it one.
  static func isDoubtful(_ word: NameWord) -> Bool {
    guard let last = word.key.spacedWords.last, !words.contains(last) else { return false }
    return !ends(last, with: nouns)
  }

  private static func ends(_ key: String, with endings: [String]) -> Bool {
    let length = key.utf8.count
    return length > 6 && endings.contains { key.hasSuffix($0) && length > $0.utf8.count + 2 }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Endings that hardly any family name of the world has, and those that some have abroad: *Verhage*, *Verbiste*, *Echenique*,
  /// *Bouterie*, *Tissoires*.
  private static let nouns = [
    "EMENT", "EMENTS", "IMENT", "IMENTS", "TION", "TIONS", "SSION", "SSIONS", "TURE", "TURES",
    "ISME", "SERVICE", "SERVICES", "IMMO", "PATHE", "PATHES", "LOGUE", "LOGUES", "PEUTE", "PEUTES",
    "ICIEN", "ICIENS",
  ]
  private static let doubtful = [
    "AGE", "AGES", "AUX", "EURS", "ICES", "ISTE", "ISTES", "ATEUR", "ATEURS", "ERIE", "ERIES",
    "IQUE", "IQUES", "OIRE", "OIRES", "TECH",
  ]
  private static let adjectives = [
    "IQUE", "IVE", "ALE", "ELLE", "ENNE", "AISE", "OISE", "IERE", "EUSE", "TRICE", "AIRE", "ISTE",
  ]

  /// Short words of the kind, abbreviations and loans, that no family is called.
  private static let words = set(
    "ESPACE COMPTOIR AUTO PLUS RENOV DECO CONCEPT DESIGN ELEC CLIM AUTOS MOTOS EVENTS INVEST GROUP TRADING STUDIO COACHING FITNESS BEAUTY NAILS "
      + "TATTOO FOOD PIZZA SUSHI TACOS BURGER WEB DIGITAL MEDIA PHOTO VIDEO PRESSE OPTIC JARDINS PISCINES VINS BOIS BETON "
      + "TOITS SOLS CARRELAGES PARQUETS FENETRES PORTES CUISINES BAINS MEUBLES TISSUS FRUITS LEGUMES EXPRESS LOISIRS VOYAGES "
      + "SPORTS MUSIQUE DANSE THERAPIE TP BTP MULTISERVICES IMMO CARRELAGE NETTOYAGE DEPANNAGE CHAUFFAGE ELAGAGE USINAGE "
      + "LEVAGE FORAGE MAQUILLAGE TOILETTAGE CABLAGE SABLAGE VITRAGE ECLAIRAGE BRICOLAGE MASSAGES TATOUAGE ELEVAGE TRAVAUX "
      + "MATERIAUX VEGETAUX FLEURISTE PAYSAGISTE CHAUFFAGISTE CUISINISTE EBENISTE VITRERIE SERRURERIE MENUISERIE PLOMBERIE "
      + "MACONNERIE METALLERIE EBENISTERIE MIROITERIE ZINGUERIE JARDINERIE CARROSSERIE TOLERIE SELLERIE MARBRERIE "
      + "IMPRIMERIE BOULANGERIE PATISSERIE BOUCHERIE CHARCUTERIE EPICERIE POISSONNERIE FROMAGERIE CHOCOLATERIE "
      + "BRASSERIE CREPERIE LIBRAIRIE BIJOUTERIE PARFUMERIE MERCERIE INFORMATIQUE MECANIQUE ELECTRIQUE ESTHETIQUE "
      + "NAUTIQUE OPTIQUE ACOUSTIQUE LOGISTIQUE")
}
