extension Shop {
  /// The columns of the contest's answers, after their number.
  static let contestHeadings = [
    "N°", "Date", "Votre nom", "Votre e-mail", "Votre mobile", "Votre date de naissance",
    "Votre ville",
    "J'accepte de recevoir la lettre", "Accepté le", "Votre plat préféré",
  ]

  /// One answer: free text, whatever the question was.
  mutating func contestCells(_ mention: Mention) -> [String] {
    let last = Text.typed(mention.last)
    let first = Text.typed(mention.first)
    var name: String
    switch chance.below(12) {
    case 0...4: name = "\(first) \(last)"
    case 5: name = "\(first) \(last)".lowercased()
    case 6: name = "\(first) \(last)".uppercased()
    case 7: name = "\(last) \(first)"
    case 8: name = "\(mention.civility) \(first) \(last)"
    case 9: name = "\(mention.civility) \(last) \(first)".lowercased()
    case 10: name = "\(last.uppercased()) \(first)"
    default: name = "\(first)  \(last) "
    }
    if !name.hasSuffix(" ") { name = Shop.trimmed(name) }
    let consent = chance.weighted([420, 160, 60, 260, 100])
    let agreed = consent <= 2
    return [
      mention.day.iso, name,
      mention.email.isEmpty
        ? chance.pick(["", "", "", "aucun", "pas de mail", "-"]) : emailCell(mention.email),
      mention.mobile.isEmpty
        ? chance.pick(["", "", "", "", "non"]) : Damage.phone(mention.mobile, &chance),
      birthCell(mention.birth), townCell(mention.town),
      ["oui", "OUI", "x", "non", ""][consent], agreed ? mention.day.iso : "",
      chance.chance(8) ? "le far,\nmais sans pruneaux" : chance.pickEarly(Shop.dishes),
    ]
  }

  private mutating func birthCell(_ birth: Day?) -> String {
    guard let birth else { return chance.chance(30) ? "?" : "" }
    let (year, month, day) = birth.parts
    switch chance.below(10) {
    case 0...5: return birth.french
    case 6: return "\(day)/\(month)/\(year)"
    case 7: return "\(padded(day, 2)).\(padded(month, 2)).\(year)"
    case 8: return "\(day) \(Shop.months[month - 1]) \(year)"
    default: return birth.iso
    }
  }

  private mutating func townCell(_ town: Town) -> String {
    let name = Damage.town(town.name, &chance)
    switch chance.below(5) {
    case 0: return Shop.trimmed("\(name) \(town.postcode)")
    case 1: return Shop.trimmed("\(town.postcode) \(name)")
    default: return name
    }
  }

  private static let months = words(
    "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre")

  private static let dishes = words(
    """
    la galette complète,le far,le kouign-amann,les crêpes,les moules,la cotriade,le kig ha farz,\
    les huîtres,le caramel au beurre salé,la soupe de ma grand-mère,rien de spécial,les palourdes farcies
    """)
}
