public import Pipelines
public import Tables

/// No value may stand in two records of the run.
public struct Unique: WholeRunCheck {
  /// `unique`.
  public static let name = "unique"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "No value may stand in two records of the run; the first keeps it, the later ones fail.",
    fr:
      "Aucune valeur ne doit figurer deux fois dans le traitement ; la première reste, les suivantes échouent."
  )
  /// Samples.
  public static let examples = [
    Example("client-code\nC1\nC2\n", gives: "C1"), Example("client-code\nC1\nC1\n", gives: nil),
  ]

  /// No option.
  public init() {}

  /// What a later record is told.
  public var taken: Finding {
    Finding(
      "not-unique", .error,
      Phrase(
        en: "an earlier record has the same value; correct one of them at the source",
        fr: "un enregistrement précédent a la même valeur ; corrigez l’un des deux à la source"))
  }

  /// The rows whose value stands in an earlier row of the column.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    var seen: Set<String> = []
    return (0..<column.count).filter { row in
      column.value(row).map { !seen.insert($0).inserted } ?? false
    }.map { CheckFailure(row: $0, taken) }
  }
}
