/// Everybody who deals with Maison Trévidy: households one after another, and companies.
struct World {
  private var chance: SplitMix64
  private var numbers: Numbers
  private var emails = Emails()
  private var names: Set<String> = []
  private var namesakes: [(woman: Bool, first: String, last: String)] = []
  private let surnames: Surnames
  private let local: Int
  private var personCount = 0
  private var companyCount = 0
  private(set) var householdCount = 0

  static let opening = Day(2016, 1, 4)
  static let today = Day(2026, 10, 12)

  init(rows: Int, seed: UInt64) {
    chance = SplitMix64(seed: seed)
    numbers = Numbers(rows: rows)
    surnames = Surnames(clients: rows * 6 / 10)
    local = Numbers.fitsFiction(rows: rows) ? 720 : 150
  }

  /// The next company or household: companies of one SIREN, or the persons under one roof.
  mutating func next() -> (persons: [Person], companies: [Company]) {
    householdCount += 1
    return chance.chance(240) ? ([], company()) : (household(), [])
  }

  // MARK: Persons

  private mutating func household() -> [Person] {
    let home = newHome()
    let landline = chance.chance(620) ? numbers.landline(postcode: home.town.postcode) : nil
    let kind = chance.weighted([525, 345, 80, 36, 14])
    let woman = chance.chance(540)
    let year = chance.within(1938...2003)
    if kind == 4 { return twins(home, landline) }
    var first = newPerson(woman: woman, year: year, last: nil, home: home, landline: landline)
    if kind == 0 { return [first] }
    var second = newPerson(
      woman: chance.chance(40) ? woman : !woman, year: year + chance.within(-6...6),
      last: nil, unlike: [first.first], home: home, landline: landline)
    marry(&first, &second)
    var family = [first, second]
    if kind >= 2 {
      let sameName = kind == 3 && chance.chance(300)
      let parent = chance.chance(500) ? first : second
      let childYear = min(max(year, 1940) + chance.within(22...34), 2006)
      let child = newPerson(
        woman: sameName ? parent.woman : chance.chance(500), year: childYear, last: parent.last,
        first: sameName ? parent.first : nil, unlike: sameName ? [] : [first.first, second.first],
        home: home, landline: landline)
      family.append(child)
    }
    return family
  }

  private mutating func marry(_ first: inout Person, _ second: inout Person) {
    first.partner = second.first
    second.partner = first.first
    let wedding = World.opening.number + chance.within(-2500...3400)
    let manner = chance.weighted([720, 130, 150])
    if manner == 0 {
      second.birthName = Since(day: Day(number: wedding), value: second.last)
      second.last = first.last
    } else if manner == 1 {
      second.birthName = Since(day: Day(number: wedding), value: second.last)
      second.last = "\(first.last)-\(second.last)"
    }
    if chance.chance(150), !first.emails.isEmpty {
      let shared =
        chance.chance(500) ? emails.family(first.last, &chance) : first.emails[0]
      first.emails = [shared]
      second.emails = [shared]
    }
    if chance.chance(70), let mobile = first.mobiles.first { second.mobiles = [mobile] }
  }

  private mutating func twins(_ home: Home, _ landline: String?) -> [Person] {
    let pair = chance.pick(FirstNames.twins)
    let first = newPerson(
      woman: pair.woman, year: chance.within(1985...2005), last: nil, first: pair.first, home: home,
      landline: landline)
    var second = newPerson(
      woman: pair.woman, year: first.birth.parts.year, last: first.last, first: pair.second,
      home: home, landline: landline)
    second.birth = first.birth
    return [first, second]
  }

  private mutating func newPerson(
    woman: Bool, year: Int, last: String?, first: String? = nil, unlike others: [String] = [],
    home: Home, landline: String?
  ) -> Person {
    var name = newName(woman: woman, year: year, last: last)
    while others.contains(name.first) { name = newName(woman: woman, year: year, last: last) }
    if let first { name.first = first }
    personCount += 1
    let birth = Day(year, chance.within(1...12), chance.within(1...28))
    var homes = [Since(day: Day(1990, 1, 1), value: home)]
    if chance.chance(130) {
      let day = Day(number: World.opening.number + chance.within(700...3700))
      homes.append(Since(day: day, value: newHome()))
    }
    var mobiles: [Since<String>] = []
    if chance.chance(930) { mobiles.append(Since(day: Day(1990, 1, 1), value: numbers.mobile())) }
    if !mobiles.isEmpty, chance.chance(140) {
      let day = Day(number: World.opening.number + chance.within(900...3700))
      mobiles.append(Since(day: day, value: numbers.mobile()))
    }
    var addresses: [String] = []
    for _ in 0..<chance.weighted([70, 640, 290]) {
      addresses.append(
        emails.personal(first: name.first, last: name.last, year: year, &chance))
    }
    return Person(
      client: "person-\(personCount)", woman: woman, first: name.first, last: name.last,
      birth: birth, homes: homes, landline: landline, mobiles: mobiles, emails: addresses)
  }

