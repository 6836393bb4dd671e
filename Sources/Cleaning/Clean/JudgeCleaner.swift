import Fields
import Pipelines
import Tables

/// Cleans a column by the judge of its kind: what `tamis normalize` says of one value, the column gets for all of them.
struct JudgeCleaner: ColumnCleaner {
  let judge: any ColumnJudge

  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    let ruling = judge.write(value, into: &out)
    switch ruling.verdict {
    case .ok where ruling.cause != .none: return .doubtful(ruling.cause.reason)
    case .ok:
      guard out.pendingEquals(value) else { return .respelled }
      out.discardValue()
      return .kept
    case .repaired: return .repaired(ruling.cause.reason)
    case .rejected: return .refused(ruling.cause.reason)
    case .empty: return .blank(ruling.cause.reason)
    }
  }

  func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    judge.clean(column, tally: &tally)
  }

  func settled(by evidence: TextColumn) -> any ColumnCleaner {
    JudgeCleaner(judge: judge.settled(by: evidence))
  }

  func phrase(for reason: Reason) -> Phrase { Self.phrases[reason.text] ?? Cause.none.phrase }

  private static let phrases = Dictionary(
    Cause.allCases.map { ($0.text, $0.phrase) }, uniquingKeysWith: { first, _ in first })
}
