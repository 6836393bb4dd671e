public import Fields
public import Tables

/// Judges one value of a kind alone: its canonical form, the verdict, the reason and the parts.
///
/// The same judge serves `tamis normalize KIND`, where a person looks at one value, and the rule of the same name, which runs over
/// columns. A judge is made once, with the region and the locale of its source, and has no state that a caller can see.
public protocol ValueJudge: Sendable {
  /// The names of the parts, in the order of ``Judgement/parts``.
  var partNames: [String] { get }

  /// Judges one value; never fails, whatever the bytes.
  func judge(_ value: Span<UInt8>) -> Judgement
}

extension ValueJudge {
  /// Most kinds have no parts.
  public var partNames: [String] { [] }

  /// Judges one value given as a string; for the edge.
  public func judge(_ text: String) -> Judgement {
    judge(Array(text.utf8).span)
  }
}

/// What became of one value: the verdict and its reason, without the value itself.
public struct Ruling: Sendable, Equatable {
  /// What became of it.
  public let verdict: Verdict
  /// Why; `none` when the verdict is `ok`.
  public let cause: Cause

  /// A ruling with both facts.
  @inlinable public init(_ verdict: Verdict, _ cause: Cause = .none) {
    self.verdict = verdict
    self.cause = cause
  }

  /// The value was canonical, or is written otherwise only.
  @inlinable public static var ok: Ruling { Ruling(.ok) }

  /// There is no value.
  @inlinable public static var empty: Ruling { Ruling(.empty) }

  /// There is a word that stands for nothing.
  @inlinable public static func blank(_ cause: Cause) -> Ruling { Ruling(.empty, cause) }

  /// The value was wrong and is certain now.
  @inlinable public static func repaired(_ cause: Cause) -> Ruling { Ruling(.repaired, cause) }

  /// The value cannot be right.
  @inlinable public static func rejected(_ cause: Cause) -> Ruling { Ruling(.rejected, cause) }
}

/// A judge that writes the canonical form straight into a column: for rules, one call a cell, no allocation.
public protocol ColumnJudge: ValueJudge {
  /// Writes the canonical form of `value` behind the pending bytes of `out`, and says what became of it.
  ///
  /// The row is not ended. Nothing is written when the verdict is `rejected` or `empty`.
  func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling

  /// The parts of a value that was written, in the order of ``ValueJudge/partNames``.
  func parts(of canonical: Span<UInt8>) -> [String]
}

extension ColumnJudge {
  /// Most kinds have no parts.
  public func parts(of canonical: Span<UInt8>) -> [String] { [] }

  /// Judges one value alone, through a column of one row.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    var column = TextColumn()
    let ruling = write(value, into: &column)
    let keeps = ruling.verdict == .ok || ruling.verdict == .repaired
    if !keeps { column.discardValue() }
    column.endValue()
    let parts =
      keeps
      ? column.withValue(0) { self.parts(of: $0) }
      : Array(repeating: "", count: partNames.count)
    return Judgement(
      value: column[0], verdict: ruling.verdict, reason: ruling.cause.text, parts: parts)
  }
}
