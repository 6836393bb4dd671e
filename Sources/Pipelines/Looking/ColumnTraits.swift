import Fields
import Reference
import Tables

/// What the heading and the values of a column look like.
struct ColumnTraits: Sendable {
  /// What the cells of a column may be.
  enum Trait: Int, CaseIterable, Sendable {
    case email, siret, siren, vatNumber, date, serial, phone, nineDigits, sex, words, fewWords,
      firstName,
      wholeName, somebody, titled
    case legalForm, letters, postcode, britishPostcode, addressWithTown, street, townWithPostcode
    case houseNumber, numbered, answer, frenchPostcode, frenchTown
  }

  /// What a word of a heading may point to.
  enum Hint: Sendable {
    case birth, mobile, phone, first, last, company, postcode, street, city, number
    case messages, reference
  }

  /// Filled cells looked at.
  private(set) var count = 0
  /// The share of different values among them.
  private(set) var distinct = 0.0
  private var counts = [Int](repeating: 0, count: Trait.allCases.count)
  private let headingWords: [String]
  private let suggestions: Set<String>
  /// Whether the heading speaks of somebody beside the client, a parent or whoever pays.
  let isOfAnother: Bool

  /// The share of filled cells among all, in tenths.
  let filled: Int

  /// Looks at the first filled cells of a column.
  init(_ column: TextColumn, _ heading: String, limit: Int) {
    isOfAnother = Catalogue.isOfAnother(heading)
    headingWords = Heading.words(heading)
    suggestions = Set(Catalogue.suggested(by: heading).map(\.name))
    var seen: Set<String> = []
    for row in 0..<column.count where !column.isBlank(row) {
      let text = column[row].trimmingSpaces
      guard !text.isEmpty, !Self.repeatsAnother(text) else { continue }
      count += 1
      seen.insert(text)
      for trait in Self.traits(of: text) { counts[trait.rawValue] += 1 }
      if count == limit { break }
    }
    distinct = count == 0 ? 0 : Double(seen.count) / Double(count)
    let cells = (0..<column.count).count { Self.tells(column, $0) }
    filled = column.count == 0 ? 0 : cells * 10 / column.count
  }

  /// Whether a cell says something of its own: neither blank nor « idem ».
  static func tells(_ column: TextColumn, _ row: Int) -> Bool {
    guard !column.isBlank(row) else { return false }
    return column.range(of: row).count > 12 || !repeatsAnother(column[row])
  }

  /// Whether a cell says that it holds what another does.
  private static func repeatsAnother(_ text: String) -> Bool {
    text.utf8.count <= 12 && repeats.contains(Heading.fold(text))
  }

  private static let repeats: Set<String> = [
    "", "idem", "id", "dito", "ditto", "same", "meme", "lememe", "lameme", "luimeme", "ellememe",
    "stesso", "cs", "mismo", "zelfde",
  ]

  /// Whether the column surely names somebody in half of the cells, often another, and in one of five by a first name and a last:
  /// what names no people has hardly any such cell.
  var namesPeople: Bool {
    share(.somebody) >= 0.5 && share(.wholeName) >= 0.2 && distinct >= 0.1
  }

  /// Whether persons stand in most cells, as in the « Intitulé » of an accounting program: with their civility, or by whole names, and
  /// few firms among them.
  var holdsPersons: Bool {
    share(.legalForm) < 0.4 && distinct >= 0.1
      && (share(.titled) >= 0.1 && share(.wholeName) >= 0.3 || share(.wholeName) >= 0.6)
  }

  /// The share of the filled cells that are so.
  func share(_ trait: Trait) -> Double {
    count == 0 ? 0 : Double(counts[trait.rawValue]) / Double(count)
  }

  /// Whether a word of the heading points to it, or some are a heading that is known.
  func hints(at hint: Hint) -> Bool {
    if let field = Self.field(of: hint), suggestions.contains(field) { return true }
    let (words, stems) = Self.hints(hint)
    return headingWords.contains { word in
      words.contains(word) || stems.contains { word.contains($0) }
    }
  }

  /// The field that a heading names where it points to this.
  private static func field(of hint: Hint) -> String? {
    switch hint {
    case .birth: "birth-date"
    case .mobile: "mobile"
    case .phone: "phone"
    case .first: "first-name"
    case .last: "last-name"
    case .company: "company"
    case .postcode: "postcode"
    case .street: "street"
    case .city: "city"
    case .number: "street-number"
    case .messages, .reference: nil
    }
  }

