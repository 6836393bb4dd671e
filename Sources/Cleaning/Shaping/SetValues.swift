public import Pipelines
public import Tables

/// Writes a value into a field of every record, or of those that fulfil a condition.
public struct SetValues: Transform {
  /// `set`.
  public static let name = "set"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes a value into fields, of every record or of those that fulfil a condition.",
    fr:
      "Écrit une valeur dans des champs, de chaque enregistrement ou de ceux qui remplissent une condition."
  )
  /// The values fill the subject.
  public static let subject: String? = "values"
  /// Samples.
  public static let examples = [
    Example(
      "last-name\nLe Goff", gives: "last-name,tags\nLe Goff,trade fair",
      with: "set: { tags: trade fair }"),
    Example(
      "country,language\nBE,\nFR,", gives: "country,language\nBE,\nFR,fr",
      with: "{ set: { language: fr }, when: { country: FR } }"),
  ]

  /// The values.
  @Setting(
    "For each field the value to write.", fr: "Pour chaque champ la valeur à écrire.",
    required: true)
  public var values = FieldValues()

  /// Which records.
  @Setting(
    "Only records that fulfil this condition.", fr: "Seulement ce qui remplit cette condition.")
  public var when: Condition? = nil

  /// None yet.
  public init() {}

  /// The fields exist afterwards.
  public func flow(_ flow: inout Flow) {
    for field in when?.fields ?? [] { flow.require(field.name, at: field.mark, by: Self.name) }
    if let when { RecordCondition.checkAnswers(in: when, by: Self.name, &flow) }
    for entry in values.entries {
      flow.requireFillable(entry.field, at: entry.mark, by: Self.name)
      flow.add(entry.field)
    }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    SetStep(values: values, when: when.map { RecordCondition($0, context) })
  }
}

private struct SetStep: Step {
  let values: FieldValues
  let when: RecordCondition?

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let holds = when.holds(in: delivery.mentions, log: &log)
    for entry in values.entries {
      let before =
        delivery.mentions[entry.field] ?? TextColumn(missingCount: delivery.mentions.count)
      var after = TextColumn()
      for row in 0..<before.count {
        if holds?[row] ?? true { after.append(entry.value) } else { after.append(row, of: before) }
      }
      let changed = after.noteChanges(from: before)
      delivery.mentions[entry.field] = after
      log.count(Self.written, field: entry.field, times: changed)
    }
  }

  private static let written = Finding(
    "set", .notice, Phrase(en: "written by the step set", fr: "écrit par l’étape set"))
}
