import Reference

/// The words at the head of a French street line, and how they are written out.
enum StreetSpelling {
  /// A short form of a type of street.
  struct Short: Sendable {
    /// The type in full, small letters.
    var full: String
    /// Whether it is sure only behind a house number: `CH` is also a *centre hospitalier*.
    var needsNumber: Bool
  }

  /// The types by their key, as they are written.
  static let types: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "rue", "avenue", "boulevard", "allée", "allées", "chemin", "impasse", "place", "placette",
      "route", "square", "cours", "cour", "faubourg", "résidence", "lotissement", "hameau", "quai",
      "passage", "promenade", "sentier", "sente", "esplanade", "venelle", "traverse", "montée",
      "quartier", "cité", "ruelle", "villa", "voie", "mail", "clos", "rampe", "rond-point",
      "parvis",
    ].map { (Fold.key($0), $0) })

  /// The short forms by their key.
  static let shorts: [String: Short] = {
    var shorts: [String: Short] = [:]
    for (forms, full) in [
      ("AV AVE AVEN", "avenue"), ("BD BVD BLD BOUL BLVD", "boulevard"), ("ALL", "allée"),
      ("IMP", "impasse"), ("RTE", "route"), ("CHE CHEM", "chemin"), ("PL", "place"),
      ("SQ", "square"), ("RES", "résidence"), ("FBG", "faubourg"), ("RPT", "rond-point"),
    ] {
      for form in forms.split(separator: " ") {
        shorts[String(form)] = Short(full: full, needsNumber: false)
      }
    }
    for (forms, full) in [
      ("R", "rue"), ("CH", "chemin"), ("QU", "quai"), ("CRS", "cours"), ("PAS PASS", "passage"),
      ("PROM", "promenade"), ("ESP", "esplanade"), ("FG", "faubourg"), ("LOT", "lotissement"),
      ("HAM", "hameau"), ("TRA", "traverse"), ("MTE", "montée"), ("SEN", "sentier"),
      ("VEN", "venelle"), ("QUA", "quartier"),
    ] {
      for form in forms.split(separator: " ") {
        shorts[String(form)] = Short(full: full, needsNumber: true)
      }
    }
    return shorts
  }()

  /// Words that stay small inside a line.
  static let small: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "ET", "A", "AU", "AUX", "EN", "SUR", "SOUS",
    "LES", "LEZ", "PRES", "CHEZ", "BIS", "TER", "QUATER",
  ]

  /// Words that are capitals always.
  static let capitals: Set<String> = [
    "BP", "CS", "TSA", "CEDEX", "ZA", "ZI", "ZAC", "ZAE", "ZUP", "ZC", "ZAD", "RN", "RD", "RDC",
    "HLM", "CC", "SP", "EHPAD", "CHU", "CHR", "VC",
  ]

  /// Roman numerals that name kings, popes and divisions; none of them is a word.
  static let numerals: Set<String> = [
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII",
  ]

  /// What a mark of flat or building is written as.
  static let marks: [String: String] = [
    "ETAGE": "étage", "BATIMENT": "bâtiment", "BAT": "bât", "APPARTEMENT": "appartement",
    "APPT": "appt", "APT": "apt", "APP": "app", "ESCALIER": "escalier", "ESC": "esc",
    "IMMEUBLE": "immeuble", "ENTREE": "entrée", "PORTE": "porte",
  ]

  /// The months: small letters behind the day of a date.
  static let months: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ].map { (Fold.key($0), $0) })
}
