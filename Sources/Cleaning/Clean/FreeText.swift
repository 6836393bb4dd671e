import Pipelines
import Tables

/// Cleans free text: single spaces, and no number in it that must not stay there.
struct FreeText: ColumnCleaner {
  private let trim: Trim
  private let redact = Redact()

  /// Notes keep their lines.
  init(keepLineBreaks: Bool) { trim = Trim(keepLineBreaks: keepLineBreaks) }

  func phrase(for reason: Reason) -> Phrase {
    Redact.reasons.first { $0.reason == reason }?.phrase ?? trim.phrase(for: reason)
  }

  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    guard SensitiveNumbers.mayHold(value) else { return trim.clean(value, into: &out) }
    return redact.clean(value, into: &out)
  }

  func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    redact.apply(to: trim.apply(to: column, tally: &tally), tally: &tally)
  }
}
