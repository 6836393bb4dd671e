/// The five places where the shop has written down its clients.
enum Source: String, CaseIterable {
  case accounting, shop, aftersales, contest, invoices

  /// Out of a thousand records, how many give a landline, a mobile, an e-mail and a birth date.
  var habits: (landline: Int, mobile: Int, email: Int, birth: Int) {
    switch self {
    case .accounting: (560, 590, 520, 0)
    case .shop: (160, 760, 950, 0)
    case .aftersales: (380, 800, 480, 0)
    case .contest: (0, 620, 880, 760)
    case .invoices: (600, 350, 680, 0)
    }
  }
}

/// A client as one source record tells it, slips included, before the record gets its form.
struct Mention {
  let source: Source
  let client: String
  let day: Day
  var civility = ""
  var first = ""
  var last = ""
  /// « née … », where the record says so.
  var birthName = ""
  var company = ""
  var street = ""
  var complement = ""
  var town = Town(postcode: "", name: "")
  /// Ten national digits; empty when not told.
  var landline = ""
  var mobile = ""
  var email = ""
  var siret = ""
  var vat = ""
  var birth: Day?
  /// The record names a couple, and only one of the two by first name.
  var couple = false

  /// Only the first of the two numbers, for a record with a single cell.
  var anyPhone: String { mobile.isEmpty ? landline : mobile }
}

extension Mention {
  /// What the person tells this source on that day.
  init(of person: Person, to source: Source, on day: Day, _ chance: inout SplitMix64) {
    self.init(source: source, client: person.client, day: day)
    let habits = source.habits
    civility = chance.chance(700) ? person.civility : ""
    first = person.first
    last = person.surname(on: day, &chance)
    if let name = person.birthName, last == person.last, source == .accounting, chance.chance(120) {
      birthName = name.value
    }
    let casual = source == .contest ? 130 : source == .aftersales ? 70 : 30
    if let nickname = FirstNames.nicknames[first], chance.chance(casual * 2) { first = nickname }
    if chance.chance(25), !first.isEmpty { first = String(first.prefix(1)) + "." }
    if chance.chance(45) { first = Damage.typo(first, &chance) }
    if chance.chance(65) { last = Damage.typo(last, &chance) }
    let home = person.home(on: chance.chance(80) ? Day(2000, 1, 1) : day)
    street = home.street
    complement = chance.chance(700) ? home.complement : ""
    town = home.town
    if chance.chance(habits.landline), let number = person.landline { landline = number }
    if chance.chance(habits.mobile), let number = person.mobile(on: day) { mobile = number }
    if chance.chance(habits.email), !person.emails.isEmpty {
      email = chance.chance(780) ? person.emails[0] : chance.pick(person.emails)
    }
    if chance.chance(habits.birth) { birth = person.birth }
    keepOneNumber(&chance)
    if person.partner != nil, source == .accounting, chance.chance(60) {
      couple = true
      civility = "M. et Mme"
    }
  }

  /// What somebody tells this source for the company on that day.
  init(of company: Company, to source: Source, on day: Day, _ chance: inout SplitMix64) {
    self.init(source: source, client: company.client, day: day)
    let habits = source.habits
    self.company = company.written(&chance)
    street = company.home.street
    complement = company.home.complement
    town = company.home.town
    let contact = chance.pickEarly(company.contacts)
    if chance.chance(source == .accounting ? 380 : 760) {
      civility = chance.chance(650) ? (contact.woman ? "Mme" : "M.") : ""
      first = contact.first
      last = contact.last
    }
    if chance.chance(habits.landline + 150) { landline = company.switchboard }
    if chance.chance(habits.mobile), let number = contact.mobile { mobile = number }
    if chance.chance(habits.email) {
      email = contact.email ?? chance.pickEarly(company.roles)
      if chance.chance(300) { email = chance.pickEarly(company.roles) }
    }
    keepOneNumber(&chance)
    if source == .accounting || source == .invoices {
      if chance.chance(source == .invoices ? 800 : 620) { siret = company.siret }
      if chance.chance(source == .invoices ? 650 : 380) { vat = Numbers.vat(company.siren) }
    }
  }

  /// The shop and the workshop have one cell for a number.
  private mutating func keepOneNumber(_ chance: inout SplitMix64) {
    guard source == .shop || source == .aftersales, !landline.isEmpty, !mobile.isEmpty else {
      return
    }
    if source == .shop || chance.chance(650) { landline = "" } else { mobile = "" }
  }

  /// Spoils now and then a value beyond repair, as it happens when nobody checks.
  mutating func spoil(_ chance: inout SplitMix64) {
    if !email.isEmpty, chance.chance(22) {
      switch chance.below(3) {
      case 0: email = String(email.map { $0 == "@" ? " " : $0 })
      case 1: email = String(email.prefix { $0 != "@" }) + "@"
      default:
        let local = String(email.prefix { $0 != "@" })
        email = Damage.typo(local, &chance) + email.dropFirst(local.count)
      }
    }
    if !mobile.isEmpty, chance.chance(14) { mobile = String(mobile.dropLast(2)) }
    if !siret.isEmpty, chance.chance(35) { siret = Damage.digit(siret, &chance) }
    if source == .shop || source == .accounting, !first.isEmpty, company.isEmpty, chance.chance(28)
    {
      (first, last) = (last, first)
    }
  }
}
