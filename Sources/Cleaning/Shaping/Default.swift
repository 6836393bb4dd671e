public import Pipelines
public import Tables

/// Writes a value into a field where nothing stands.
public struct Default: Transform, Step {
  /// `default`.
  public static let name = "default"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes a value into fields where nothing stands.",
    fr: "Écrit une valeur dans les champs où il n’y a rien.")
  /// The values fill the subject.
  public static let subject: String? = "values"
  /// Samples.
  public static let examples = [
    Example(
      "city,country\nRennes,\nLiège,BE", gives: "city,country\nRennes,FR\nLiège,BE",
      with: "default: { country: FR }")
  ]

  /// The values.
  @Setting(
    "For each field the value where nothing stands.",
    fr: "Pour chaque champ la valeur là où il n’y a rien.", required: true)
  public var values = FieldValues()

  /// None yet.
  public init() {}

  /// The fields exist afterwards.
  public func flow(_ flow: inout Flow) {
    for entry in values.entries {
      flow.requireFillable(entry.field, at: entry.mark, by: Self.name)
      flow.add(entry.field)
    }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step { self }

  /// Fills the blank cells.
  public func apply(to delivery: inout Delivery, log: inout StepLog) {
    for entry in values.entries {
      let before =
        delivery.mentions[entry.field] ?? TextColumn(missingCount: delivery.mentions.count)
      let blank = (0..<before.count).filter { before.isBlank($0) }
      delivery.mentions[entry.field] = before.replacing(blank.map { ($0, entry.value) })
      log.count(Self.filled, field: entry.field, times: entry.value.isEmpty ? 0 : blank.count)
    }
  }

  private static let filled = Finding(
    "default", .notice,
    Phrase(
      en: "nothing stood here; the default was written",
      fr: "il n’y avait rien ; la valeur par défaut est écrite"))
}
