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
      // A cell may hold several, a line each: one that is nobody's own is enough.
      var start = 0
      for end in 0...value.count where end == value.count || value[end] == 0x0A {
        if Self.isNobodys(value.extracting(start..<end), judge) { return true }
        start = end + 1
      }
      return false
    }
  }

  private static func isNobodys(_ number: Span<UInt8>, _ judge: PhoneJudge) -> Bool {
    if PhonePlatforms.holds(number) { return true }
    let type = judge.type(of: number)
    return type == .premium || type == .sharedCost
  }
}
