import Fields
public import Pipelines
public import Tables

/// A rule by a judge of whole texts, which takes them apart: persons, addresses, a post code with its town.
public protocol TextRule: Rule {
  /// The judge.
  var judge: any ValueJudge { get }
}

extension TextRule {
  /// Writes the text in one line as the judge does.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    let found = judge.judge(value)
    let reason = Self.reasons.first { $0.reason.text == found.reason }?.reason ?? Self.doubt
    switch found.verdict {
    case .rejected: return .refused(reason)
    case .empty: return .blank(found.reason.isEmpty ? Cause.none.reason : reason)
    case .ok, .repaired: break
    }
    let isKept = ByteRuns.areEqual(value, found.value.utf8.span)
    if !isKept { out.write(found.value.utf8.span) }
    if found.verdict == .repaired { return .repaired(reason) }
    if !found.reason.isEmpty { return .doubtful(reason) }
    return isKept ? .kept : .respelled
  }

  /// What is said where a judge gives a reason that the rule has no sentence for.
  static var doubt: Reason { Reason("not-certain") }
  /// Its sentence.
  static var doubted: (reason: Reason, phrase: Phrase) {
    (
      doubt,
      Phrase(
        en: "cannot be read with certainty; the text is kept",
        fr: "ne se lit pas avec certitude ; le texte est gardé")
    )
  }
}
