public import Fields
public import Reference

/// Judges the name of a person, or of two, in one cell: `tamis normalize person`.
public struct PersonJudge: ValueJudge {
  private let parser: PersonParser

  /// A judge over the name tables of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    parser = PersonParser(library)
  }

  /// The parts, in order.
  public var partNames: [String] {
    ["kind", "civility", "first-name", "last-name", "birth-name", "sex"]
  }

  /// Judges one name.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let name = parser.parse(text)
    let parts = [
      name.kind.rawValue, name.civility, name.firstName, name.lastName, name.birthName, name.sex,
    ]
    switch name.kind {
    case .empty:
      return Judgement(
        value: "", verdict: .empty, reason: text.isEmpty ? "" : "placeholder", parts: parts)
    case .generic:
      return .rejected("generic-account", parts: parts)
    case .company:
      return .ok(TidyText.tidy(text).text, parts: parts)
    default:
      if name.isAmbiguous {
        return Judgement(
          value: TidyText.tidy(text).text, verdict: .ok, reason: "ambiguous-order", parts: parts)
      }
      return name.isRepaired
        ? .repaired(name.written, "lost-letter", parts: parts) : .ok(name.written, parts: parts)
    }
  }
}
