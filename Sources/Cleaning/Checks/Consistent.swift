import Fields
public import Pipelines
import Reference
public import Tables

/// The value must fit that of another field: a VAT number its SIREN, a town its post code, a civility its first name, an age its birth date.
public struct Consistent: CheckRule {
  /// `consistent`.
  public static let name = "consistent"
  /// What the rule demands.
  public static let summary = Phrase(
    en:
      "The value must fit that of another field: siret or vat-number with siren, city with postcode, civility or sex with first-name, birth-date with a column of ages (a year more or less is let pass).",
    fr:
      "La valeur doit s’accorder avec un autre champ : siret ou vat-number avec siren, city avec postcode, civility ou sex avec first-name, birth-date avec une colonne d’âges (un an d’écart est admis)."
  )
  /// The other field fills the subject.
  public static let subject: String? = "with"
  /// Samples.
  public static let examples = [
    Example(
      "vat-number,siren\nFR44732829320,732829320\n", gives: "fits", with: "consistent: siren"),
    Example("vat-number,siren\nFR44732829320,552100554\n", gives: nil, with: "consistent: siren"),
    Example("siret,siren\n73282932000074,732829320\n", gives: "fits", with: "consistent: siren"),
    Example("siret,siren\n73282932000074,552100554\n", gives: nil, with: "consistent: siren"),
    Example("city,postcode\nRennes,35000\n", gives: "fits", with: "consistent: postcode"),
    Example("city,postcode\nRennes,29200\n", gives: nil, with: "consistent: postcode"),
    Example("civility,first-name\nMme,Solenn\n", gives: "fits", with: "consistent: first-name"),
    Example("civility,first-name\nM.,Catherine\n", gives: nil, with: "consistent: first-name"),
    Example("civility,first-name\nM.,Camille\n", gives: "fits", with: "consistent: first-name"),
    Example("birth-date,l.Âge\n1984-03-12,42\n", gives: "fits", with: "consistent: l.Âge"),
    Example("birth-date,l.Âge\n1984-03-12,50\n", gives: nil, with: "consistent: l.Âge"),
  ]

  /// The other field.
  @Setting("The other field.", fr: "L’autre champ.", required: true)
  public var with = ""

  /// No field yet.
  public init() {}

  /// The field that it looks at.
  public var otherFields: [String] { [with] }

  /// The rows whose two values cannot both be right; where either is blank or unknown nothing can be said.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    guard let other = batch[with] else { return [] }
    let finding = Finding(
      "inconsistent", .warning,
      Phrase(
        en: "does not fit \(with); find out which of the two is right",
        fr: "ne s’accorde pas avec \(with) ; voyez lequel des deux est juste"))
    guard let contradicts = contradiction(with: field, on: context.asOf) else { return [] }
    return (0..<column.count).filter { row in
      guard let value = column.value(row), let fact = other.value(row) else { return false }
      return contradicts(value, fact)
    }.map { CheckFailure(row: $0, finding) }
  }

  /// Two fields of which nothing is known that one could tell of the other.
  public func misuse(on field: String) -> Phrase? {
    guard contradiction(with: field, on: "2026-01-01") == nil else { return nil }
    return Phrase(
      en:
        "nothing is known by which \(with) could contradict \(field); consistent knows siren, siret and vat-number, city and postcode, civility or sex and first-name, birth-date and a column of ages",
      fr:
        "rien ne permet de dire que \(with) contredit \(field) ; consistent connaît siren, siret et vat-number, city et postcode, civility ou sex et first-name, birth-date et une colonne d’âges"
    )
  }

  /// What tells that a value of the field contradicts one of the other; `nil` where nothing is known of the two.
  private func contradiction(
    with field: String, on today: String
  ) -> ((String, String) -> Bool)? {
    let (own, other) = (Catalogue.field(ofColumn: field), Catalogue.field(ofColumn: with))
    if field == "birth-date", Self.mayBeAge(other) {
      return { Self.ageContradicts($1, birthDate: $0, on: today) }
    }
    if with == "birth-date", Self.mayBeAge(own) {
      return { Self.ageContradicts($0, birthDate: $1, on: today) }
    }
    return Self.contradiction(own?.kind, other?.kind)
  }

  /// A column of the list’s own may hold ages; of our fields none does.
  private static func mayBeAge(_ field: Field?) -> Bool { field == nil }

  /// Whether somebody born on that day was never of that age within a year before or after the day of the run. What is no whole number of
  /// years says nothing.
  private static func ageContradicts(_ age: String, birthDate: String, on today: String) -> Bool {
    let digits = age.prefix { ("0"..."9").contains($0) }
    let unit = String(age.dropFirst(digits.count)).trimming(" ").lowercased()
    guard let told = Int(digits), told <= 150, ["", "ans", "an", "years", "yo"].contains(unit),
      let born = ISODay(birthDate), let today = ISODay(today)
    else { return false }
    let hadBirthday = (today.month, today.day) >= (born.month, born.day)
    return abs(today.year - born.year - (hadBirthday ? 0 : 1) - told) > 1
  }

  /// What tells that a value of one kind contradicts one of another; `nil` for kinds of which nothing is known.
  private static func contradiction(_ kind: Kind?, _ other: Kind?) -> ((String, String) -> Bool)? {
    switch (kind, other) {
    case (.siret, .siren): { !$0.hasPrefix($1) }
    case (.siren, .siret): { !$1.hasPrefix($0) }
    case (.vatNumber, .siren): { $0.hasPrefix("FR") && !$0.hasSuffix($1) }
    case (.siren, .vatNumber): { $1.hasPrefix("FR") && !$1.hasSuffix($0) }
    case (.siret, .vatNumber): { $1.hasPrefix("FR") && !$1.hasSuffix($0.prefix(9)) }
    case (.vatNumber, .siret): { $0.hasPrefix("FR") && !$0.hasSuffix($1.prefix(9)) }
    case (.city, .postcode): townContradicts
    case (.postcode, .city): { townContradicts($1, $0) }
    case (.civility, .firstName), (.sex, .firstName): nameContradicts
    case (.firstName, .civility), (.firstName, .sex): { nameContradicts($1, $0) }
    default: nil
    }
  }

  private static let towns = CommuneJudge()

  /// Whether no commune of that name lies under that post code, although the name is known.
  private static func townContradicts(_ town: String, _ postcode: String) -> Bool {
    let both = Array("\(postcode)\t\(town)".utf8)
    return towns.judge(both.span).verdict == .rejected
  }

  /// Whether nearly all people of that first name are of the other sex.
  private static func nameContradicts(_ civility: String, _ firstName: String) -> Bool {
    guard let told = ReferenceLibrary.standard.firstNames.entry(Fold.key(firstName))?.sex else {
      return false
    }
    switch civility {
    case "M.", "M": return told == .female
    case "Mme", "Mlle", "F": return told == .male
    default: return false
    }
  }
}
