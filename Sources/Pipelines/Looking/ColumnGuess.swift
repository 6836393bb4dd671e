import Fields
public import Tables

/// Which columns of a file hold what, where the catalogue does not know their headings.
///
/// A word of the heading raises a suspicion (« 1er prénom », `Ligne directe`, `Straße`), and the values must bear it out; values of a
/// telling shape, such as e-mails, need no word. What stays unclear stays an extra column: a wrong guess costs more than none.
public struct ColumnGuess: Sendable {
  /// Our field for each column that was guessed: the heading, and the field that it fills.
  public private(set) var fields: [(field: String, heading: String)] = []
  /// Headings that are known, and yet give way to a column that nobody knows: theirs says hardly anything.
  public private(set) var displaced: Set<String> = []

  /// At most so many filled cells of a column are looked at.
  private static let sampleSize = 2_000

  /// - Parameters:
  ///   - sample: the first rows of the file.
  ///   - known: for each heading that is recognised its field.
  public init(_ sample: Batch, known: [String: String]) {
    let mistaken = Self.companiesOfPersons(sample, known).union(
      Self.contradicted(sample, known))
    let named = known.filter { !mistaken.contains($0.key) }
    let unknown = sample.names.filter { named[$0] == nil }
    // The fullest first: of an address in four lines, the one with the street is filled in each record.
    let looks = unknown.map { heading in
      (heading, ColumnTraits(sample[heading] ?? TextColumn(), heading, limit: Self.sampleSize))
    }.enumerated().sorted { ($0.element.1.filled, $1.offset) > ($1.element.1.filled, $0.offset) }
      .map(\.element)
    displaced = Self.displaced(sample, named, by: looks).union(mistaken)
    let animals = Self.tellsOfAnimals(sample, looks)
    if animals { displaced.formUnion(Self.ofAnimals(sample, named, by: looks)) }
    let known = known.filter { !displaced.contains($0.key) }
    var taken = Set(known.values)
    var guessed: Set<String> = []
    let seconds = Set(Catalogue.secondPersons(in: sample.names).map { sample.names[$0] })
    let names = NameColumns(
      looks.filter { !seconds.contains($0.0) }, in: sample, known: known)
    for (field, heading) in [("first-name", names.first), ("last-name", names.last)] {
      guard let heading else { continue }
      taken.insert(field)
      guessed.insert(heading)
      fields.append((field, heading))
    }
    for guess in Self.order {
      for (heading, traits) in looks
      where !guessed.contains(heading) && traits.count >= 3 && guess.fits(traits, taken) {
        if guess.field == "street-number", !isOfStreet(heading, in: sample, known) { continue }
        if animals, ["sex", "birth-date"].contains(guess.field) { continue }
        if traits.isOfStranger, guess.field != "person" { continue }
        if seconds.contains(heading) { continue }
        // « Ville de naissance »
        if guess.field != "birth-date", guess.field != "sex", traits.hints(at: .birth),
          ["city", "street", "postcode", "address"].contains(guess.field)
        {
          continue
        }
        // Whole names, and firms, that were taken for last names.
        if guess.field == "last-name", mistaken.contains(heading) { continue }
        guard let field = Self.free(guess.field, taken) else { continue }
        taken.insert(field)
        guessed.insert(heading)
        fields.append((field, heading))
      }
    }
    if taken.isDisjoint(with: ["postcode", "city", "address"]),
      let codes = Self.postcodes(in: sample, looks.filter { !guessed.contains($0.0) })
    {
      taken.insert("postcode")
      guessed.insert(codes)
      fields.append(("postcode", codes))
    }
    if !taken.contains("city"), !taken.contains("address"),
      let town = Self.town(
        in: sample, looks.map(\.0).filter { !guessed.contains($0) }, known, fields)
    {
      fields.append(("city", town))
    }
    // A list of one column is one of clients, whatever else stands in its cells.
    if let only = looks.first, sample.names.count == 1, fields.isEmpty,
      only.1.share(.letters) >= 0.5
    {
      fields.append(("person", only.0))
    }
  }

