import Fields
public import Pipelines
public import Tables

/// Keeps out of every output what may not be kept, and changes nothing else: `clean` does it too.
///
/// A chain of steps without `clean` gets this step at its end, unasked.
public struct Withhold: Transform, Discreet {
  /// `withhold`.
  public static let name = "withhold"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Takes out social security and card numbers, and free text about health, religion and the like without a ground in purposes; stands at the end of every chain without clean, named or not.",
    fr:
      "Retire les numéros de sécurité sociale et de carte, et le texte libre sur la santé, la religion, etc. sans fondement dans purposes ; clôt toute chaîne sans clean, nommée ou non."
  )
  /// Samples.
  public static let examples = [
    Example(
      "note\nDiabétique, livrer le matin\nsonner deux fois", gives: "note\n\nsonner deux fois"),
    Example("city\nRENNES", gives: "city\nRENNES"),
  ]

  /// Nothing to set: the grounds stand in `purposes`.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// The guards of each column.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    WithholdStep(guards: PrivacyGuards(kept: context.kept))
  }

  /// The same is covered in what the sources said.
  public func cover(of field: String, _ context: StepContext) -> Discreet.Cover {
    PrivacyGuards.cover(of: field, kept: context.kept)
  }
}

private struct WithholdStep: Step {
  let guards: PrivacyGuards

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    withhold(&delivery.mentions, log: &log)
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      withhold(&delivery.events[kind]!.batch, log: &log)
    }
  }

  private func withhold(_ batch: inout Batch, log: inout StepLog) {
    for name in batch.names {
      guard var column = batch[name], !column.isBlank else { continue }
      for cleaner in guards.cleaners(of: name, Catalogue.field(ofColumn: name)) {
        var tally = RuleTally()
        let after = cleaner.apply(to: column, tally: &tally)
        log.note(tally, by: cleaner, field: name, before: column, of: batch)
        column = after
      }
      batch[name] = column
    }
  }
}
