public import Pipelines
public import Tables

/// The value must match a regular expression from its first character to its last.
public struct Pattern: CheckRule {
  /// `pattern`.
  public static let name = "pattern"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must match a regular expression as a whole.",
    fr: "La valeur entière doit correspondre à une expression régulière.")
  /// The expression fills the subject.
  public static let subject: String? = "expression"
  /// Samples.
  public static let examples = [
    Example("35400", gives: "35400", with: "pattern: '35\\d{3}'"),
    Example("29200", gives: nil, with: "pattern: '35\\d{3}'"),
  ]

  /// The expression.
  @Setting("The regular expression.", fr: "L’expression régulière.", required: true)
  public var expression = Expression()

  /// Matches nothing yet.
  public init() {}

  /// The rows that do not match.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    guard let regex = try? Regex(expression.text) else { return [] }
    let finding = Finding(
      "pattern", .error,
      Phrase(
        en: "does not look as the pattern \(expression.text) demands",
        fr: "n’a pas la forme demandée par \(expression.text)"))
    return (0..<column.count).filter { row in
      !column.isBlank(row) && ((try? regex.wholeMatch(in: column[row])) ?? nil) == nil
    }.map { CheckFailure(row: $0, finding) }
  }
}

/// A regular expression as a setting; a wrong one is a mistake in the pipeline file.
public struct Expression: SettingValue {
  /// The expression as written.
  public var text = ""

  /// Nothing.
  public init() {}

  /// Reads a scalar that compiles.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Expression? {
    guard let text = node.scalar, (try? Regex(text)) != nil else {
      problems.note(
        Diagnostic(
          "wrong-type", at: node.mark,
          Phrase(
            en: "\(option): this is not a regular expression",
            fr: "\(option) : ce n’est pas une expression régulière")))
      return nil
    }
    var expression = Expression()
    expression.text = text
    return expression
  }

  /// A string in regular expression syntax.
  public static var schema: JSONValue {
    .object([("type", .string("string")), ("format", .string("regex"))])
  }

  /// As written.
  public var shown: String { text }
}
