public import Pipelines
public import Tables

/// A date must lie between two days; without bounds, between 1900 and the day of the run.
///
/// For ages there is ``PlausibleAge``.
public struct PlausibleDate: CheckRule {
  /// `plausible-date`.
  public static let name = "plausible-date"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "A date must lie between two days; by default between 1900 and the day of the run.",
    fr: "Une date doit tomber entre deux jours ; par défaut entre 1900 et le jour du traitement.")
  /// Samples.
  public static let examples = [
    Example("1984-03-12", gives: "1984-03-12"), Example("1884-03-12", gives: nil),
    Example("2001-01-01", gives: nil, with: "at-least: 2010-01-01"),
  ]

  /// The first day, ISO 8601.
  @Setting("The first day, such as 1900-01-01.", fr: "Le premier jour, tel que 1900-01-01.")
  public var atLeast: DaySetting = .year1900

  /// The last day, ISO 8601; the day of the run when not given.
  @Setting(
    "The last day; the day of the run when not given.",
    fr: "Le dernier jour ; sinon celui du traitement.")
  public var atMost: DaySetting? = nil

  /// 1900 to today.
  public init() {}

  /// The rows outside the days; ISO dates compare as text.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let (first, last) = (atLeast.text, atMost?.text ?? context.asOf)
    let finding = Finding(
      "plausible-date", .error,
      Phrase(
        en: "must lie between \(first) and \(last)",
        fr: "doit tomber entre le \(first) et le \(last)"))
    return (0..<column.count).filter { row in
      guard !column.isBlank(row) else { return false }
      let text = column[row]
      return text < first || text > last
    }.map { CheckFailure(row: $0, finding) }
  }
}