  /// A name that nobody has yet, or now and then one that somebody else has already.
  private mutating func newName(woman: Bool, year: Int, last: String?)
    -> (first: String, last: String)
  {
    if last == nil, namesakes.count > 50, chance.chance(10) {
      let other = namesakes[chance.below(namesakes.count)]
      if other.woman == woman { return (other.first, other.last) }
    }
    var name = (first: "", last: "")
    for _ in 0..<20 {
      name = (
        FirstNames.pick(woman: woman, bornIn: year, &chance), last ?? surnames.pick(&chance)
      )
      if names.insert("\(name.first)|\(name.last)").inserted { break }
    }
    if namesakes.count < 20_000 { namesakes.append((woman, name.first, name.last)) }
    return name
  }

  private mutating func newHome() -> Home {
    var number = String(1 + chance.below(chance.chance(300) ? 160 : 48))
    if chance.chance(50) { number += chance.chance(700) ? " bis" : " ter" }
    let complement =
      chance.chance(140)
      ? chance.pick([
        "Appt \(chance.within(1...48))", "Bât. \(chance.pick(["A", "B", "C"]))",
        "Résidence \(chance.pick(["des Îles", "Bellevue", "du Parc", "Les Hortensias"]))",
        "\(chance.within(1...6))e étage",
      ]) : ""
    return Home(
      street: "\(number) \(Streets.pick(&chance))", complement: complement,
      town: Towns.pick(local: local, &chance))
  }

  // MARK: Companies

  private mutating func company() -> [Company] {
    let home = newHome()
    let owner = surnames.pick(&chance)
    let ownerIsWoman = chance.chance(500)
    let given = FirstNames.pick(woman: ownerIsWoman, bornIn: 1975, &chance)
    let (name, form) = Company.name(
      owner: owner, first: given, town: home.town.name, &chance)
    let domain = emails.companyDomain(name, &chance)
    let siren = numbers.siren()
    let switchboard = numbers.landline(postcode: home.town.postcode)
    let atProvider = chance.chance(200)
    let roles =
      atProvider
      ? [emails.personal(first: given, last: owner, year: 1975, &chance)]
      : ["contact", "compta", "info", "commande"].map { "\($0)@\(domain)" }
    var contacts: [Contact] = []
    for place in 0..<(1 + chance.weighted([450, 330, 150, 70])) {
      let woman = place == 0 ? ownerIsWoman : chance.chance(520)
      let first =
        place == 0 ? given : FirstNames.pick(woman: woman, bornIn: 1980, &chance)
      let last = place == 0 ? owner : surnames.pick(&chance)
      let email =
        atProvider || chance.chance(300)
        ? nil : "\(Text.slug(first, separator: "-")).\(Text.slug(last))@\(domain)"
      contacts.append(
        Contact(
          woman: woman, first: first, last: last, email: email,
          mobile: chance.chance(450) ? numbers.mobile() : nil))
    }
    let main = Company(
      client: nextCompany(), name: name, form: form, siren: siren,
      siret: Numbers.siret(siren, establishment: 1), home: home, switchboard: switchboard,
      roles: roles, contacts: contacts)
    return chance.chance(25) ? [main, branch(of: main, domain: domain)] : [main]
  }

  /// The second establishment of a company: its own address, telephone and people.
  private mutating func branch(of main: Company, domain: String) -> Company {
    let home = newHome()
    let woman = chance.chance(500)
    let contact = Contact(
      woman: woman, first: FirstNames.pick(woman: woman, bornIn: 1980, &chance),
      last: surnames.pick(&chance), email: nil, mobile: numbers.mobile())
    return Company(
      client: nextCompany(), name: main.name, form: main.form, siren: main.siren,
      siret: Numbers.siret(main.siren, establishment: 2), home: home,
      switchboard: numbers.landline(postcode: home.town.postcode),
      roles: ["\(Text.slug(home.town.name, separator: "-"))@\(domain)"], contacts: [contact])
  }

  private mutating func nextCompany() -> String {
    companyCount += 1
    return "company-\(companyCount)"
  }
}
