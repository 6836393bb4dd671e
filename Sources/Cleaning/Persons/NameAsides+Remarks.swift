internal import Reference

/// What is said of somebody beside his name: what he is, where he is in a line of namesakes, what the shop remarks.
///
/// Nothing is cut where no name would be left: « M. MAUVAIS » is Mr Mauvais.
extension NameAsides {
  /// How many of the words name somebody: no sign, civility or particle does.
  static func nameCount(_ words: some Sequence<NameWord>) -> Int {
    words.count { word in
      !word.key.isEmpty && word.key != "ET" && Civility.single(word.key) == nil
        && !NameCasing.particles.contains(word.key)
    }
  }

  /// Cuts all of it.
  mutating func cutRemarks() {
    cutLead()
    cutFunction()
    cutTrade()
    cutRemark()
    cutSmall()
    cutState()
    cutSuffix()
    while let last = words.last, last.key.isEmpty || last.text == "," { words.removeLast() }
    cutFullStop()
  }

  /// Cuts what stands before a whole name and is none of it: « DOUBLON Dupont Paul », « ne plus appeler Dupont Paul », « zz Dupont Paul ».
  private mutating func cutLead() {
    guard words.count > 2, let order, let first = words.first else { return }
    var count = 0
    if Self.letters.contains(first.key), first.key.utf8.count > 1 || first.shape == .small,
      !first.text.contains(".")
    {
      count = 1
    } else if Self.notices.contains(first.key) {
      count = 1
    } else if first.key == "NE" || first.key == "NON" || first.key == "A",
      Self.afterNot.contains(words[1].key)
    {
      count = first.key == "NE" && words.count > 4 ? 3 : 2
    }
    guard count > 0, order.isWhole(Array(words[count...])) else { return }
    taken.append(words[..<count].map(\.text).joined(separator: " "))
    words.removeSubrange(..<count)
  }

  /// Letters with which people put a row at the end of a list.
  private static let letters: Set<String> = ["X", "Z", "XX", "ZZ", "XXX", "ZZZ"]
  /// What a shop writes before a name.
  private static let notices: Set<String> = [
    "DOUBLON", "NPAI", "VIP", "IMPAYE", "ATTENTION", "URGENT", "PROSPECT", "CLIENT", "CLIENTE",
    "LITIGE", "CONTENTIEUX",
  ]

  /// Cuts what a person is, not how he is called: « Président Dupont », « M. le Maire », « Mme la Directrice Dupont », « feu Paul Petit ».
  private mutating func cutFunction() {
    guard words.count > 1 else { return }
    if words.count > 1, Civility.single(words[0].key) != nil, Self.elided.contains(words[1].key) {
      // « M. l'abbé Martin ».
      taken.append(words.remove(at: 1).text)
      return
    }
    if words.count >= 3, Civility.single(words[0].key) != nil,
      words[1].key == "LE" || words[1].key == "LA",
      Self.functions.contains(words[2].key) || Self.offices.contains(words[2].key) && isOffice
        || words[1].shape == .small && words[2].shape == .small && words[0].shape != .small
          && words[2].key.utf8.count > 3 && order?.surnames.rank(words[2].key) == nil
    {
      // « M. le Maire de Vannes »: the town goes with the office.
      let isOfTown = words.count > 4 && ["DE", "DU", "DES"].contains(words[3].key)
      let office = isOfTown ? 1..<words.count : 1..<3
      taken.append(words[office].map(\.text).joined(separator: " "))
      words.removeSubrange(office)
      return
    }
    let isLead =
      Self.functions.contains(words[0].key) && !isFamilyName(0, beside: 1)
      || Self.leads.contains(words[0].key) && words[0].shape != .capitals
    if isLead, Self.nameCount(words[1...]) > 0 { taken.append(words.removeFirst().text) }
  }

  /// « M. le Maire », « M. LE MAIRE DUPONT », but « M. Le Maire » and « M. LE MAIRE BRUNO » are called so.
  private var isOffice: Bool {
    guard words[1].shape != .small else { return true }
    let behind = words[3...]
    return words[1].shape == .capitals && Self.nameCount(behind) > 0
      && !behind.allSatisfy { (order?.leaning($0) ?? 0) > 1 }
  }

