import Reference
public import Tables

/// A country, by its name in French, English, German, Spanish, Italian, Dutch, Portuguese or Polish, or by a code.
///
/// Canonical: ISO 3166-1 alpha-2, `FR`. `Angleterre`, `Écosse` and `UK` are `GB`; the overseas departments keep their own codes (`RE`).
/// Three-letter codes and the letters of European vehicles (`F`, `D`) are read too. Refused: a name that no list has,
/// and `DOM` and `COM` where no column of such codes tells that they are ISO's.
/// - Source: ISO 3166-1, names of Debian's iso-codes; customary names of our own.
public struct CountryJudge: ColumnJudge {
  /// Whether the column holds other codes of three letters, so that `DOM` and `COM` are codes too.
  private var hasLongCodes = false

  /// A judge of countries.
  public init() {}

  /// Beside `FRA` and `BEL`, `DOM` is the Dominican Republic; alone it is what French files call the overseas departments.
  public func settled(by column: TextColumn) -> CountryJudge {
    var judge = self
    var long = 0
    var filled = 0
    for row in 0..<column.count where !column.isBlank(row) {
      filled += 1
      column.withValue(row) { value in
        let text = value.extracting(Plain.trimmed(value))
        guard text.count == 3, !Self.isOverseas(text) else { return }
        for index in 0..<3 where !Plain.isLetter(text[index]) { return }
        long += 1
      }
    }
    judge.hasLongCodes = long > 1 && long * 2 > filled
    return judge
  }

  /// `DOM`, `COM`: départements, collectivités d'outre-mer, which are several countries of ISO.
  private static func isOverseas(_ text: Span<UInt8>) -> Bool {
    guard text.count == 3, Plain.upper(text[1]) == 0x4F, Plain.upper(text[2]) == 0x4D else {
      return false
    }
    return Plain.upper(text[0]) == 0x44 || Plain.upper(text[0]) == 0x43
  }

  /// Writes two letters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if value.count == 2, value[0] &- 0x41 < 26, value[1] &- 0x41 < 26,
      CountryCodes.has(value[0], value[1])
    {
      out.write(value)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    guard text.count <= 80, hasLongCodes || !Self.isOverseas(text) else {
      return .rejected(.unknownCountry)
    }
    var key: [UInt8] = []
    Fold.key(text, into: &key)
    guard let code = CountryNames.code(key) ?? CountryNames.agreed(key) else {
      if let code = CountryNames.misspelled(key) {
        out.write(UInt8(truncatingIfNeeded: code >> 8))
        out.write(UInt8(truncatingIfNeeded: code))
        return .repaired(.countrySpelling)
      }
      return Placeholder.ruling(text, else: .unknownCountry)
    }
    out.write(UInt8(truncatingIfNeeded: code >> 8))
    out.write(UInt8(truncatingIfNeeded: code))
    return .ok
  }
}

/// Which country a folded name or code means.
enum CountryNames {
  /// The two letters, the first one in the high byte; `nil` when the name is unknown.
  static func code(_ key: [UInt8]) -> UInt16? {
    guard let index = table.keys.find(key), table.codes[index] != 0 else { return nil }
    return table.codes[index]
  }

  /// The country that several names or codes tell together: `FR - France`, `Luxembourg (LU)`, `Belgique / België`.
  static func agreed(_ key: [UInt8]) -> UInt16? {
    agreed(key.split(separator: 0x20)[...], isWhole: true)
  }

  private static func agreed(_ words: ArraySlice<ArraySlice<UInt8>>, isWhole: Bool) -> UInt16? {
    if !isWhole, let one = code(Array(words.joined(separator: [0x20]))) { return one }
    guard words.count >= 2, words.count <= 8 else { return nil }
    for cut in (words.startIndex + 1)..<words.endIndex {
      if let one = code(Array(words[..<cut].joined(separator: [0x20]))),
        one == agreed(words[cut...], isWhole: false)
      {
        return one
      }
    }
    return nil
  }

  /// The one neighbour whose French name is a slip away: `Frnace`, `Belgqiue`. Names of other countries are never read so.
  static func misspelled(_ key: [UInt8]) -> UInt16? {
    guard key.count >= 5, key.count <= 12 else { return nil }
    var found: UInt16?
    for name in neighbours where TownDistance.between(key, name, atMost: 1) != nil {
      guard let code = code(name) else { continue }
      if let found, found != code { return nil }
      found = code
    }
    return found
  }

  private static let neighbours: [[UInt8]] = [
    "FRANCE", "BELGIQUE", "SUISSE", "LUXEMBOURG", "ALLEMAGNE", "ESPAGNE", "ITALIE", "PORTUGAL",
    "PAYS BAS", "ROYAUME UNI", "ANGLETERRE", "IRLANDE", "ETATS UNIS", "POLOGNE", "MONACO",
  ].map { Array($0.utf8) }

