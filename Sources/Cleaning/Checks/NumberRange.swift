public import Pipelines
public import Tables

/// A number must lie within bounds.
public struct NumberRange: CheckRule {
  /// `range`.
  public static let name = "range"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "A number must lie within bounds.", fr: "Un nombre doit rester entre deux bornes.")
  /// Samples.
  public static let examples = [
    Example("49.90", gives: "49.90", with: "{ at-least: 0, at-most: 10000 }"),
    Example("-1", gives: nil, with: "at-least: 0"),
    Example("much", gives: nil, with: "at-least: 0"),
  ]

  /// The least.
  @Setting("The least number.", fr: "Le plus petit nombre.")
  public var atLeast: Double? = nil

  /// The most.
  @Setting("The greatest number.", fr: "Le plus grand nombre.")
  public var atMost: Double? = nil

  /// Any number.
  public init() {}

  /// The rows outside the bounds, and those that hold no number.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let low = atLeast.map { "\($0)" } ?? "−∞"
    let high = atMost.map { "\($0)" } ?? "∞"
    let finding = Finding(
      "range", .error,
      Phrase(
        en: "must be a number from \(low) to \(high)",
        fr: "doit être un nombre de \(low) à \(high)"))
    return (0..<column.count).filter { row in
      guard !column.isBlank(row) else { return false }
      guard let number = Double(column[row]), number.isFinite else { return true }
      return number < atLeast ?? number || number > atMost ?? number
    }.map { CheckFailure(row: $0, finding) }
  }
}
