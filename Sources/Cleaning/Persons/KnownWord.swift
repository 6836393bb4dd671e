internal import Reference

/// A word as a part of a plain name: what decides whether it is the first name, and how it is written as the one or the other.
struct KnownWord {
  /// What a word may be in a plain name.
  enum Role { case name, civility, other }

  /// What it may be.
  let role: Role
  /// Whether it has two letters or more, all capitals.
  let isCapital: Bool
  /// How much more often it is a first name than a family name, as ``NameOrder/leaning(_:)`` tells.
  let leaning: Double
  /// Whether it is common both as a first and as a family name.
  let isDual: Bool
  /// How many were given it as a first name, and whether no family, or few, are called so.
  let births: Int
  let isNoFamily, isRareFamily: Bool
  /// The sex that it tells as a first name.
  let sex: String
  /// What it says of whom it leads, where it is a civility.
  let civility: Civility?
  /// As a first name, with the sex that it tells; `nil` until somebody asks.
  private(set) var first: (written: String, sex: String)?
  /// As a family name; `nil` until somebody asks.
  private(set) var last: String?
  private let word: NameWord

  /// Looks a word up. - Parameter text: letters, hyphens between them, and at most a dot behind.
  init(_ text: String, _ order: NameOrder) {
    word = NameWord(text)
    isCapital = word.shape == .capitals
    let single = Self.leaders.contains(word.key) ? Civility.single(word.key) : nil
    if let single, !text.utf8.contains(0x2D) {
      (role, civility, leaning, isDual, sex) = (.civility, single, 0, false, "")
      (births, isNoFamily, isRareFamily) = (0, false, false)
      return
    }
    civility = nil
    role = Self.isName(word) && !TradeWord.tell(word, order) ? .name : .other
    (leaning, isDual) = role == .name ? order.weights(word) : (0, false)
    sex = role == .name ? order.sex(word) : ""
    births = role == .name ? order.births(word) : 0
    isRareFamily = order.isRareFamily(word)
    isNoFamily = order.surnames.rank(word.key) == nil
  }

  /// As it stands in the cell.
  var text: String { word.text }

  /// Whether it is a family name, and hardly anybody's first name.
  var isFamilyAlone: Bool {
    NameOrder.isFamilyAlone(births: births, isNoFamily: isNoFamily, leaning: leaning)
  }

  /// Whether it is a usual first name of men alone, as ``PersonParser/isHusbands(_:of:sex:)`` tells.
  var isHusbands: Bool { sex == "M" && births >= 2_000 }

  /// Writes the word as a first name.
  mutating func writeFirst(_ parser: PersonParser) {
    let written = parser.casing.firstName([word])
    first = (written, parser.sexOfFirstName(written, in: [word]))
  }

  /// Writes the word as a family name.
  mutating func writeLast(_ casing: NameCasing) { last = casing.lastName([word]) }

  /// Whether the word can be nothing but a name: no initials, nothing that any rule of names looks for, not one letter again and again.
  private static func isName(_ word: NameWord) -> Bool {
    guard !word.text.utf8.contains(0x2E), !word.isInitials, !word.isPairOfInitials,
      word.shape != .mixed || NameWord.civilityApart(word.text).count == 1
    else {
      return false
    }
    let letters = word.key.utf8
    guard let letter = letters.first, letters.contains(where: { $0 != letter }) else {
      return false
    }
    return !telling.contains(word.key) && !word.key.spacedWords.contains(where: telling.contains)
  }

  /// Civilities that stand before one name and are no words besides.
  private static let leaders = Civilities.french

  /// All words that one of the rules of names looks for.
  private static let telling: Set<String> = OrganisationWords.all.union(NameAsides.all)
    .union(BirthName.marks.map(\.key)).union(NameCasing.particles).union(NameOrder.saints)
    .union(Civility.keys).union(PersonParser.nobody).union(PersonParser.church.keys)
    .union(PersonParser.titles).union(PersonParser.callings.keys).union(LeadIn.telling).union(
      BirthName.telling
    )
    .union(["ET", "OU", "EPOUX", "EPX"]).union(PersonParser.estates).union(ForeignForm.telling)
}
