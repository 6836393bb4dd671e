public import Pipelines
public import Tables

/// Takes columns away: what is not needed is not kept.
public struct Drop: Transform, Step {
  /// `drop`.
  public static let name = "drop"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Takes columns away: what is not needed is not kept.",
    fr: "Retire des colonnes : ce qui ne sert pas n’est pas gardé.")
  /// The columns fill the subject.
  public static let subject: String? = "columns"
  /// Samples.
  public static let examples = [
    Example(
      "last-name,note\nLe Goff,prefers mornings", gives: "last-name\nLe Goff", with: "drop: note")
  ]

  /// The columns.
  @Setting("The columns to take away.", fr: "Les colonnes à retirer.", required: true)
  public var columns: [String] = []

  /// None yet.
  public init() {}

  /// The columns must exist, and are gone afterwards.
  public func flow(_ flow: inout Flow) {
    for column in columns { flow.requireField(column, at: nil, by: Self.name) }
    flow.columns.removeAll { columns.contains($0) }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step { self }

  /// Takes the columns from the mentions and from every kind of event.
  public func apply(to delivery: inout Delivery, log: inout StepLog) {
    for column in columns {
      delivery.mentions[column] = nil
      for kind in EventKind.allCases where delivery.events[kind]?.batch[column] != nil {
        delivery.events[kind]?.batch[column] = nil
      }
    }
  }
}