  private static let table: (keys: KeyTable, codes: [UInt16]) = {
    var keys = KeyTable(capacity: 4096)
    var codes: [UInt16] = []
    /// A name that two countries share names none of them, unless it is the whole name of one.
    func add(_ name: String, _ code: UInt16, isWhole: Bool) {
      let key = Array(Fold.key(name).utf8)
      guard !key.isEmpty else { return }
      let index = keys.add(key)
      if index == codes.count {
        codes.append(code)
      } else if codes[index] != code, !isWhole {
        codes[index] = 0
      }
    }
    let rows = ReferenceTable.compiled("pays_iso3166.csv")?.rows() ?? []
    func letters(_ row: [String]) -> UInt16? {
      let letters = Array((row.first ?? "").utf8)
      return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : nil
    }
    for row in rows {
      guard let code = letters(row), row.count >= 12 else { continue }
      add(row[0], code, isWhole: true)
      add(row[1], code, isWhole: true)
      for name in row[3...] { add(name, code, isWhole: true) }
    }
    for row in rows {
      guard let code = letters(row), row.count >= 12 else { continue }
      for name in row[3...] where name.contains(",") {
        let parts = name.split(separator: ",").map(String.init)
        add(parts[0], code, isWhole: false)
        add((parts.dropFirst() + [parts[0]]).joined(separator: " "), code, isWhole: true)
      }
    }
    // What people write goes before what lists shorten.
    for (names, code) in customary {
      let letters = Array(code.utf8)
      for name in names.split(separator: "|") {
        let index = keys.add(Array(Fold.key(String(name)).utf8))
        let value = UInt16(letters[0]) << 8 | UInt16(letters[1])
        if index == codes.count { codes.append(value) } else { codes[index] = value }
      }
    }
    return (keys, codes)
  }()

