/// A word that names a part of an address and what it names: « étage 3 », « 3e étage », « Bât. B », « chez », « BP 12 ».
struct AddressMark {
  /// The part that it belongs to.
  enum Role { case flat, building, box, note }

  var role: Role
  /// The words of the mark and of its number or letter.
  var length: Int
  /// Whether it cannot be part of a name: it has its number or letter, or no name has such a word.
  var isSure: Bool
  /// Whether it has its number or letter, or needs none.
  var isComplete: Bool { length > 1 || role == .flat && isFloor }
  private var isFloor = false

  /// The mark at a place in some words.
  init?(at index: Int, in words: ArraySlice<AddressWord>) {
    let word = words[index]
    func key(_ offset: Int) -> String {
      let place = index + offset
      return place < words.endIndex && !words[place].startsSegment ? words[place].key : ""
    }
    let next = key(1)
    let isNumbered = next.first?.isNumber ?? false
    if let box = Self.box(word.key, next, isNumbered) {
      self.init(role: .box, length: box, isSure: true)
      return
    }
    if let flat = Self.floor(word.key, next, key(2)) {
      self.init(role: .flat, length: flat, isSure: true)
      isFloor = true
      return
    }
    let isCare =
      word.key == "CHEZ" || word.key == "C O" || word.key == "CO" && word.text.contains("/")
      || word.key == "A" && next.hasPrefix("L ATTENTION") || word.key == "ATTN"
    if isCare {
      self.init(role: .flat, length: 1, isSure: true)
      return
    }
    // « à côté de la poste, 12 rue Haute », « face à la gare », « près du pont ».
    let isBeside =
      word.key == "A" && next == "COTE" || word.key == "EN" && next == "FACE"
      || word.key == "FACE" && ["A", "AU", "AUX"].contains(next)
      || word.key == "FACE" && next == "A L"
      || word.key == "PRES" && ["DE", "DU", "DES"].contains(next)
    if isBeside {
      self.init(role: .building, length: 2, isSure: true)
      return
    }
    if let note = Self.note(word.key, next, key(2)) {
      self.init(role: .note, length: note, isSure: true)
      return
    }
    // « boîte à sel » has no letter.
    let hasValue =
      (Self.isValue(next, before: key(2)) || word.isLettered(next)) && words[index + 1].text != "à"
    let isFlat = Self.flats.contains(word.key)
    guard isFlat || Self.buildings.contains(word.key) else { return nil }
    let isSure = hasValue || Self.sure.contains(word.key)
    if !isSure, Self.valued.contains(word.key) { return nil }
    self.init(role: isFlat ? .flat : .building, length: hasValue ? 2 : 1, isSure: isSure)
  }

  private init(role: Role, length: Int, isSure: Bool) {
    (self.role, self.length, self.isSure) = (role, length, isSure)
  }

  /// How many words a box takes: « BP 12 », « boîte postale 12 », « poste restante ».
  private static func box(_ key: String, _ next: String, _ isNumbered: Bool) -> Int? {
    if boxes.contains(key) || key == "SP", isNumbered { return 2 }
    if key == "BOITE" || key == "CASE", next == "POSTALE" { return 3 }
    return key == "POSTE" && next == "RESTANTE" ? 2 : nil
  }

  /// How many words a floor takes: « 3e étage », « premier étage », « rez-de-chaussée ».
  private static func floor(_ key: String, _ next: String, _ third: String) -> Int? {
    if ["RDC", "RDJ", "REZ DE CHAUSSEE", "REZ DE JARDIN"].contains(key) { return 1 }
    if key == "REZ", next == "DE", third == "CHAUSSEE" || third == "JARDIN" { return 3 }
    guard next == "ETAGE" || next == "ETG" else { return nil }
    let digits = key.prefix { $0.isNumber }.count
    return (1...2).contains(digits) || ordinals.contains(key) ? 2 : nil
  }

  /// How many words for whoever delivers begin here, which are none of the address: a door's code, a bell, a number to call.
  private static func note(_ key: String, _ next: String, _ third: String) -> Int? {
    let isNumbered = next.contains(where: \.isNumber)
    if orders.contains(key) { return 1 }
    if ["DIGICODE", "INTERPHONE", "SONNER", "SONNETTE"].contains(key) { return isNumbered ? 2 : 1 }
    if ["TEL", "TELEPHONE", "MOBILE", "PORTABLE"].contains(key) { return isNumbered ? 2 : nil }
    if key.utf8.count > 5, key.allSatisfy(\.isNumber) { return 1 }
    guard key == "CODE" else { return nil }
    let doors = ["PORTE", "ENTREE", "D ENTREE", "PORTAIL", "ACCES", "D ACCES", "IMMEUBLE"]
    if isNumbered { return 2 }
    return doors.contains(next) && third.contains(where: \.isNumber) ? 3 : nil
  }

