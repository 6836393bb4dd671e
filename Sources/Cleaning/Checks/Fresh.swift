public import Pipelines
public import Tables

/// A date must not lie too far back from the day of the run.
public struct Fresh: CheckRule {
  /// `fresh`.
  public static let name = "fresh"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "A date must not lie further back than so many months.",
    fr: "Une date ne doit pas remonter à plus de tant de mois.")
  /// The months fill the subject.
  public static let subject: String? = "months"
  /// Samples.
  public static let examples = [
    Example("2024-11-23", gives: "2024-11-23", with: "fresh: 24"),
    Example("2024-11-22", gives: nil, with: "fresh: 24"), Example("lately", gives: nil),
  ]

  /// How far back, in months.
  @Setting(
    "How many months a date may lie back.", fr: "De combien de mois une date peut remonter.",
    range: 1...1200)
  public var months = 36

  /// Three years.
  public init() {}

  /// The rows that lie further back; a date of the same day of the month is still fresh.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "not-fresh", .warning,
      Phrase(
        en: "lies more than \(months) months back; ask whether it still holds",
        fr: "remonte à plus de \(months) mois ; à faire confirmer"))
    guard let today = ISODay(context.asOf) else { return [] }
    return (0..<column.count).filter { row in
      guard !column.isBlank(row) else { return false }
      guard let day = ISODay(column[row]) else { return true }
      let passed = (today.year - day.year) * 12 + today.month - day.month
      return passed > months || (passed == months && day.day < today.day)
    }.map { CheckFailure(row: $0, finding) }
  }
}

/// A day as ISO 8601 writes it, taken apart.
struct ISODay {
  let year: Int
  let month: Int
  let day: Int

  /// `nil` when `text` is no `yyyy-mm-dd`, with or without a time behind it.
  init?(_ text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}
