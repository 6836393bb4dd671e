public import Pipelines
public import Tables

/// A birth date must give an age within bounds on the day of the run.
public struct PlausibleAge: CheckRule {
  /// `plausible-age`.
  public static let name = "plausible-age"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "A birth date must give an age within bounds on the day of the run.",
    fr: "Une date de naissance doit donner un âge entre deux bornes au jour du traitement.")
  /// Samples.
  public static let examples = [
    Example("1984-03-12", gives: "1984-03-12"), Example("1900-01-01", gives: nil),
    Example("2027-01-01", gives: nil), Example("2008-11-24", gives: nil, with: "at-least: 18"),
    Example("2008-11-23", gives: "2008-11-23", with: "at-least: 18"),
  ]

  /// The youngest.
  @Setting(
    "The least age, in whole years.", fr: "L’âge le plus bas, en années révolues.", range: 0...150)
  public var atLeast = 0

  /// The oldest.
  @Setting(
    "The greatest age, in whole years.", fr: "L’âge le plus haut, en années révolues.",
    range: 0...150)
  public var atMost = 110

  /// From birth to 110 years.
  public init() {}

  /// The rows outside the ages; what is no date has no age.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "plausible-age", .error,
      Phrase(
        en: "must give an age from \(atLeast) to \(atMost) years",
        fr: "doit donner un âge de \(atLeast) à \(atMost) ans"))
    guard let today = ISODay(context.asOf) else { return [] }
    return (0..<column.count).filter { row in
      guard !column.isBlank(row) else { return false }
      guard let born = ISODay(column[row]) else { return true }
      let hadBirthday = (today.month, today.day) >= (born.month, born.day)
      let age = today.year - born.year - (hadBirthday ? 0 : 1)
      return age < atLeast || age > atMost
    }.map { CheckFailure(row: $0, finding) }
  }
}
