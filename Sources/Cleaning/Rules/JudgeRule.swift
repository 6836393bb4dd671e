public import Pipelines
public import Tables

/// A rule of `clean` that brings a column to the form of a kind, by the judge of that kind.
public protocol JudgeRule: Rule {
  /// The judge with the rule's settings.
  var judge: any ColumnJudge { get }
}

extension JudgeRule {
  /// What judges say, in both languages.
  public static var reasons: [(reason: Reason, phrase: Phrase)] {
    Cause.allCases.map { ($0.reason, $0.phrase) }
  }

  /// Judges one value; ``apply(to:tally:)`` makes the judge once for a whole column.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    JudgeCleaner(judge: judge).clean(value, into: &out)
  }

  /// Works on a whole column.
  public func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    judge.clean(column, tally: &tally)
  }

  /// The judge that knows the whole source.
  public func settled(by evidence: TextColumn) -> any ColumnCleaner {
    JudgeCleaner(judge: judge.settled(by: evidence))
  }
}
