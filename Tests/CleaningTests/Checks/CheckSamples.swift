import Pipelines
import Tables

@testable import Cleaning

extension CheckRule {
  /// The rows of a column that fail on 23 November 2026, or another day.
  func failing(
    _ values: [String?], field: String = "value", asOf: String = "2026-11-23"
  ) -> [Int] {
    let batch = Samples.batch(field: field, values)
    let context = StepContext(locale: "fr-FR", asOf: asOf, folder: "")
    return failures(of: TextColumn(values), field: field, in: batch, context).map(\.row)
  }

  /// What is said of the first of these values that fails.
  func sentence(_ language: Language = .english, about values: String?...) -> String? {
    let batch = Samples.batch(field: "value", values)
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-23", folder: "")
    return failures(of: TextColumn(values), field: "value", in: batch, context).first.map {
      $0.finding.phrase(language)
    }
  }
}
