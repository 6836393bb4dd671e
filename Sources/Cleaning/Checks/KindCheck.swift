import Fields
import Pipelines
import Tables

/// Checks values by the judge of a kind: `email`, `siret`, `vat-number` … as a check.
struct KindCheck {
  /// The kinds that may be named as a check.
  static let kinds = Normalizers.kinds

  let kind: String
  let judge: any ValueJudge

  init?(kind: String, locale: String) {
    guard let judge = Normalizers.make(kind: kind, locale: locale) else { return nil }
    self.kind = kind
    self.judge = judge
  }

  /// The rows whose value the judge rejects.
  func failures(of column: TextColumn) -> [CheckFailure] {
    var failures: [CheckFailure] = []
    for row in 0..<column.count where !column.isBlank(row) {
      if let cause = column.withValue(row, { rejection(of: $0) }) {
        let phrase = Phrase(
          en: "not a valid \(kind): \(cause.phrase.en)",
          fr: "\(kind) non valable : \(cause.phrase.fr)")
        failures.append(CheckFailure(row: row, Finding("not-\(kind)", .error, phrase)))
      }
    }
    return failures
  }

  private func rejection(of value: Span<UInt8>) -> Cause? {
    if let judge = judge as? any ColumnJudge {
      var scratch = TextColumn()
      let ruling = judge.write(value, into: &scratch)
      return ruling.verdict == .rejected ? ruling.cause : nil
    }
    return judge.judge(value).verdict == .rejected ? .malformed : nil
  }
}
