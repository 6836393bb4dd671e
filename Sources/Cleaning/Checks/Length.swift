public import Pipelines
public import Tables

/// The value must have a length within bounds, counted in characters.
public struct Length: CheckRule {
  /// `length`.
  public static let name = "length"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must be neither too short nor too long, in characters.",
    fr: "La valeur ne doit être ni trop courte ni trop longue, en caractères.")
  /// Samples.
  public static let examples = [
    Example("Brest", gives: "Brest", with: "at-most: 38"),
    Example("Brest", gives: nil, with: "at-most: 4"),
  ]

  /// The fewest characters.
  @Setting("The fewest characters.", fr: "Le moins de caractères.", range: 0...1_000_000)
  public var atLeast = 0

  /// The most characters.
  @Setting("The most characters.", fr: "Le plus de caractères.", range: 0...1_000_000)
  public var atMost = 1_000_000

  /// Any length.
  public init() {}

  /// The rows outside the bounds.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "length", .error,
      Phrase(
        en: "must have \(atLeast) to \(atMost) characters",
        fr: "doit avoir de \(atLeast) à \(atMost) caractères"))
    return failing(column, finding) { value in
      var characters = 0
      for index in 0..<value.count where value[index] & 0xC0 != 0x80 { characters += 1 }
      return characters < atLeast || characters > atMost
    }
  }
}