  /// The column of numbers whose length is that of post codes and beside which another says nearly always the same of each: post codes of
  /// any country, whatever the heading.
  private static func postcodes(
    in sample: Batch, _ looks: [(heading: String, traits: ColumnTraits)]
  ) -> String? {
    let towns = looks.filter { $0.traits.share(.words) >= 0.9 && $0.traits.distinct <= 0.8 }
    return looks.first { heading, traits in
      guard traits.share(.postcode) >= 0.9, traits.distinct <= 0.8, !traits.hints(at: .reference),
        let codes = sample[heading]
      else { return false }
      return towns.contains { town in
        sample[town.heading].map { TownColumn($0, codes).holds } ?? false
      }
    }?.heading
  }

  /// The column that says the same wherever the post code is the same, and nearly as many things as there are post codes: the towns,
  /// whatever the country and the heading.
  private static func town(
    in sample: Batch, _ headings: [String], _ known: [String: String],
    _ guessed: [(field: String, heading: String)]
  ) -> String? {
    let heading =
      sample.names.first { known[$0] == "postcode" }
      ?? guessed.first { $0.field == "postcode" }?.heading
    guard let heading, let codes = sample[heading] else { return nil }
    return headings.first { heading in
      sample[heading].map { TownColumn($0, codes).holds } ?? false
    }
  }

  /// The columns that are called after firms and hold persons, where no other names anybody: « Intitulé » of a shop's accounts.
  private static func companiesOfPersons(_ sample: Batch, _ known: [String: String]) -> Set<String>
  {
    guard Set(known.values).isDisjoint(with: ["person", "last-name", "first-name"]) else {
      return []
    }
    return Set(
      sample.names.filter { heading in
        guard known[heading] == "company", let column = sample[heading] else { return false }
        let traits = ColumnTraits(column, heading, limit: sampleSize)
        return traits.count >= 4
          && traits.holdsPersons(
            underFirm: mayBeEither.isDisjoint(with: traits.headingWords),
            mayBeEither: !mayBeBoth.isDisjoint(with: traits.headingWords))
      })
  }

  /// Words of headings under which accounting programs write firms and persons alike; any other heading of firms means them.
  private static let mayBeEither: Set<String> = [
    "intitule", "libelle", "denomination", "account", "compte",
  ]
  /// Those, and the one that prints above the name of any customer, firm or not.
  private static let mayBeBoth: Set<String> = mayBeEither.union(["raison", "affichage"])

  /// The known columns of names, where most rows leave them blank and a column that nobody knows names somebody in nearly all: « Nom »
  /// and « Prénom » of one season beside « Intitulé » of all; likewise of streets.
  private static func displaced(
    _ sample: Batch, _ known: [String: String], by looks: [(String, ColumnTraits)]
  ) -> Set<String> {
    func headings(_ fields: Set<String>) -> [String] {
      sample.names.filter { fields.contains(known[$0] ?? "") }
    }
    /// The share of rows that tell something in any of some columns.
    func told(_ headings: [String]) -> Double {
      let columns = headings.compactMap { sample[$0] }
      let rows = (0..<sample.count).count { row in
        columns.contains { ColumnTraits.tells($0, row) }
      }
      return Double(rows) / Double(max(1, sample.count))
    }
    var displaced: Set<String> = []
    let names = headings(["person", "last-name", "first-name"])
    if !names.isEmpty, told(names + headings(["company"])) < 0.5,
      looks.contains(where: { $1.filled >= 8 && $1.namesPeople && !$1.isOfAnother })
    {
      displaced.formUnion(names)
    }
    // Where whole names stand, a few parted ones are somebody else's, and so are the first names beside them.
    let (persons, firsts) = (headings(["person"]), headings(["first-name"]))
    if told(persons) >= 0.8, told(headings(["last-name"])) < 0.2 {
      displaced.formUnion(headings(["last-name"]))
      if !Self.complete(persons, by: firsts, in: sample) { displaced.formUnion(firsts) }
    }
    // A few firms called after their trading names, and the names of all beside them.
    let firms = headings(["company"])
    if !firms.isEmpty, told(firms) < 0.5, looks.contains(where: { $1.namesFirms }) {
      displaced.formUnion(firms)
    }
    // A dozen names over hundreds of rows are those who work there, where another column names somebody in each.
    displaced.formUnion(
      persons.filter { heading in
        guard let column = sample[heading] else { return false }
        let staff = ColumnTraits(column, heading, limit: sampleSize)
        return staff.count >= 60 && staff.distinct <= 0.05
          && looks.contains { _, traits in
            traits.filled >= 8 && traits.namesPeople && !traits.isOfAnother && !traits.isOfStranger
              && traits.distinct >= 5 * staff.distinct
          }
      })
    // Two or three firms over hundreds of persons are whose list it is: the dossier, the club, the branch.
    if told(names) >= 0.8 {
      displaced.formUnion(headings(["company"]).filter { Self.isOfHouse($0, sample, names) })
    }
    let streets = headings(["street"])
    if !streets.isEmpty, told(streets + headings(["address"])) < 0.5,
      looks.contains(where: { $1.filled >= 8 && $1.share(.street) >= 0.66 })
    {
      displaced.formUnion(streets)
    }
    return displaced
  }

