public import Fields

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