  /// Cuts the trade behind a comma, « Me Jean DUPONT, notaire », and the comma before « née ».
  private mutating func cutTrade() {
    if cutFirm() { return }
    guard let comma = words.firstIndex(where: { $0.text == "," }), comma > 0,
      comma + 1 < words.count
    else { return }
    if BirthName.mark(words[comma + 1]) != nil {
      words.remove(at: comma)
      return
    }
    let behind = words[(comma + 1)...]
    let isTold =
      behind.contains(where: { $0.text == "," })
      || words[..<comma].contains { $0.shape == .capitals }
        && words[..<comma].contains { $0.shape == .mixed }
    if let order, isTold, order.isWhole(Array(words[..<comma])),
      behind.allSatisfy({ $0.text == "," || order.leaning($0) > 1 })
    {
      // « JOUBERT Odile, Marie, Louise »: the other names of a birth certificate.
      taken.append(behind.map(\.text).joined(separator: " ").replacing(" ,", with: ","))
      words.removeSubrange(comma...)
      return
    }
    guard let order, let lead = behind.first, !order.isKnownFirst(lead), Self.nameCount(behind) > 0,
      !behind.contains(where: {
        $0.text == "," || $0.isInitials || Civility.single($0.key) != nil
      })
    else { return }
    let isLed = Civility.single(words[0].key) != nil
    let before = Array(words[(isLed ? 1 : 0)..<comma])
    let isSmall = lead.shape == .small && before.contains { $0.shape != .small }
    let isStrange = !behind.contains { order.isKnownFirst($0) }
    // « Paul DURAND, rue des Lilas »: in small letters behind a whole name even what may be a first name is none.
    guard
      order.isWhole(before)
        ? isSmall || isStrange
        : isSmall && isStrange && (isLed || Self.nameCount(before) > 1)
    else { return }
    taken.append(behind.map(\.text).joined(separator: " "))
    words.removeSubrange(comma...)
  }

  /// Cuts the firm from a whole name beside a comma: « Paul DURAND, SARL DURAND », « SARL DURAND, Paul DURAND ».
  private mutating func cutFirm() -> Bool {
    guard let order, let comma = words.firstIndex(where: { $0.text == "," }), comma > 0,
      comma + 1 < words.count
    else { return false }
    let sides = [Array(words[..<comma]), Array(words[(comma + 1)...])]
    guard let firm = sides.firstIndex(where: { OrganisationWords.beginsWithForm($0) }),
      order.isWhole(sides[1 - firm]), !OrganisationWords.tell(sides[1 - firm])
    else { return false }
    taken.append(sides[firm].map(\.text).joined(separator: " "))
    words = sides[1 - firm]
    return true
  }

  /// Cuts the words from the first remark on: « Jean Dupont ancien client », « Jean DUPONT !!! impayé », « À rappeler ».
  private mutating func cutRemark() {
    for index in words.indices where isRemark(index) {
      taken.append(words[index...].map(\.text).joined(separator: " "))
      words.removeSubrange(index...)
      break
    }
  }