  /// Whether a column of firms holds so few of them that they are no clients', each with dozens of the names beside it.
  private static func isOfHouse(_ heading: String, _ sample: Batch, _ names: [String]) -> Bool {
    guard let column = sample[heading] else { return false }
    let firms = ColumnTraits(column, heading, limit: sampleSize)
    guard firms.count >= 60, firms.distinct <= 0.05, firms.distinct * Double(firms.count) <= 10
    else { return false }
    return names.contains { name in
      sample[name].map { ColumnTraits($0, name, limit: sampleSize).distinct >= 5 * firms.distinct }
        ?? false
    }
  }

  /// Whether the first names are those of the persons named beside them: these are last names alone, or hold the same first names.
  private static func complete(
    _ persons: [String], by firsts: [String], in sample: Batch
  ) -> Bool {
    guard let person = persons.first.flatMap({ sample[$0] }),
      let first = firsts.first.flatMap({ sample[$0] })
    else { return false }
    var (both, own) = (0, 0)
    for row in 0..<sample.count where !person.isBlank(row) && !first.isBlank(row) {
      both += 1
      let words = Heading.words(person[row].lowercased())
      let given = Heading.words(first[row].lowercased())
      if words.count < 2 || given.contains(where: words.contains) { own += 1 }
    }
    return own * 2 > both
  }

  /// Whether the column stands beside the streets, and these do not begin with numbers of their own: else « N° » numbers the clients.
  private func isOfStreet(
    _ heading: String, in sample: Batch, _ known: [String: String]
  ) -> Bool {
    guard let place = sample.place(of: heading) else { return false }
    let streets = Set(
      sample.names.filter { ["street", "address"].contains(known[$0] ?? "") }
        + fields.filter { ["street", "address"].contains($0.field) }.map(\.heading))
    return [place - 1, place + 1].contains { near in
      guard sample.names.indices.contains(near), streets.contains(sample.names[near]) else {
        return false
      }
      return ColumnTraits(sample.columns[near], "", limit: Self.sampleSize).share(.numbered) < 0.5
    }
  }

  /// Leaves out the guesses that do not hold.
  public mutating func keep(where holds: (_ field: String, _ heading: String) -> Bool) {
    fields.removeAll { !holds($0.field, $0.heading) }
  }

  /// The field, or its next number where it is a list.
  private static func free(_ field: String, _ taken: Set<String>) -> String? {
    if !taken.contains(field) { return field }
    guard Catalogue.field(field)?.isList == true else { return nil }
    return (2...4).lazy.map { "\(field)-\($0)" }.first { !taken.contains($0) }
  }

  /// One suspicion: a field, and what must hold of a column.
  private struct Suspicion: Sendable {
    let field: String
    let fits: @Sendable (ColumnTraits, Set<String>) -> Bool
  }