  /// Whole words, and parts of words, in French, English and German.
  private static func hints(_ hint: Hint) -> (words: Set<String>, stems: [String]) {
    switch hint {
    case .birth: (["ne", "nee", "dob", "geb", "born"], ["naiss", "birth", "geburt", "anniv"])
    case .messages: (["sms", "texto", "textos"], [])
    case .reference:
      (
        [
          "id", "code", "ref", "leid", "euid", "licence", "carte", "dossier", "contrat",
          "matricule",
        ],
        ["refer", "adher", "membre", "member", "ident"]
      )
    case .mobile:
      (["mob", "cell", "sms", "port"], ["mobil", "portable", "gsm", "handy", "cellul"])
    case .phone:
      (
        ["tel", "ligne", "standard", "fixe", "festnetz", "numero"], ["phon", "telef", "mobil"]
      )
    case .first: (["first", "given"], ["prenom", "forename", "vorname"])
    case .last:
      (["nom", "last", "name", "nachname"], ["surname", "famil", "lastname", "patronym"])
    case .company:
      (
        ["firma", "firme", "unternehmen", "raison"],
        ["societe", "entreprise", "company", "denomination", "enseigne", "organis"]
      )
    case .postcode: (["cp", "plz", "zip"], ["post"])
    case .street:
      (
        ["rue", "voie", "adr", "road"], ["adress", "address", "street", "strass", "anschrift"]
      )
    case .city:
      (["ort", "town", "city"], ["ville", "commune", "localit", "stadt", "wohnort"])
    case .number: (["n", "no", "nr", "num", "numero", "number", "house"], ["hausn"])
    }
  }

  // MARK: One value

  private static func traits(of text: String) -> [Trait] {
    let bytes = Array(text.utf8)
    if bytes.count <= 8, answers.contains(Heading.fold(text)) {
      return shape(bytes, text) + [.answer]
    }
    return shape(bytes, text) + (bytes[0] &- 0x30 < 10 ? [.numbered] : [])
  }