  /// Whether a word is the number or the letter of a mark. « porte D Italie » has none.
  static func isValue(_ key: String, before next: String) -> Bool {
    if key.contains(where: \.isNumber) { return !key.contains(" ") || key.count <= 7 }
    if ["GAUCHE", "DROITE", "FACE", "II", "III", "IV"].contains(key) { return true }
    guard key.count == 1 else { return false }
    return key != "D" && key != "L" || !(next.first.map { "AEIOUYH".contains($0) } ?? false)
  }

  static let boxes: Set<String> = ["BP", "CS", "TSA", "CP", "BPM"]
  /// Marks that people write without a space before their number.
  static let glued: Set<String> = [
    "APP", "APT", "APPT", "APPART", "BAT", "BT", "ESC", "ETG", "LGT", "LOGT", "IMM", "PTE",
  ]
  private static let flats: Set<String> = [
    "APP", "APT", "APPT", "APPART", "APPARTEMENT", "ETAGE", "ETG", "ESC", "ESCALIER", "LGT",
    "LOGT", "LOGEMENT", "STUDIO", "CHAMBRE", "PORTE", "PTE", "BAL", "ATT", "PALIER", "COULOIR",
    "BOX", "BTE", "BUS", "BOITE", "LOCAL", "BUREAU", "NIVEAU",
  ]
  private static let buildings: Set<String> = [
    "BAT", "BATIMENT", "BATIMENTS", "BT", "IMM", "IMMEUBLE", "ENTREE", "ENT", "TOUR", "BLOC",
    "PAVILLON", "HALL", "CAGE",
  ]
  /// Words that no street has in its name without an article.
  private static let sure: Set<String> = [
    "APP", "APT", "APPT", "APPART", "APPARTEMENT", "LOGT", "LOGEMENT", "STUDIO", "BAT",
    "BATIMENT", "IMM", "IMMEUBLE", "BLOC",
  ]
  /// Words that say nothing without a number or a letter: « porte de Paris », « local du club ».
  private static let valued: Set<String> = [
    "PORTE", "PTE", "CHAMBRE", "BOX", "BTE", "BUS", "BOITE", "LOCAL", "BUREAU", "NIVEAU", "PALIER",
    "COULOIR", "LGT", "BT", "ENT", "ATT", "CAGE",
  ]
  /// What whoever delivers is told to do.
  static let orders: Set<String> = ["LIVRER", "LAISSER", "DEPOSER", "PREVENIR", "APPELER"]
  /// Every word of one piece that may begin a flat, a building or a care-of.
  static let telling = flats.union(buildings).union([
    "CHEZ", "ATTN", "ATTENTION", "RDC", "RDJ", "REZ", "RESIDENCE", "RESID", "RES", "CO",
  ])
  private static let ordinals: Set<String> = [
    "PREMIER", "DEUXIEME", "SECOND", "TROISIEME", "QUATRIEME", "CINQUIEME", "SIXIEME", "DERNIER",
  ]
  /// The marks in full.
  static let full: [String: String] = [
    "APP": "APPARTEMENT", "APT": "APPARTEMENT", "APPT": "APPARTEMENT", "APPART": "APPARTEMENT",
    "BAT": "BATIMENT", "BT": "BATIMENT", "RES": "RESIDENCE", "IMM": "IMMEUBLE", "ESC": "ESCALIER",
    "ETG": "ETAGE", "ENT": "ENTREE", "LOGT": "LOGEMENT", "LGT": "LOGEMENT", "PTE": "PORTE",
    "ST": "SAINT", "STE": "SAINTE",
  ]
}

extension AddressWord {
  /// Whether a word of capitals behind this mark of a building is its name in two letters: `BAT A2`, `HALL NE`.
  fileprivate func isLettered(_ next: String) -> Bool {
    ["BAT", "BATIMENT", "HALL", "BLOC"].contains(key) && next.count == 2
      && !["DE", "DU", "LA", "LE", "ET"].contains(next)
  }
}
