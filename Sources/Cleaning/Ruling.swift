public import Fields

/// What became of one value: the verdict and its reason, without the value itself.
public struct Ruling: Sendable, Equatable {
  /// What became of it.
  public let verdict: Verdict
  /// Why; `none` when the verdict is `ok` and nothing about the value is doubtful.
  public let cause: Cause

  /// A ruling with both facts.
  @inlinable public init(_ verdict: Verdict, _ cause: Cause = .none) {
    self.verdict = verdict
    self.cause = cause
  }

  /// The value was canonical, or is written otherwise only.
  @inlinable public static var ok: Ruling { Ruling(.ok) }

  /// The value is written, and is what it says, but a person should look at it.
  @inlinable public static func doubtful(_ cause: Cause) -> Ruling { Ruling(.ok, cause) }

  /// There is no value.
  @inlinable public static var empty: Ruling { Ruling(.empty) }

  /// There is a word that stands for nothing.
  @inlinable public static func blank(_ cause: Cause) -> Ruling { Ruling(.empty, cause) }

  /// The value was wrong and is certain now.
  @inlinable public static func repaired(_ cause: Cause) -> Ruling { Ruling(.repaired, cause) }

  /// The value cannot be right.
  @inlinable public static func rejected(_ cause: Cause) -> Ruling { Ruling(.rejected, cause) }
}
