public import Pipelines
public import Tables

/// Writes several fields behind each other into one; blank ones are left out.
public struct Join: Transform, Step {
  /// `join`.
  public static let name = "join"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes several fields behind each other into one; blank ones are left out.",
    fr: "Réunit plusieurs champs en un seul, l’un derrière l’autre ; les vides sont omis.")
  /// The fields fill the subject.
  public static let subject: String? = "fields"
  /// Samples.
  public static let examples = [
    Example(
      "N°,Voie\n12,rue de Nemours\n,Le Bourg", gives: "street\n12 rue de Nemours\nLe Bourg",
      with: "{ join: [N°, Voie], into: street }"),
    Example(
      "a,b\n1,2", gives: "a,b,note\n1,2,1; 2",
      with: "{ join: [a, b], into: note, between: '; ', keep: yes }"),
  ]

  /// The fields.
  @Setting(
    "The fields to join, in order.", fr: "Les champs à réunir, dans l’ordre.", required: true)
  public var fields: [String] = []

  /// The field filled.
  @Setting("The field that takes the whole.", fr: "Le champ qui reçoit le tout.", required: true)
  public var into = ""

  /// What stands between.
  @Setting("What stands between two of them.", fr: "Ce qui se trouve entre deux d’entre eux.")
  public var between = " "

  /// Whether the fields stay.
  @Setting("Whether the joined fields stay.", fr: "Si les champs réunis restent.")
  public var keep = false

  /// Nothing yet.
  public init() {}

  /// The whole becomes a column.
  public func flow(_ flow: inout Flow) {
    for field in fields { flow.require(field, at: nil, by: Self.name) }
    if !keep { flow.columns.removeAll { fields.contains($0) && $0 != into } }
    flow.add(into)
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step { self }

  /// Joins the values; where all are blank the field stays as it is.
  public func apply(to delivery: inout Delivery, log: inout StepLog) {
    let columns = fields.compactMap { delivery.mentions[$0] }
    guard !columns.isEmpty, !into.isEmpty else { return }
    let before = delivery.mentions[into] ?? TextColumn(missingCount: delivery.mentions.count)
    var after = TextColumn()
    for row in 0..<before.count {
      let pieces = columns.compactMap { $0.value(row) }
      if pieces.isEmpty {
        after.append(row, of: before)
      } else {
        after.append(pieces.joined(separator: between))
      }
    }
    if !keep { for field in fields where field != into { delivery.mentions[field] = nil } }
    _ = after.noteChanges(from: before)
    delivery.mentions[into] = after
  }
}
