import Pipelines
import Tables

/// A judge that takes long over some values, and keeps what it said of them: names and towns come again and again.
protocol RememberingJudge: ColumnJudge {
  /// Writes a value that is told at one look, as ``ColumnJudge/write(_:into:)`` does; `nil`, and nothing written, when it must be thought about.
  func writeAtOnce(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling?

  /// Writes any other value; what it says depends on the value alone.
  func writeWithCare(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling

  /// What workers know of values.
  var memories: Spares<ValueMemory> { get }
}

extension RememberingJudge {
  /// Most judges keep all that they have said.
  func writeAtOnce(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling? { nil }

  /// Cleans a whole column with one memory.
  func cleanRemembering(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    memories.lend { memory in
      Self.clean(column, tally: &tally) { value, out in
        writeAtOnce(value, into: &out)
          ?? memory.write(value, into: &out) { writeWithCare($0, into: &$1) }
      }
    }
  }
}
