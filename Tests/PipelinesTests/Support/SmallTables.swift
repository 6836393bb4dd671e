import Tables

@testable import Pipelines

extension Batch {
  /// Records of one file, numbered from `first`, a text a cell; `nil` is a missing one.
  static func small(
    _ columns: [(String, [String?])], part: Part = Part(source: "list", file: "a.csv"),
    first: Int = 1
  ) -> Batch {
    var origins = Origins()
    let index = origins.index(of: part)
    for row in 0..<(columns.first?.1.count ?? 0) {
      origins.append(part: index, record: first + row)
    }
    return Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins)
  }

  /// The rows as texts, in the order of the columns.
  var texts: [[String]] { (0..<count).map { row in columns.map { $0[row] } } }
}

extension StepContext {
  /// A context for steps that look nothing up.
  static let small = StepContext(source: "list", locale: "fr-FR", asOf: "2026-01-01", folder: ".")
}
