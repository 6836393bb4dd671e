import Fields
import Reference

/// What one value of a column may be.
extension ColumnTraits {
  /// What one value may be; it is not empty.
  static func traits(of text: String) -> [Trait] {
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
      if digits.count >= 18, PhonePieces.hold(text) { return [.phone] }
      return others == 0 ? numeric(bytes, digits) : []
    }
    var found: [Trait] = others <= 2 ? [.letters] : []
    let words = text.split { $0 == " " || $0 == "," }
    guard !words.isEmpty else { return found }
    if digits.isEmpty { found += plain(words) } else { found += mixed(text, words, digits) }
    if digits.count >= 9, PhonePieces.hold(text) { found.append(.worded) }
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
    } else if PhonePieces.areInternational(digits) {
      found.append(.international)
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

  /// So many family names are frequent: hardly any is a word of the trades.
  private static let frequentSurnames = 5_000

  private static func plain(_ words: [Substring]) -> [Trait] {
    var found: [Trait] = [.words]
    let folded = words.map { Heading.fold(String($0)) }
    if words.count <= 3 { found.append(.fewWords) }
    if words.count == 1, sexes.contains(folded[0]) { found.append(.sex) }
    if words.count <= 2, species.contains(folded[0]) { found.append(.species) }
    let library = ReferenceLibrary.standard
    func isFirstName(_ word: Substring) -> Bool {
      library.firstNames.isFirstName(String(word).folded, atLeast: .wellKnown)
    }
    func isInitial(_ word: Substring) -> Bool {
      word.count == 2 && word.last == "." && word.first?.isUppercase == true
    }
    func isSurname(_ word: Substring) -> Bool {
      library.surnames.rank(String(word).folded).map { $0 < frequentSurnames } ?? false
    }
    if let first = words.first, isFirstName(first) { found.append(.firstName) }
    if (2...4).contains(words.count), words.contains(where: isFirstName) {
      found.append(.wholeName)
    }
    let names = words.map { (first: isFirstName($0), last: isSurname($0)) }
    if (2...3).contains(words.count), names.allSatisfy({ $0.first || $0.last }),
      names.indices.contains(where: { first in
        names[first].first && names.indices.contains { $0 != first && names[$0].last }
      })
    {
      found.append(.fullName)
    }
    let isFirm = folded.contains(where: legalForms.contains)
    if isFirm { found.append(.legalForm) }
    if isFirm || folded.contains(where: TradeWords.all.contains) { found.append(.firm) }
    if words.count <= 3, let last = words.last, !folded[folded.count - 1].isEmpty {
      let whole = words.map { String($0).folded }.joined(separator: " ")
      if library.surnames.rank(whole) != nil || library.surnames.rank(String(last).folded) != nil {
        found.append(.surname)
      }
    }
    let isTitled = folded.contains(where: civilities.contains)
    if isTitled, !isFirm { found.append(.titled) }
    if words.count <= 6,
      isFirm || isTitled || words.contains(where: isFirstName)
        || words.contains(where: isInitial)
        || words.contains(where: {
          library.surnames.rank(String($0).folded) != nil
        })
    {
      found.append(.somebody)
    }
    let town = TownKey(words.joined(separator: " ")).key
    let isTown = !library.communes.places(named: town).isEmpty
    if isTown { found.append(.frenchTown) }
    // « Le Chemin », « La Rue », « Quai » are no streets, and some are towns.
    let isMore = folded.count { !articles.contains($0) && !$0.isEmpty } > 1
    if !isTown, folded.contains(where: { namesWay($0, isAlone: !isMore) }) { found.append(.street) }
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
    let hasWay =
      shortWays.contains(folded[0])
      || folded.contains { namesWay($0, isAlone: false) }
    if isTownBehindFourDigits(words, folded, digits), !hasWay {
      if folded.allSatisfy({ !carMakers.contains($0) }) { found.append(.townWithPostcode) }
    } else if words.count > 1, code == nil || (code ?? 0) > 1,
      hasWay
        || folded[0].first?.isNumber == true
          // « 12 500 € », « 45 k€ HT », « 3 jours »: a quantity.
          && !zip(folded, isNumber).allSatisfy({ $1 || $0.isEmpty || units.contains($0) })
    {
      found.append(.street)
    }
    if words.count <= 4, digits.count > 2, (folded.last?.count ?? 0) <= 2 { found.append(.date) }
    return found
  }

  /// « 1003 Lausanne », `CH-1800 Vevey`, `1012 AB Amsterdam`: four digits, with a country or none, and the words of a town.
  private static func isTownBehindFourDigits(
    _ words: [Substring], _ folded: [String], _ digits: [UInt8]
  ) -> Bool {
    guard words.count > 1, digits.count == 4, digits[0] > 0,
      folded[1].first?.isLetter == true
    else { return false }
    let code = words[0].drop { $0.isLetter && $0.isUppercase }
    return words[0].count - code.count <= 2
      && (code.count == words[0].count || code.first == "-")
      && folded[0].drop(while: \.isLetter).count == 4
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
  private static let answers = small(YesNo.yes.union(YesNo.no)).union(["ok"])

  private static let sexes = small(SexWords.male.union(SexWords.female)).union(["w", "mrs", "ms"])
  /// What leads the name of a person or a family.
  private static let civilities = small(Civilities.standard.words.keys).union([
    "heer", "familie", "famiglia", "familia", "vve", "consorts",
  ])
  private static let legalForms: Set<String> = [
    "sarl", "sas", "sasu", "eurl", "sci", "sa", "ltd", "gmbh", "ag", "kg", "inc", "llc", "plc",
    "snc",
    "ets", "scop", "ohg", "srl", "bv",
  ]
  /// How the first word of a street is shortened.
  private static let shortWays: Set<String> = [
    "r", "av", "ave", "bd", "bld", "bvd", "boul", "ch", "che", "chem", "imp", "all", "pl", "rte",
    "str", "crs", "sq", "fbg",
  ]
  /// What a list of animals says of each, in the languages of the catalogue's headings. Horses and ponies are what the riders of a club ride.
  private static let species: Set<String> = [
    "chien", "chienne", "chat", "chatte", "lapin", "lapine", "furet", "oiseau", "nac", "rongeur",
    "canin", "felin", "dog", "cat", "rabbit", "bird", "canine", "feline", "hund", "katze",
    "kaninchen", "hond", "kat", "konijn", "cane", "gatto", "coniglio", "perro", "gato", "conejo",
    "cao", "coelho",
  ]
  /// Whether a word names a sort of street: as a whole word, or in German and Dutch as the end of one that names the street, too.
  /// « Laplace », « Delarue », « Olivia », « Vallée » end so and name none.
  private static func namesWay(_ word: String, isAlone: Bool) -> Bool {
    ways.contains(word) && !isAlone
      || word != "vallee"
        && compoundWays.contains { word.hasSuffix($0) && (!isAlone || word.count > $0.count + 2) }
  }

  private static let articles: Set<String> = ["le", "la", "les", "l", "the", "der", "die", "das"]
  private static let ways: Set<String> = [
    "rue", "avenue", "boulevard", "chemin", "impasse", "allee", "allees", "route", "place", "quai",
    "street", "road", "lane", "drive", "close", "via", "calle", "corso", "viale", "piazza",
    "avenida", "plaza", "square", "sentier", "ruelle", "faubourg",
  ]
  private static let compoundWays = [
    "strasse", "weg", "gasse", "allee", "platz", "straat", "laan", "plein",
  ]
  /// What stands behind a quantity that numbers no house.
  private static let units: Set<String> = [
    "eur", "euro", "euros", "e", "k", "ke", "keur", "ht", "ttc", "chf", "fr", "francs", "usd",
    "gbp", "kg", "g", "km", "m", "m2", "cm", "mm", "l", "jour", "jours", "h", "heures", "mois",
    "an", "ans", "pts", "points", "pcs", "x", "fois", "net", "brut", "par", "env", "environ",
  ]
  /// Makers of cars that number their models, or that stand behind a year.
  private static let carMakers: Set<String> = [
    "peugeot", "citroen", "renault", "dacia", "opel", "ford", "fiat", "volkswagen", "vw", "audi",
    "bmw", "mercedes", "seat", "skoda", "toyota", "nissan", "hyundai", "kia", "mazda", "honda",
    "suzuki", "volvo", "tesla", "porsche", "mini", "jeep", "lancia", "cupra", "yamaha", "kawasaki",
    "ducati", "piaggio", "hybrid", "hybride", "diesel", "essence",
  ]

  /// Keys of the reference tables as headings are folded.
  private static func small(_ keys: some Sequence<String>) -> Set<String> {
    Set(keys.map { $0.lowercased() })
  }
}

extension String {
  /// The key of tables of names: capitals without accents.
  fileprivate var folded: String { Heading.fold(self).uppercased() }
}
