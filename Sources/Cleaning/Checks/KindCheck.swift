import Fields
import Pipelines
import Tables

/// Checks values by the judge of a kind: `email`, `siret`, `vat-number` … as a check.
struct KindCheck {
  /// The kinds that may be named as a check.
  static let kinds = Normalizers.kinds

  let kind: String
  let judge: any ValueJudge

  /// The check that `node` writes, as a word or as a mapping with the kind's name; `nil` when it names no kind.
  ///
  /// Without options the judge is that of the pipeline's locale, with options it is the one that `clean` makes of the same words.
  init?(_ node: Node, locale: String, problems: inout Problems) {
    let entries = node.entries ?? []
    let named = entries.first { Self.kinds.contains($0.key) }
    guard let kind = node.scalar ?? named?.key,
      let standard = Normalizers.make(
        kind: kind, region: Normalizers.region(ofLocale: locale), locale: locale)
    else { return nil }
    self.kind = kind
    let options = entries.filter { $0.key != kind }
    guard (named.map { !$0.value.isNull } ?? false) || !options.isEmpty else {
      judge = standard
      return
    }
    if let rule = RuleBook.rule(kind) as? any JudgeRule.Type {
      judge = rule.read(subject: named?.value, options: options, problems: &problems)
        .judge(locale: locale)
    } else {
      judge = standard
      Self.refuse(named?.value, options, of: kind, problems: &problems)
    }
  }

  /// Refuses whatever is said of a kind that has no options.
  private static func refuse(
    _ subject: Node?, _ options: [Node.Entry], of kind: String, problems: inout Problems
  ) {
    for option in (subject?.entries ?? []) + options {
      problems.note(
        Diagnostic(
          "unknown-option", at: option.keyMark,
          Phrase(
            en: "\(kind) has no option \"\(option.key)\"",
            fr: "\(kind) n’a pas d’option « \(option.key) »")))
    }
    if let subject, !subject.isNull, subject.entries == nil {
      problems.note(
        Diagnostic(
          "no-subject", at: subject.mark,
          Phrase(en: "\(kind) takes no value here", fr: "\(kind) ne prend pas de valeur ici")))
    }
  }

  /// The rows whose value the judge rejects.
  func failures(of column: TextColumn) -> [CheckFailure] {
    if let judge = judge as? any ColumnJudge {
      return judge.rejections(in: column).map { failure($0.row, $0.cause) }
    }
    var failures: [CheckFailure] = []
    for row in 0..<column.count where !column.isBlank(row) {
      if column.withValue(row, { judge.judge($0).verdict == .rejected }) {
        failures.append(failure(row, .malformed))
      }
    }
    return failures
  }

  private func failure(_ row: Int, _ cause: Cause) -> CheckFailure {
    let phrase = Phrase(
      en: "not a valid \(kind): \(cause.phrase.en)", fr: "\(kind) non valable : \(cause.phrase.fr)")
    return CheckFailure(row: row, Finding("not-\(kind)", .error, phrase))
  }
}
