/// Hands out e-mail addresses, each once, at invented providers under `example.org`.
struct Emails {
  private var taken: Set<String> = []

  /// The providers where anybody may have an address, the most used first.
  static let providers = words(
    "gmel,orange,wanadou,libre,lapost,hotmel,sfer,yaou,outlouk,bouygtel,neuf,clubnet,nuage,aliss")

  static func domain(_ provider: String) -> String { provider + ".example.org" }

  /// A new address made of a person's names, year of birth or nickname.
  mutating func personal(
    first: String, last: String, year: Int, _ chance: inout SplitMix64
  ) -> String {
    let name = Text.slug(first, separator: "-")
    let surname = Text.slug(last)
    let local =
      switch chance.below(10) {
      case 0...3: "\(name).\(surname)"
      case 4: "\(surname).\(name)"
      case 5: "\(name.prefix(1)).\(surname)"
      case 6: "\(Text.slug(first))\(surname)"
      case 7: "\(name)\(padded(year % 100, 2))"
      case 8: "\(surname)\(padded(year % 100, 2))"
      default: "\(chance.pick(Emails.fancies))\(padded(chance.below(100), 2))"
      }
    return free(local, Emails.domain(chance.pickEarly(Emails.providers)), &chance)
  }

  /// The address that a family shares.
  mutating func family(_ last: String, _ chance: inout SplitMix64) -> String {
    let start = chance.pick(["famille.", "les.", "la.famille.", "foyer-"])
    return free(
      start + Text.slug(last), Emails.domain(chance.pickEarly(Emails.providers)), &chance)
  }

  /// A domain for a company, never given twice.
  mutating func companyDomain(_ name: String, _ chance: inout SplitMix64) -> String {
    var domain = Text.slug(name, separator: "-") + ".example.org"
    while !taken.insert("@" + domain).inserted {
      domain = Text.slug(name, separator: "-") + String(chance.below(10_000)) + ".example.org"
    }
    return domain
  }

  private mutating func free(
    _ local: String, _ domain: String, _ chance: inout SplitMix64
  ) -> String {
    var address = "\(local)@\(domain)"
    while !taken.insert(address).inserted {
      address = "\(local)\(chance.below(taken.count > 50_000 ? 1_000_000 : 1_000))@\(domain)"
    }
    return address
  }

  private static let fancies = words(
    """
    breizh,ptitchef,galette,marin,douceur,toutsucre,laplage,korrigan,jardin,lecture,voilier,menhir,hermine,\
    gourmand,farbreton,cidre,goeland,celtik,tempete,granit
    """)
}