  /// The most telling first. Nine in ten is nearly all, dirt aside; two in three is most.
  private static let order: [Suspicion] = [
    Suspicion(field: "email") { column, _ in column.share(.email) >= 0.8 && !column.isConstant },
    Suspicion(field: "siret") { column, _ in column.share(.siret) >= 0.8 },
    Suspicion(field: "siren") { column, _ in column.share(.siren) >= 0.9 },
    Suspicion(field: "vat-number") { column, _ in column.share(.vatNumber) >= 0.8 },
    // Either number of the same firm: `clean` takes the one out of the other.
    Suspicion(field: "siren") { column, taken in
      column.share(.siren) >= 0.2 && column.share(.siren) + column.share(.vatNumber) >= 0.9
        && taken.isDisjoint(with: ["siren", "vat-number"])
    },
    Suspicion(field: "consent-sms") { column, _ in
      column.hints(at: .messages) && column.share(.answer) >= 0.9
    },
    Suspicion(field: "birth-date") { column, _ in
      column.hints(at: .birth) && column.share(.date) + column.share(.serial) >= 0.8
    },
    Suspicion(field: "mobile") { column, _ in
      column.hints(at: .mobile) && column.numbers >= 0.7
    },
    Suspicion(field: "phone") { column, _ in
      column.hints(at: .phone)
        ? column.numbers >= 0.7 && !column.isConstant
        : column.share(.phone) >= 0.9 && column.distinct >= 0.5 && !column.hints(at: .reference)
    },
    Suspicion(field: "sex") { column, taken in
      column.share(.sex) >= 0.9 && !taken.contains("civility")
    },
    Suspicion(field: "first-name") { column, taken in
      column.hints(at: .first) && !taken.contains("person") && !column.isOfAnother
        && !(column.hints(at: .last) && column.share(.wholeName) >= 0.5)
        && column.share(.words) >= 0.9 && column.share(.firstName) >= 0.3
    },
    Suspicion(field: "last-name") { column, taken in
      column.hints(at: .last) && !column.hints(at: .first) && !column.isOfAnother
        && !column.hints(at: .company)
        && column.share(.words) >= 0.9 && column.share(.fewWords) >= 0.9
        && (taken.contains("first-name") || column.share(.wholeName) < 0.5)
    },
    Suspicion(field: "first-name") { column, taken in
      column.share(.firstName) >= 0.8 && column.share(.fewWords) >= 0.9
        && taken.contains("last-name") && !column.isOfAnother
    },
    Suspicion(field: "person") { column, taken in
      !taken.contains("last-name") && !column.isOfAnother
        && (column.share(.wholeName) >= 0.66
          || column.namesPeople && column.share(.legalForm) < 0.5)
        && (column.share(.firm) < 0.5 || taken.contains("company"))
    },
    Suspicion(field: "person") { column, taken in
      taken.isDisjoint(with: ["last-name", "first-name", "company"]) && column.isOfAnother
        && column.share(.wholeName) >= 0.66 && column.distinct >= 0.1
    },
    Suspicion(field: "company") { column, taken in
      // The school of a pupil, the firm of a parent: neither is who the client is.
      let isPersons = !taken.isDisjoint(with: ["person", "last-name", "first-name"])
      let isAttribute = column.isOfAnother || column.hints(at: .school) && column.distinct < 0.3
      return !(isPersons && isAttribute) && column.share(.letters) >= 0.8
        && column.share(.answer) < 0.5
        && (column.hints(at: .company) || column.share(.legalForm) >= 0.3 || column.namesFirms)
    },
    // Days that lie decades apart are those on which people were born; firms are founded so, too.
    Suspicion(field: "birth-date") { column, taken in
      column.share(.date) >= 0.8 && column.yearSpread >= 30 && !column.hints(at: .reference)
        && !taken.isDisjoint(with: ["person", "last-name"]) && !taken.contains("company")
    },
    Suspicion(field: "postcode") { column, _ in
      column.share(.postcode) >= 0.9 && column.hints(at: .postcode)
        || column.share(.britishPostcode) >= 0.8 || column.share(.frenchPostcode) >= 0.9
    },
    Suspicion(field: "address") { column, taken in
      column.share(.addressWithTown) >= 0.66 && !taken.contains("street")
    },
    Suspicion(field: "street") { column, _ in
      column.share(.street) >= (column.hints(at: .street) ? 0.3 : 0.66)
        // « Plein tarif » and « Place assise » come again in row after row.
        && (column.hints(at: .street) || column.count < 20 || column.distinct >= 0.1)
        || column.hints(at: .street) && column.share(.letters) >= 0.9 && column.distinct >= 0.1
    },
    Suspicion(field: "city") { column, taken in
      column.share(.townWithPostcode) >= 0.8
        // Some with their code, and some without it.
        || column.share(.townWithPostcode) >= 0.2 && column.distinct <= 0.8
          && column.share(.townWithPostcode) + column.share(.frenchTown) >= 0.8
        || column.hints(at: .city) && column.share(.letters) >= 0.9 && column.distinct <= 0.8
        || column.share(.frenchTown) >= 0.8 && column.distinct <= 0.8 && taken.contains("postcode")
    },
    Suspicion(field: "street-number") { column, taken in
      column.hints(at: .number) && column.share(.houseNumber) >= 0.9
        && (taken.contains("street") || taken.contains("address"))
    },
  ]
}
