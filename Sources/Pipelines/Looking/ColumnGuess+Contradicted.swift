import Fields
import Reference
import Tables

/// Known headings whose cells say otherwise: they tell whom or what the column is about, and yet no field of the client's.
extension ColumnGuess {
  /// At most so many filled cells are looked at.
  private static let lookedAt = 500
  /// Fewer cells contradict nothing.
  private static let leastCells = 8

  private static let names: Set<String> = ["person", "last-name", "first-name", "company"]
  private static let coded: Set<String> = [
    "phone", "mobile", "email", "birth-date", "postcode", "siren", "siret", "vat-number",
  ]

  /// The headings of names under which hardly a cell has letters, « Contact » of telephone numbers, and those of numbers, addresses and
  /// days under which nothing but words stands, « Naissance » of birth places; « Nom » of firms or of whole names where another column
  /// has the last names; the one address of the shop in each of its sales. They are looked at as if nobody knew them.
  static func contradicted(_ sample: Batch, _ known: [String: String]) -> Set<String> {
    Set(
      sample.names.filter { heading in
        guard let field = known[heading], let column = sample[heading],
          names.contains(field) || coded.contains(field)
        else { return false }
        let traits = ColumnTraits(column, heading, limit: lookedAt)
        guard traits.count >= leastCells else { return false }
        if field == "last-name", areOfAnother(traits, heading, in: sample, known) { return true }
        if traits.isConstant, ["email", "phone", "mobile"].contains(field),
          names.isDisjoint(with: known.values)
        {
          return true
        }
        return names.contains(field)
          ? traits.share(.letters) < 0.2
          : traits.share(.words) >= 0.98 && traits.share(.answer) < 0.5 && traits.distinct >= 0.2
      })
  }

  /// Whether firms or whole names stand under « Nom », and last names in another column that nobody knows yet: « Nom de famille »,
  /// « Employé 1 - Nom ».
  private static func areOfAnother(
    _ traits: ColumnTraits, _ heading: String, in sample: Batch, _ known: [String: String]
  ) -> Bool {
    let areFirms = !known.values.contains("company") && traits.share(.legalForm) >= 0.4
    let areWhole =
      known.values.contains("first-name") && traits.share(.wholeName) >= 0.6
      && traits.share(.firm) < 0.1
    guard areFirms || areWhole else { return false }
    let seconds = Set(Catalogue.secondPersons(in: sample.names).map { sample.names[$0] })
    return sample.names.contains { other in
      guard other != heading, known[other] == nil, !seconds.contains(other),
        let column = sample[other]
      else { return false }
      let last = ColumnTraits(column, other, limit: lookedAt)
      return last.filled * 2 >= traits.filled && last.hints(at: .last) && !last.hints(at: .first)
        && !last.isOfAnother && !last.isOfStranger && last.share(.words) >= 0.9
        && last.share(.fewWords) >= 0.9 && last.share(.wholeName) < 0.4
        && last.share(.firm) < 0.1 && last.share(.surname) >= 0.3
    }
  }

  /// Whether a list tells of animals beside their owners: by a heading, or by a column that says dog or cat of nearly all.
  static func tellsOfAnimals(_ sample: Batch, _ looks: [(String, ColumnTraits)]) -> Bool {
    Catalogue.tellOfAnimals(sample.names)
      || looks.contains { $1.count >= leastCells && $1.share(.species) >= 0.8 }
  }

  /// Where a list tells of animals, the known columns that are theirs: « Patient » with the names by which they are called, where another
  /// column names people, and the sex and the day of birth unless the heading says whose they are.
  static func ofAnimals(
    _ sample: Batch, _ known: [String: String], by looks: [(String, ColumnTraits)]
  ) -> Set<String> {
    let isOwned = looks.contains {
      $1.filled >= 8 && $1.share(.wholeName) >= 0.5 && $1.distinct >= 0.1 && !$1.isOfStranger
    }
    guard isOwned, !isOfPersons(sample, known) else { return [] }
    let persons = sample.names.filter { heading in
      guard known[heading] == "person", let column = sample[heading] else { return false }
      return ColumnTraits(column, heading, limit: lookedAt).share(.wholeName) < 0.2
    }
    let traits = sample.names.filter {
      ["sex", "birth-date"].contains(known[$0] ?? "") && !Catalogue.saysWhose($0)
    }
    return Set(persons + traits)
  }

  /// Whether the sex in a list is that of the people whose first names stand there, in nine rows of ten: that of their animals is so in one of
  /// two.
  private static func isOfPersons(_ sample: Batch, _ fields: [String: String]) -> Bool {
    func column(_ field: String) -> TextColumn? {
      sample.names.first { fields[$0] == field }.flatMap { sample[$0] }
    }
    guard let sexes = column("sex"), let names = column("first-name") else { return false }
    let known = ReferenceLibrary.standard.firstNames
    var (told, agreeing) = (0, 0)
    for row in 0..<min(sexes.count, names.count, lookedAt) {
      let sex = Heading.fold(sexes[row]).uppercased()
      let name = known.entry(Heading.fold(names[row]).uppercased())
      let isMale = SexWords.male.contains(sex)
      guard let named = name?.sex, isMale || SexWords.female.contains(sex) else { continue }
      told += 1
      agreeing += (named == .male) == isMale ? 1 : 0
    }
    return told >= leastCells && agreeing * 10 >= told * 9
  }
}
