import Tables

/// The levels of every comparison, by name, each with the group inside which its chances add up to one.
///
/// Missing values are no evidence: which group applies depends on what both records hold, never on whether they agree.
enum Levels {
  /// A level of a comparison.
  struct Level: Sendable {
    let name: Phrase
    let group: Int
  }

  /// For each comparison its levels, in the order of their numbers; number 0 is "nothing to compare".
  static let all: [[Level]] = Comparison.allCases.map { comparison in
    [Level(name: Phrase(en: "missing", fr: "absent"), group: 0)] + levels(comparison)
  }

  private static func levels(_ comparison: Comparison) -> [Level] {
    switch comparison {
    case .name: names
    case .birthDate:
      named(
        1, ("same", "identique"), ("one slip", "une faute"),
        ("two digits, or the same year", "deux chiffres, ou la même année"),
        different)
        + named(2, ("same, as of twins", "identique, comme des jumeaux"))
    case .phone:
      named(
        1, ("mobile and landline same", "mobile et fixe identiques"),
        ("mobile same, landline different", "mobile identique, fixe différent"),
        ("landline same, mobile different", "fixe identique, mobile différent"),
        ("one slip", "une faute"),
        ("both different", "les deux différents"))
        + named(
          2, ("mobile same", "mobile identique"), ("mobile one slip", "mobile, une faute"),
          ("mobile different", "mobile différent"))
        + named(
          3, ("landline same", "fixe identique"), ("landline one slip", "fixe, une faute"),
          ("landline different", "fixe différent"))
    case .mail:
      named(
        1, ("same", "identique"), ("same local part", "même partie locale"),
        ("one slip", "une faute"),
        ("same own domain", "même domaine propre"), different)
        + named(
          2, ("same, made of the name", "identique, tiré du nom"),
          ("same local part, made of the name", "même partie locale, tirée du nom"),
          ("different, one made of the name", "différent, l’un tiré du nom"),
          ("different, both made of the name", "différent, les deux tirés du nom"),
          ("different, with other numbers", "différent, avec d’autres nombres"))
        + named(3, ("same, of a family", "identique, d’une famille"))
        + named(
          4, ("same own domain, a role’s address", "même domaine propre, adresse d’un service"))
    case .address: addresses
    case .company:
      named(
        1, ("same", "identique"), ("close", "proche"), ("part", "en partie"), different,
        ("same, of another legal form", "identique, d’une autre forme juridique"))
        + named(
          2, ("a person who is named there", "une personne qui y est nommée"),
          ("a firm that names nobody and a person", "une entreprise sans contact et une personne"))
    case .organisation:
      // Which establishment it is can be told only where both records say it.
      named(1, ("same establishment", "même établissement"))
        + named(2, ("same firm", "même entreprise"))
        + named(
          1, ("other establishment", "autre établissement"), ("one slip", "une faute"), different)
        + named(
          2, ("one slip, establishment unknown", "une faute, établissement inconnu"),
          ("different, establishment unknown", "différent, établissement inconnu"))
    case .sex:
      named(1, ("same", "identique"), different)
        + named(
          2, ("a woman of two last names", "une femme sous deux noms"),
          ("a man of two last names", "un homme sous deux noms"))
    case .identifier1, .identifier2, .identifier3, .identifier4:
      named(1, ("same", "identique"), ("one slip", "une faute"), different)
    }
  }

  private static let different = ("different", "différent")

  private static var names: [Level] {
    let words = [
      ("exact", "identique"), ("close", "proche"), ("part", "en partie"),
      ("similar", "ressemblant"), different,
    ]
    var levels: [Level] = []
    for last in words {
      for first in words {
        levels.append(
          Level(
            name: Phrase(
              en: "last \(last.0), first \(first.0)", fr: "nom \(last.1), prénom \(first.1)"),
            group: 1))
      }
    }
    levels += named(
      1, ("names exchanged", "nom et prénom inversés"),
      ("names exchanged, nearly", "nom et prénom inversés, presque"))
    levels += words.map { Level(name: Phrase(en: "last \($0.0)", fr: "nom \($0.1)"), group: 2) }
    levels += words.map { Level(name: Phrase(en: "first \($0.0)", fr: "prénom \($0.1)"), group: 3) }
    return levels
  }

  private static var addresses: [Level] {
    let streets = [("same", "identique"), ("close", "proche"), ("different", "différente")]
    let numbers = [("same", "identique"), ("unknown", "inconnu"), different]
    let towns = [
      ("same", "identique"), ("close or unknown", "proche ou inconnue"),
      ("different", "différente"),
    ]
    var levels: [Level] = []
    for street in streets {
      for number in numbers {
        for town in towns {
          levels.append(
            Level(
              name: Phrase(
                en: "street \(street.0), number \(number.0), town \(town.0)",
                fr: "voie \(street.1), numéro \(number.1), ville \(town.1)"), group: 1))
        }
      }
    }
    return levels
      + named(
        2, ("town same", "ville identique"), ("town close", "ville proche"),
        ("town different", "ville différente"))
  }

  private static func named(_ group: Int, _ names: (String, String)...) -> [Level] {
    names.map { Level(name: Phrase(en: $0.0, fr: $0.1), group: group) }
  }
}