  /// Names that people write and no list has.
  private static let customary: [(names: String, code: String)] = [
    (
      "angleterre|ecosse|pays de galles|irlande du nord|grande bretagne|england|scotland|wales|great britain|uk|u k|inghilterra|inglaterra|engeland|schottland|escocia|northern ireland|gb|royaume uni|united kingdom|england uk",
      "GB"
    ),
    (
      "etats unis|usa|u s a|us|etats unis d amerique|united states|united states of america|america|vereinigte staaten|estados unidos|stati uniti|verenigde staten|eeuu",
      "US"
    ),
    (
      "france|f|france metropolitaine|corse|republique francaise|frankreich|francia|frankrijk|franca|francja|fra",
      "FR"
    ),
    ("b|belgie|belgium|belgique", "BE"), ("d|allemagne|germany|deutschland", "DE"),
    ("l|luxembourg|grand duche de luxembourg", "LU"),
    ("e|espagne|espana", "ES"), ("i|italie|italia", "IT"),
    ("nl|hollande|holland|pays bas|the netherlands|nederland", "NL"),
    ("p|portugal", "PT"), ("ch|suisse|schweiz|svizzera|switzerland|confederation suisse", "CH"),
    ("a|autriche|osterreich", "AT"),
    (
      "tchequie|republique tcheque|republica checa|repubblica ceca|tsjechie|czechy|czech republic|czechia|tschechien",
      "CZ"
    ),
    ("russie|federation de russie|russia", "RU"),
    ("coree du sud|south korea|coree", "KR"), ("coree du nord|north korea", "KP"),
    ("viet nam|vietnam", "VN"), ("syrie|syria", "SY"),
    ("iran", "IR"), ("tanzanie|tanzania", "TZ"), ("moldavie|moldova", "MD"),
    ("macedoine|macedoine du nord|north macedonia", "MK"),
    ("bolivie|bolivia", "BO"), ("venezuela", "VE"), ("taiwan", "TW"), ("laos", "LA"),
    ("brunei", "BN"), ("kosovo", "XK"),
    ("cote d ivoire|ivory coast", "CI"),
    ("congo kinshasa|rdc|republique democratique du congo|congo rdc", "CD"),
    ("congo brazzaville|congo", "CG"),
    ("la reunion|ile de la reunion|reunion", "RE"), ("polynesie|tahiti|polynesie francaise", "PF"),
    ("nouvelle caledonie", "NC"),
    ("hong kong", "HK"), ("macao", "MO"), ("palestine", "PS"), ("vatican", "VA"),
    ("emirats|emirats arabes unis|uae|dubai", "AE"),
    ("birmanie|burma", "MM"), ("cap vert", "CV"), ("turquie|turkey|turkiye", "TR"),
    ("irlande|eire|republic of ireland", "IE"),
    ("saint martin", "MF"), ("saint barthelemy|st barthelemy", "BL"),
    ("principaute de monaco", "MC"), ("slovaquie", "SK"),
    ("bosnie", "BA"), ("trinite et tobago", "TT"), ("swaziland", "SZ"), ("algerie", "DZ"),
    ("maroc", "MA"), ("tunisie", "TN"),
    ("ile maurice|l ile maurice", "MU"), ("guyane|guyane francaise", "GF"),
    ("grece|hellas|ellada|el", "GR"), ("sverige", "SE"), ("norge", "NO"), ("danmark", "DK"),
    ("suomi", "FI"), ("magyarorszag", "HU"), ("hrvatska", "HR"), ("slovenija", "SI"),
    ("slovensko", "SK"), ("cesko|ceska republika|rep tcheque", "CZ"), ("eesti", "EE"),
    ("latvija", "LV"), ("lietuva", "LT"), ("burkina", "BF"), ("centrafrique|rca", "CF"),
    ("st martin", "MF"), ("st barth|saint barth", "BL"), ("quebec", "CA"), ("catalogne", "ES"),
    ("luxembourg gd|luxembourg grand duche", "LU"),
    // Customary names in the other languages, where ISO's are the states' official ones.
    ("russland|rusia|rosja", "RU"),
    ("sudkorea|corea del sur|zuid korea|coreia do sul|korea poludniowa", "KR"),
    ("nordkorea|corea del norte|noord korea|coreia do norte|korea polnocna", "KP"),
    ("bielorrussia", "BY"), ("wenezuela", "VE"), ("boliwia", "BO"), ("moldawia", "MD"),
    (
      "vatikan|vatikanstadt|ciudad del vaticano|citta del vaticano|cidade do vaticano|watykan|etat de la cite du vatican|cite du vatican",
      "VA"
    ),
    ("kongo kinshasa|demokratyczna republika konga", "CD"),
    ("kongo brazzaville|republica do congo", "CG"),
    ("falkland|malouines|falklandinseln|islas malvinas|ilhas malvinas|ilhas falkland", "FK"),
    ("isole falkland|falklandeilanden|falklandy", "FK"),
    ("cape verde", "CV"), ("dominikana", "DO"), ("tchequia", "CZ"), ("burquina faso", "BF"),
    ("djibuti|jibuti", "DJ"), ("essuatini", "SZ"), ("vietna", "VN"), ("kosowo", "XK"),
    ("faroer|iles feroe", "FO"), ("franzosisch guayana", "GF"), ("kaimaninseln", "KY"),
    ("ilhas cayman", "KY"), ("comoras", "KM"), ("reuniao", "RE"), ("salomonen", "SB"),
    ("seicheles", "SC"), ("sao bartolomeu", "BL"),
    ("sao marinho", "SM"), ("alandinseln", "AX"), ("territoires palestiniens", "PS"),
    ("palestinian territories|palastinensische autonomiegebiete", "PS"),
    ("territorios palestinos|territori palestinesi|palestijnse gebieden", "PS"),
    ("isole vergini britanniche", "VG"), ("iles vierges des etats unis", "VI"),
    ("isole vergini americane|ilhas virgens americanas", "VI"),
    ("pays bas caribeens|caribbean netherlands|caribisch nederland", "BQ"),
    ("republika poludniowej afryki", "ZA"), ("svalbard et jan mayen|spitzbergen", "SJ"),
    ("antigua barbuda", "AG"), ("bosnia herzegovina|bosnia ed erzegovina", "BA"),
    // As shops and address books show the regions of China, with or without the state behind them.
    (
      "r a s chinoise de hong kong|hong kong sar china|hongkong|sonderverwaltungsregion hongkong|rae de hong kong|ras di hong kong|rae de hong kong china|hongkong sar van china|hong kong rae da china|hong kong china",
      "HK"
    ),
    (
      "r a s chinoise de macao|macao sar china|sonderverwaltungsregion macau|rae de macao|ras di macao|rae de macao china|macau sar van china|macau rae da china|macao china",
      "MO"
    ),
    ("birmania|birma|mianmar", "MM"), ("sud sudan", "SS"), ("quiribati", "KI"),
    ("tadjiquistao", "TJ"), ("turcomenistao", "TM"),
    ("karibische niederlande|caribe neerlandes|caraibi olandesi|paises baixos caribenhos", "BQ"),
    ("st kitts nevis", "KN"), ("st pierre miquelon|st pierre et miquelon", "PM"),
    ("trinidad tobago", "TT"), ("turks caicos islands", "TC"), ("wallis futuna", "WF"),
    ("sao tome principe", "ST"), ("st vincent grenadines", "VC"),
  ]
}
