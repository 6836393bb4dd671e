public import Pipelines
public import Tables

/// An e-mail address must be one person's own: no function's mailbox, no throw-away service, nothing made up to fill a field.
public struct OwnAddress: CheckRule {
  /// `own-address`.
  public static let name = "own-address"
  /// What the rule demands.
  public static let summary = Phrase(
    en:
      "An e-mail address must be a person's own: no function, no throw-away service, not made up.",
    fr:
      "Une adresse e-mail doit être celle d’une personne : ni fonction, ni service jetable, ni inventée."
  )
  /// The exceptions fill the subject.
  public static let subject: String? = "allow"
  /// Samples.
  public static let examples = [
    Example("jean.dupont@orange.fr", gives: "jean.dupont@orange.fr"),
    Example("contact@atelier-bois.bzh", gives: nil), Example("x@yopmail.com", gives: nil),
    Example("test@test.fr", gives: nil),
    Example(
      "contact@atelier-bois.bzh", gives: "contact@atelier-bois.bzh", with: "own-address: [role]"),
  ]

  /// What is accepted all the same.
  @Setting(
    "What is accepted all the same: role (contact@), disposable, made-up (test@test.fr).",
    fr:
      "Ce qui est accepté malgré tout : role (contact@), disposable (jetable), made-up (inventée).")
  public var allow: [Sort] = []

  /// Why an address is nobody's own.
  public enum Sort: String, CaseIterable, SettingValue {
    case role
    case disposable
    case madeUp = "made-up"

    var finding: Finding {
      switch self {
      case .role:
        Finding(
          "role-address", .warning,
          Phrase(
            en: "is the address of a function, not of a person",
            fr: "est l’adresse d’une fonction, pas d’une personne"))
      case .disposable:
        Finding(
          "disposable-address", .warning,
          Phrase(
            en: "is an address that lives for minutes; nobody reads it any more",
            fr: "est une adresse jetable ; plus personne ne la lit"))
      case .madeUp:
        Finding(
          "made-up-address", .warning,
          Phrase(
            en: "was typed to fill the field, or is an alias of a marketplace",
            fr: "a été saisie pour remplir le champ, ou est un alias de place de marché"))
      }
    }
  }

  /// Nothing is accepted.
  public init() {}

  /// The rows whose address is nobody's own.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    var failures: [CheckFailure] = []
    for row in 0..<column.count where !column.isBlank(row) {
      // A cell may hold several, a line each: one that is nobody's own is enough.
      let found = column[row].split(separator: "\n").lazy.flatMap { sorts(of: String($0)) }
      guard let sort = found.first(where: { !allow.contains($0) }) else { continue }
      failures.append(CheckFailure(row: row, sort.finding))
    }
    return failures
  }

  /// All that speaks against an address: `x@yopmail.com` is made up, and its service throws it away besides.
  private func sorts(of address: String) -> [Sort] {
    guard let facts = EmailFacts(of: address) else { return [] }
    var sorts: [Sort] = []
    if facts.isPlaceholder { sorts.append(.madeUp) }
    if facts.isDisposable { sorts.append(.disposable) }
    // « test@ » is a function's name only where nobody made the whole up.
    if facts.isRole, !facts.isPlaceholder { sorts.append(.role) }
    return sorts
  }
}
