import Fields
public import Pipelines
public import Tables

/// A rule of `clean` that brings a column to the form of a kind, by the judge of that kind.
public protocol JudgeRule: Rule {
  /// The judge with the rule's settings, for sources of a locale such as `fr-BE`.
  func judge(locale: String) -> any ColumnJudge
}

extension JudgeRule {
  /// What judges say, in both languages.
  public static var reasons: [(reason: Reason, phrase: Phrase)] {
    Cause.allCases.map { ($0.reason, $0.phrase) }
  }

  /// The rule at work on a field, as plain `clean` has it: by the locale of the pipeline, and all values of a cell where the field has several.
  func placed(on field: Field?, locale: String) -> any ColumnCleaner {
    let judge = judge(locale: locale)
    guard field?.isList == true, let several = judge as? any SeveralJudge else {
      return JudgeCleaner(judge: judge)
    }
    return JudgeCleaner(judge: several.forLists)
  }

  /// Judges one value; ``apply(to:tally:)`` makes the judge once for a whole column.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    placed(on: nil, locale: "fr-FR").clean(value, into: &out)
  }

  /// Works on a whole column.
  public func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    judge(locale: "fr-FR").clean(column, tally: &tally)
  }
}