  private func isRemark(_ index: Int) -> Bool {
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1].key : ""
    if word.key == "NE" || word.key == "NON" || word.key == "A", Self.afterNot.contains(next) {
      return index == 0 || Self.nameCount(words[..<index]) > 0
    }
    guard index > 0 else { return false }
    // « MARTIN Julie sous tutelle », « MARTIN Julie fille de Paul ».
    if word.key == "SOUS" && Self.guards.contains(next)
      || next == "DE" && word.shape == .small && Self.suffixes.contains(word.key)
    {
      return Self.nameCount(words[..<index]) > 1
    }
    // « M. NOEL représenté par l'UDAF ».
    if next == "PAR", word.key == "REPRESENTE" || word.key == "REPRESENTEE" {
      return Self.nameCount(words[..<index]) > 0
    }
    // « Mme Dupont et sa fille ».
    if word.key == "ET" || word.text == "&", Self.relatives.contains(next) {
      return Civility.single(words[0].key) != nil && Self.nameCount(words[..<index]) > 0
    }
    let isSign = word.key.isEmpty && word.text.allSatisfy { "!?*#…".contains($0) }
    guard
      isSign || Self.remarks.contains(word.key)
        || ["C", "P"].contains(word.key)
          && words[(index + 1)...].prefix(2).map(\.key) == ["", "O"]
        || word.key == "CARTE" && ["FIDELITE", "CLIENT", "N"].contains(next)
        || isTrade(index)
    else { return false }
    return Self.nameCount(words[..<index]) > 0
      && !(index + 1 == words.count && isFamilyName(index, beside: index - 1))
  }

  /// « Yann KERNEIS plombier », « M. Kerneis plombier chauffagiste »: a trade behind a whole name, or in small letters behind any.
  private func isTrade(_ index: Int) -> Bool {
    let word = words[index]
    guard Self.trades.contains(word.key) else { return false }
    let count = Self.nameCount(words[..<index])
    if word.shape == .small, word.key.utf8.count > 2, words[index - 1].shape != .small,
      words[index...].allSatisfy({ $0.shape == .small })
    {
      return count > 0
    }
    return index + 1 == words.count && count > 1
      && (word.key.utf8.count > 2 || Civility.single(words[0].key) != nil)
  }

  /// Whether the word is a family name for once, alone beside a first name: « Julie MAUVAIS », « Julie Mauvais ».
  private func isFamilyName(_ index: Int, beside other: Int) -> Bool {
    guard let order, words[other].shape == .mixed,
      words[index].shape == .capitals || index > 0 && words[index].shape == .mixed,
      Self.nameCount(words) <= 2, order.leaning(words[other]) > 1
    else { return false }
    return order.surnames.rank(words[index].key) != nil
  }

  /// Cuts a word in small letters behind a whole name in capitals, or with capitals, that nobody is called: « Claire NOEL avocate ».
  private mutating func cutSmall() {
    guard let order, let last = words.last, last.shape == .small, last.key.utf8.count > 3,
      words.count > 2, order.surnames.rank(last.key) == nil, !order.isKnownFirst(last),
      words.dropLast().allSatisfy({ $0.shape != .small }), BirthName.mark(last) == nil,
      order.isWhole(
        Array(words[(Civility.single(words[0].key) == nil ? 0 : 1)..<(words.count - 1)]))
    else { return }
    taken.append(last.text)
    words.removeLast()
  }

  /// Cuts « veuve » and the like where no name follows: « Mme Sylvie Moreau, veuve ».
  private mutating func cutState() {
    guard let last = words.last, last.shape == .small, BirthName.isFeminine(last),
      Self.nameCount(words.dropLast()) > 1
    else { return }
    taken.append(last.text)
    words.removeLast()
  }

  /// Cuts what tells father from son, or the second of the name: « Jean Dupont fils », « M. Dupont père ».
  private mutating func cutSuffix() {
    while words.count > 1, let last = words.last, Self.suffixes.contains(last.key) {
      let previous = words[words.count - 2]
      guard previous.key != "ET", !previous.key.isEmpty,
        !NameCasing.particles.contains(previous.key)
      else { return }
      let isLed = Civility.single(words[0].key) != nil
      let count = Self.nameCount(words.dropLast())
      // A family name alone is enough where it is told, « M. Dupont père », « DUPONT père »; « M. Dupont Jeune » may be called so.
      let isTold =
        isLed || previous.shape == .capitals && last.shape != .capitals || last.shape == .small
      let isFamily =
        isTold && count == 1 && !Self.surnames.contains(last.key)
        && (order.map { $0.leaning(previous) < -1 } ?? false)
      guard count > 1 || isFamily else { return }
      taken.append(last.text)
      words.removeLast()
    }
  }

  /// « Jean DUPONT. »: the full stop of a sentence.
  private mutating func cutFullStop() {
    guard let last = words.last, last.text.utf8.last == 0x2E, last.key.utf8.count > 3,
      last.text.utf8.count(where: { $0 == 0x2E }) == 1, Civility.single(last.key) == nil,
      // « Jean-P. » is cut short.
      last.key.spacedWords.last.map({ $0.utf8.count > 1 }) ?? false
    else { return }
    words[words.count - 1] = NameWord(String(last.text.dropLast()))
  }

  /// Whether a piece is a remark from its first word on.
  static func isRemark(_ words: [NameWord]) -> Bool {
    guard let first = words.first else { return true }
    return remarks.contains(first.key) || ["NE", "NON", "A", "PAS"].contains(first.key)
  }

  /// Functions that are no family names.
  private static let functions: Set<String> = [
    "PRESIDENT", "PRESIDENTE", "DIRECTEUR", "DIRECTRICE", "GERANT", "GERANTE", "TRESORIER",
    "TRESORIERE",
  ]
  /// Whether a word is a function that no family is called by.
  static func isFunction(_ key: String) -> Bool { functions.contains(key) }
  /// Whether a word is a function or an office.
  static func isOffice(_ key: String) -> Bool { functions.contains(key) || offices.contains(key) }

  /// Titles behind an article that lost its vowel.
  private static let elided: Set<String> = [
    "L ABBE", "L AMIRAL", "L ADJOINT", "L ADJOINTE", "L AVOCAT", "L INTENDANT", "L INSPECTEUR",
    "L AMBASSADEUR", "L HUISSIER", "L INGENIEUR",
  ]
  /// Offices that are family names too: told by the article alone.
  private static let offices: Set<String> = [
    "MAIRE", "PREFET", "PREFETE", "MINISTRE", "DEPUTE", "DEPUTEE", "SENATEUR", "SENATRICE", "CURE",
    "PROCUREUR", "PRINCIPALE", "PROVISEURE", "PROCUREURE", "MAIRESSE", "CONSERVATRICE", "DOYEN",
    "DOYENNE", "RECTEUR", "RECTRICE", "CHEF", "CHEFFE", "RESPONSABLE", "SECRETAIRE", "COMPTABLE",
    "CONSERVATEUR", "PROVISEUR", "PRINCIPAL",
  ]
  /// What may stand before the name of the dead, and of the young.
  private static let leads: Set<String> = [
    "FEU", "FEUE", "ENFANTS", "ENFANT", "BEBE", "LOCATAIRE", "PROPRIETAIRE",
  ]

  static let remarks: Set<String> = [
    "ANCIEN", "ANCIENNE", "CLIENT", "CLIENTE", "DECEDE", "DECEDEE", "DCD", "DECES", "VIP", "NPAI",
    "DOUBLON", "RETRAITE",
    "RETRAITEE", "GERANT", "GERANTE", "DIRECTEUR", "DIRECTRICE", "COMPTABLE", "PRESIDENT",
    "PRESIDENTE", "TRESORIER",
    "TRESORIERE", "SECRETAIRE", "RAPPELER", "VOIR", "FIDELE", "MAUVAIS", "DEMENAGE", "DEMENAGEE",
    "ASSISTANTE", "ASSISTANT", "CHEZ", "IMPAYE", "IMPAYES", "LITIGE", "CONTENTIEUX",
    "INJOIGNABLE", "LOCATAIRE", "PROPRIETAIRE",
  ]
  /// What a judge puts somebody under.
  private static let guards: Set<String> = ["TUTELLE", "CURATELLE", "SAUVEGARDE"]
  /// Trades that hardly anybody is called after.
  private static let trades: Set<String> = [
    "PLOMBIER", "ELECTRICIEN", "AVOCAT", "AVOCATE", "NOTAIRE", "INFIRMIER", "INFIRMIERE",
    "DENTISTE", "ARCHITECTE", "PAYSAGISTE", "GARAGISTE", "KINE", "ARTISAN", "AGRICULTEUR",
    "AGRICULTRICE", "EXPLOITANT", "EXPLOITANTE", "COIFFEUSE", "RESTAURATEUR", "VETERINAIRE",
    "PHARMACIEN", "PHARMACIENNE", "CARRELEUR", "HUISSIER", "EI", "EIRL",
  ]
  private static let relatives: Set<String> = ["SA", "SON", "SES", "ENFANTS", "FAMILLE"]
  private static let afterNot: Set<String> = [
    "PAS", "PLUS", "RAPPELER", "CONTACTER", "RELANCER", "VERIFIER", "SUPPRIMER", "JOINDRE",
  ]
  private static let suffixes: Set<String> = surnames.union([
    "FILS", "PERE", "MERE", "FILLE", "BIS", "JR", "JUNIOR", "SR", "SENIOR", "II", "III", "IV",
  ])
  /// Those that are usual family names.
  private static let surnames: Set<String> = ["AINE", "AINEE", "CADET", "CADETTE", "JEUNE"]

  /// Every word that tells something that is no name.
  static let all: Set<String> =
    functions.union(offices).union(remarks).union(trades).union(elided).union(["CARTE", "SOUS"])
    .union(afterNot).union(
      suffixes
    ).union(leads)
    .union(["NE", "NON", "A", "PAS", "LE", "LA"])
}
