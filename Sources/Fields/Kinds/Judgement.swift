/// What became of one value when it was brought to the canonical form of its kind.
public enum Verdict: String, Sendable, CaseIterable {
  /// The value was canonical, or differs from it only in the way it was written.
  case ok
  /// The value was wrong, and the right one is certain.
  case repaired
  /// The value cannot be what its kind demands; the reason says why.
  case rejected
  /// There is no value.
  case empty

  /// Whether there is a value, and a right one.
  @inlinable public var isValue: Bool { self == .ok || self == .repaired }
}

/// One value, judged alone: its canonical form, the verdict, the reason, and the parts that its kind knows.
public struct Judgement: Sendable, Equatable {
  /// The canonical form; empty when rejected or empty.
  public var value: String
  /// What became of it.
  public var verdict: Verdict
  /// A stable code, kebab-case, such as `check-digit` or `too-short`; empty when the verdict is `ok`.
  public var reason: String
  /// The parts of the kind, in the order that the kind declares.
  public var parts: [String]

  /// A judgement with all its facts.
  public init(value: String, verdict: Verdict, reason: String = "", parts: [String] = []) {
    self.value = value
    self.verdict = verdict
    self.reason = reason
    self.parts = parts
  }

  /// The value is as it should be.
  public static func ok(_ value: String, parts: [String] = []) -> Judgement {
    Judgement(value: value, verdict: .ok, parts: parts)
  }

  /// The value was wrong and is certain now.
  public static func repaired(_ value: String, _ reason: String, parts: [String] = []) -> Judgement
  {
    Judgement(value: value, verdict: .repaired, reason: reason, parts: parts)
  }

  /// The value cannot be right.
  public static func rejected(_ reason: String, parts: [String] = []) -> Judgement {
    Judgement(value: "", verdict: .rejected, reason: reason, parts: parts)
  }

  /// There is no value.
  public static let empty = Judgement(value: "", verdict: .empty)
}
