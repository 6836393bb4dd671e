public import Pipelines
public import Tables

/// A phone number must be one at which a client can be reached: no canvassing or technical platform, no premium or shared-cost line.
public struct OwnNumber: CheckRule {
  /// `own-number`.
  public static let name = "own-number"
  /// What the rule demands.
  public static let summary = Phrase(
    en:
      "A phone number must be a client's own: no canvassing or technical platform, no premium line.",
    fr:
      "Un téléphone doit être celui d’un client : ni plateforme de démarchage ou technique, ni numéro surtaxé."
  )
  /// Samples.
  public static let examples = [
    Example("+33612345678", gives: "+33612345678"), Example("+33162000000", gives: nil),
    Example("+33899123456", gives: nil),
  ]

  /// No settings.
  public init() {}

  /// The rows whose number is nobody's own.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "own-number", .warning,
      Phrase(
        en: "is the number of a platform or of a premium line, not of a client",
        fr: "est le numéro d’une plateforme ou un numéro surtaxé, pas celui d’un client"))
    let judge = PhoneJudge()
    return failing(column, finding) { value in
      if PhonePlatforms.holds(value) { return true }
      let type = judge.type(of: value)
      return type == .premium || type == .sharedCost
    }
  }
}
