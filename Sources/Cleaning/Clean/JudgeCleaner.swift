import Fields
import Pipelines
import Tables

/// Cleans a column by the judge of its kind: what `tamis normalize` says of one value, the column gets for all of them.
struct JudgeCleaner: ColumnCleaner {
  let judge: any ColumnJudge

  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    let ruling = judge.write(value, into: &out)
    switch ruling.verdict {
    case .ok:
      return Self.equals(value, pendingOf: out)
        ? {
          out.discardValue(); return .kept
        }() : .respelled
    case .repaired: return .repaired(Reason(ruling.cause.code))
    case .rejected: return .refused(Reason(ruling.cause.code))
    case .empty: return .blank(Reason(Cause.placeholder.code))
    }
  }

  private static func equals(_ value: Span<UInt8>, pendingOf out: TextColumn) -> Bool {
    let length = out.pendingLength
    guard length == value.count else { return false }
    let start = out.bytes.count - length
    let bytes = out.bytes.span
    for index in 0..<length where bytes[start + index] != value[index] { return false }
    return true
  }

  func phrase(for reason: Reason) -> Phrase { Self.phrases[reason.text] ?? Cause.none.phrase }

  private static let phrases = Dictionary(
    Cause.allCases.map { ($0.text, $0.phrase) }, uniquingKeysWith: { first, _ in first })
}
