public import Pipelines
public import Tables

/// A rule of `check`: it says which rows of a column are not as they should be, and why. It changes nothing.
public protocol CheckRule: Declared {
  /// The rows that fail, ascending, with the reason; blank cells are the business of ``Required`` alone.
  func failures(of column: TextColumn, field: String, in batch: Batch, _ context: StepContext)
    -> [CheckFailure]
  /// The rule with what it needs from files, read once per set of columns.
  func prepared(_ context: StepContext) throws(RunError) -> Self
  /// The other fields that it looks at.
  var otherFields: [String] { get }
  /// The files that it reads.
  var files: [String] { get }
  /// Why it can never say anything about that field, as it is set; `nil` where it can.
  func misuse(on field: String) -> Phrase?
}

extension CheckRule {
  /// Nothing is read.
  public func prepared(_ context: StepContext) throws(RunError) -> Self { self }
  /// None.
  public var otherFields: [String] { [] }
  /// None.
  public var files: [String] { [] }
  /// It can.
  public func misuse(on field: String) -> Phrase? { nil }
}

/// A rule that holds over all records of a run: no value may stand in two of them.
public protocol WholeRunCheck: CheckRule {
  /// What a record is told whose value an earlier one has.
  var taken: Finding { get }
}

/// A row that is not as it should be.
public struct CheckFailure: Sendable {
  /// The row.
  public var row: Int
  /// Why.
  public var finding: Finding

  /// A failure in a row.
  public init(row: Int, _ finding: Finding) {
    self.row = row
    self.finding = finding
  }
}

extension CheckRule {
  /// The rows whose value is not blank and fails `test`; `test` gets the bytes.
  func failing(
    _ column: TextColumn, _ finding: Finding, where test: (Span<UInt8>) -> Bool
  ) -> [CheckFailure] {
    var failures: [CheckFailure] = []
    for row in 0..<column.count where !column.isBlank(row) {
      if column.withValue(row, { test($0) }) { failures.append(CheckFailure(row: row, finding)) }
    }
    return failures
  }
}
