public import Pipelines
public import Tables

/// The value must be one of a list.
public struct OneOf: CheckRule {
  /// `one-of`.
  public static let name = "one-of"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must be one of a list.", fr: "La valeur doit figurer dans une liste.")
  /// The list fills the subject.
  public static let subject: String? = "values"
  /// Samples.
  public static let examples = [
    Example("FR", gives: "FR", with: "one-of: [FR, MC]"),
    Example("XX", gives: nil, with: "one-of: [FR, MC]"),
  ]

  /// The values that may stand there.
  @Setting("The values that may stand there.", fr: "Les valeurs admises.", required: true)
  public var values: [String] = []

  /// No value yet.
  public init() {}

  /// No value is named: none could stand there.
  public func misuse(on field: String) -> Phrase? {
    values.isEmpty
      ? Phrase(
        en: "one-of names no value; name those that may stand there",
        fr: "one-of ne nomme aucune valeur ; nommez celles qui sont admises") : nil
  }

  /// The rows with another value.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let known = values.map { Array($0.utf8) }
    let list = values.prefix(8).joined(separator: ", ") + (values.count > 8 ? " …" : "")
    let finding = Finding(
      "one-of", .error, Phrase(en: "must be one of \(list)", fr: "doit être un de : \(list)"))
    return failing(column, finding) { value in
      !known.contains { $0.count == value.count && value.elementsEqual($0) }
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether the bytes equal those of an array.
  func elementsEqual(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
