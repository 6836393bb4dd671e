import Fields
public import Pipelines
import Reference
public import Tables

/// The value must fit that of another field: a VAT number its SIREN, a town its post code, a civility its first name.
public struct Consistent: CheckRule {
  /// `consistent`.
  public static let name = "consistent"
  /// What the rule demands.
  public static let summary = Phrase(
    en:
      "The value must fit that of another field: siret or vat-number with siren, city with postcode, civility or sex with first-name.",
    fr:
      "La valeur doit s’accorder avec un autre champ : siret ou vat-number avec siren, city avec postcode, civility ou sex avec first-name."
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
    let contradicts = Self.contradiction(
      Catalogue.field(ofColumn: field)?.kind, Catalogue.field(ofColumn: with)?.kind)
    guard let contradicts else { return [] }
    return (0..<column.count).filter { row in
      guard let value = column.value(row), let fact = other.value(row) else { return false }
      return contradicts(value, fact)
    }.map { CheckFailure(row: $0, finding) }
  }

  /// What tells that a value of one kind contradicts one of another; `nil` for kinds of which nothing is known.
  private static func contradiction(_ kind: Kind?, _ other: Kind?) -> ((String, String) -> Bool)? {
    switch (kind, other) {
    case (.siret, .siren): { !$0.hasPrefix($1) }
    case (.siren, .siret): { !$1.hasPrefix($0) }
    case (.vatNumber, .siren): { $0.hasPrefix("FR") && !$0.hasSuffix($1) }
    case (.siren, .vatNumber): { $1.hasPrefix("FR") && !$1.hasSuffix($0) }
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