  private static func shape(_ bytes: [UInt8], _ text: String) -> [Trait] {
    var digits: [UInt8] = []
    var letters = 0
    var others = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      case 0x20, 0x2D, 0x2E, 0x2F, 0x28, 0x29, 0x2B, 0x27: break
      default: others += 1
      }
    }
    if bytes.contains(0x40) { return letters > 3 && bytes.contains(0x2E) ? [.email] : [] }
    if letters == 0 {
      return others == 0 ? numeric(bytes, digits) : []
    }
    var found: [Trait] = others <= 2 ? [.letters] : []
    let words = text.split { $0 == " " || $0 == "," }
    guard !words.isEmpty else { return found }
    if digits.isEmpty { found += plain(words) } else { found += mixed(text, words, digits) }
    return found
  }

  private static func numeric(_ bytes: [UInt8], _ digits: [UInt8]) -> [Trait] {
    var found: [Trait] = []
    let hasSeparators = digits.count < bytes.count
    switch digits.count {
    case 14 where LuhnSum.holds(number(digits[...])): found.append(.siret)
    case 10 where isBelgian(digits): found.append(.vatNumber)
    case 9 where LuhnSum.holds(number(digits[...])): found.append(.siren)
    case 5:
      found += hasSeparators ? [] : [.postcode, .serial]
      if !hasSeparators, isFrenchPostcode(digits) { found.append(.frenchPostcode) }
    case 4: found += hasSeparators ? [] : [.postcode, .serial, .houseNumber]
    case 1...3: found += hasSeparators ? [] : [.houseNumber]
    case 6, 8: if hasSeparators { found.append(.date) }
    default: break
    }
    // A national number with its zero, one with its country, or one that lost its zero in a spreadsheet.
    let hasPrefix = bytes[0] == 0x2B || digits.first == 0
    if (9...15).contains(digits.count) && hasPrefix {
      found.append(.phone)
    } else if digits.count == 9 {
      found.append(.nineDigits)
    }
    return found
  }

  /// A number of the Belgian register of firms without its `BE`: the last two digits are 97 less the rest of the first eight by 97.
  private static func isBelgian(_ digits: [UInt8]) -> Bool {
    guard digits[0] <= 1 else { return false }
    return number(digits[8...]) == 97 - number(digits[..<8]) % 97
  }

  /// One number of five digits in fifteen is a post code of France, CEDEX included.
  private static func isFrenchPostcode(_ digits: [UInt8]) -> Bool {
    let code = UInt32(number(digits[...]))
    let communes = ReferenceLibrary.standard.communes
    return !communes.places(under: code).isEmpty || communes.cedex(code) != nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 * 10 + UInt64($1) }
  }

  private static func plain(_ words: [Substring]) -> [Trait] {
    var found: [Trait] = [.words]
    let folded = words.map { Heading.fold(String($0)) }
    if words.count <= 3 { found.append(.fewWords) }
    if words.count == 1, sexes.contains(folded[0]) { found.append(.sex) }
    let names = ReferenceLibrary.standard.firstNames
    func isFirstName(_ word: Substring) -> Bool {
      (names.entry(word.uppercased().folded)?.birthCount ?? 0) >= 2_048
    }
    func isInitial(_ word: Substring) -> Bool {
      word.count == 2 && word.last == "." && word.first?.isUppercase == true
    }
    if let first = words.first, isFirstName(first) { found.append(.firstName) }
    if (2...4).contains(words.count), words.contains(where: isFirstName) {
      found.append(.wholeName)
    }
    let isFirm = folded.contains(where: legalForms.contains)
    if isFirm { found.append(.legalForm) }
    let isTitled = folded.contains(where: civilities.contains)
    if isTitled, !isFirm { found.append(.titled) }
    if words.count <= 6,
      isFirm || isTitled || words.contains(where: isFirstName)
        || words.contains(where: isInitial)
        || words.contains(where: {
          ReferenceLibrary.standard.surnames.rank(String($0).folded) != nil
        })
    {
      found.append(.somebody)
    }
    if folded.contains(where: { way in ways.contains { way.hasSuffix($0) } }) {
      found.append(.street)
    }
    let town = TownKey(words.joined(separator: " ")).key
    if !ReferenceLibrary.standard.communes.places(named: town).isEmpty { found.append(.frenchTown) }
    return found
  }

  private static func mixed(_ text: String, _ words: [Substring], _ digits: [UInt8]) -> [Trait] {
    var found: [Trait] = []
    let folded = words.map { Heading.fold(String($0)) }
    let isNumber = folded.map { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    if text.count <= 6, folded[0].first?.isNumber == true { found.append(.houseNumber) }
    if isVATNumber(text, digits) { found.append(.vatNumber) }
    if text.count <= 8, text.count >= 5, text.last?.isLetter == true, words.count <= 2,
      text.first?.isLetter == true
    {
      found += [.britishPostcode, .postcode]
    }
    let code = folded.indices.first { isNumber[$0] && folded[$0].count == 5 }
    if let code, words.count > 1 {
      if digits.count == 5 { found.append(.townWithPostcode) }
      if code > 1, code < words.count - 1 { found.append(.addressWithTown) }
    }
    if words.count > 1, code == nil || (code ?? 0) > 1,
      folded[0].first?.isNumber == true
        || folded.contains(where: { way in ways.contains { way.hasSuffix($0) } })
    {
      found.append(.street)
    }
    if words.count <= 4, digits.count > 2, (folded.last?.count ?? 0) <= 2 { found.append(.date) }
    return found
  }

  /// Two letters of a country of the union (or its neighbours' `GB`), then a number: `FR 39 574 073 557`, `BE0428.759.497`.
  private static func isVATNumber(_ text: String, _ digits: [UInt8]) -> Bool {
    let code = text.filter { $0.isLetter || $0.isNumber }
    return (10...14).contains(code.count) && digits.count >= 7
      && countries.contains(code.prefix(2).uppercased())
  }

  private static let countries: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
  ]

  /// What is ticked or answered in a column of consents.
  private static let answers: Set<String> = [
    "oui", "non", "yes", "no", "o", "n", "y", "x", "true", "false", "vrai", "faux", "1", "0", "ok",
  ]

  private static let sexes: Set<String> = [
    "m", "f", "h", "w", "homme", "femme", "male", "female", "masculin", "feminin", "mr", "mrs",
    "ms",
    "mme", "mlle", "monsieur", "madame", "herr", "frau", "mannlich", "weiblich",
  ]
  private static let civilities: Set<String> = [
    "m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mrs", "ms", "herr", "frau",
    "sr", "sra", "sig", "signor", "signora", "dhr", "hr", "heer", "mevr", "mevrouw", "mw", "fam",
    "famille", "familie",
    "famiglia", "familia", "vve", "consorts",
  ]
  private static let legalForms: Set<String> = [
    "sarl", "sas", "sasu", "eurl", "sci", "sa", "ltd", "gmbh", "ag", "kg", "inc", "llc", "plc",
    "snc",
    "ets", "scop", "ohg", "srl", "bv",
  ]
  private static let ways = [
    "rue", "avenue", "boulevard", "chemin", "impasse", "allee", "route", "place", "quai", "street",
    "road", "lane", "drive", "close", "strasse", "weg", "gasse", "allee", "platz", "via", "calle",
    "corso", "viale", "piazza", "straat", "laan", "plein", "avenida", "plaza",
  ]
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmingSpaces: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  /// The key of tables of names: capitals without accents.
  fileprivate var folded: String { Heading.fold(self).uppercased() }
}
