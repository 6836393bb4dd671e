/// The types of streets and the words of addresses, with the abbreviations that the six lines allow.
///
/// Source: our tables `types_voie.csv` and `mots_adresse.csv`, after the usage of NF Z10-011.
public struct StreetTypes: Sendable {
  /// A type found at the beginning of some words.
  public struct Match: Sendable, Equatable {
    /// The type in full, as a key: `ZONE ARTISANALE`.
    public let type: String
    /// How many words it took.
    public let wordCount: Int
  }

  private var types: [String: String] = [:]
  private var abbreviations: [String: String] = [:]
  private var longest = 1
  /// The words that types begin with: most words are none.
  private var heads: Set<String> = []
  /// Words of names that have a short form: `MARECHAL` is `MAL`.
  public private(set) var shortWords: [String: String] = [:]
  /// Short forms that may be written out in the name of a street: `MAL` is `MARECHAL`.
  public private(set) var fullWords: [String: String] = [:]

  /// Reads the two tables; without them nothing is known.
  public init(types table: ReferenceTable?, words: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 3 {
      let type = Fold.key(row[0])
      if abbreviations[type] == nil { abbreviations[type] = Fold.key(row[1]) }
      for form in [row[0], row[1]] + row[2].split(separator: ",").map(String.init) {
        let key = Fold.key(form)
        guard !key.isEmpty else { continue }
        // The type itself, then its own variants, win over what another type is abbreviated to.
        if types[key] == nil || form == row[0] { types[key] = type }
        longest = max(longest, key.split(separator: " ").count)
      }
    }
    for (form, type) in Self.certain { types[form] = type }
    for form in Self.doubtful { types[form] = nil }
    heads = Set(types.keys.map { String($0.prefix { $0 != " " }) })
    for row in words?.rows() ?? [] where row.count == 3 {
      if ["mot", "titre", "adjectif", "ligne2", "ligne3"].contains(row[2]), row[0] != row[1] {
        shortWords[row[0]] = row[1] == "CDT COL" ? "COL" : row[1]
      }
    }
    for (short, full) in Self.titles { fullWords[short] = full }
  }

  /// The type that these words begin with; the longest one wins.
  public func match(_ words: ArraySlice<String>) -> Match? {
    guard let first = words.first, mayBegin(with: first) else { return nil }
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      let key = words.prefix(count).joined(separator: " ")
      if let type = types[key] { return Match(type: type, wordCount: count) }
    }
    return nil
  }

  /// Whether some type begins with the first word of a key.
  public func mayBegin(with key: String) -> Bool {
    heads.contains(key)
      || key.utf8.contains(0x20) && heads.contains(String(key.prefix { $0 != " " }))
  }

  /// The short form of a type; the type itself when it has none.
  public func abbreviation(of type: String) -> String { abbreviations[type] ?? type }

  private static let certain: [(String, String)] = [
    ("R", "RUE"), ("AV", "AVENUE"), ("AVE", "AVENUE"), ("BD", "BOULEVARD"), ("BVD", "BOULEVARD"),
    ("BLD", "BOULEVARD"),
    ("CH", "CHEMIN"), ("CHE", "CHEMIN"), ("CHEM", "CHEMIN"), ("ALL", "ALLEE"), ("IMP", "IMPASSE"),
    ("PL", "PLACE"),
    ("RTE", "ROUTE"), ("SQ", "SQUARE"), ("CRS", "COURS"), ("FG", "FAUBOURG"), ("FBG", "FAUBOURG"),
    ("RES", "RESIDENCE"),
    ("LOT", "LOTISSEMENT"), ("HAM", "HAMEAU"), ("LD", "LIEU DIT"), ("ZA", "ZONE ARTISANALE"),
    ("ZI", "ZONE INDUSTRIELLE"),
    ("ZAC", "ZONE D AMENAGEMENT CONCERTE"), ("ZAE", "ZONE D ACTIVITE ECONOMIQUE"),
    ("PAS", "PASSAGE"), ("PASS", "PASSAGE"),
    ("QU", "QUAI"), ("PROM", "PROMENADE"), ("RPT", "ROND POINT"), ("RUELLE", "RUELLE"),
    ("SEN", "SENTIER"), ("VC", "VOIE COMMUNALE"),
    ("CR", "CHEMIN RURAL"), ("GR", "GRANDE RUE"), ("GRAND RUE", "GRANDE RUE"),
    ("GRANDE RUE", "GRANDE RUE"), ("IMM", "IMMEUBLE"),
    ("ESP", "ESPLANADE"), ("VEN", "VENELLE"), ("CCAL", "CENTRE COMMERCIAL"),
    ("C CIAL", "CENTRE COMMERCIAL"), ("PARC D ACTIVITES", "PARC D ACTIVITES"),
    ("QUAI", "QUAI"), ("TRA", "TRAVERSE"), ("MTE", "MONTEE"), ("QUA", "QUARTIER"),
    ("CC", "CENTRE COMMERCIAL"),
  ]

  /// Short forms that are words of their own too often.
  private static let doubtful = [
    "AL", "BAR", "BAS", "CAR", "CAMP", "COL", "COR", "EN", "ENC", "FORT", "FON", "HAM ", "MAN",
    "MAR", "MAS ", "MAT", "PORTE ", "LA",
    "MET", "PA", "PAT", "POT", "PNT", "PLE", "REM", "ROC", "STA", "TRN", "VAL", "VIA", "ART",
    "CAR ", "CAV", "COIN", "DOM", "ESC",
    "GAL", "GPE", "ILE", "HAUTEUR ", "Q", "RP", "PT", "CV", "PTE",
  ]

  /// What is certain inside a name. `COL` may be a colonel or a pass, `PTE` a gate or small, `PRES` a president or near: they stay.
  private static let titles: [(String, String)] = [
    ("ST", "SAINT"), ("STE", "SAINTE"), ("STS", "SAINTS"), ("STES", "SAINTES"), ("GAL", "GENERAL"),
    ("GL", "GENERAL"), ("GEN", "GENERAL"),
    ("MAL", "MARECHAL"), ("DR", "DOCTEUR"), ("PDT", "PRESIDENT"), ("CDT", "COMMANDANT"),
    ("CNE", "CAPITAINE"),
    ("LT", "LIEUTENANT"), ("SGT", "SERGENT"), ("AML", "AMIRAL"), ("MGR", "MONSEIGNEUR"),
    ("PROF", "PROFESSEUR"), ("PR", "PROFESSEUR"),
    ("ND", "NOTRE DAME"), ("GD", "GRAND"), ("GDE", "GRANDE"), ("VX", "VIEUX"), ("FBG", "FAUBOURG"),
    ("FAUB", "FAUBOURG"),
  ]
}
