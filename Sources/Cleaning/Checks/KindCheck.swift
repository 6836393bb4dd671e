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
