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
  public var atMost = Self.limit

  /// More than any value has.
  private static let limit = 1_000_000

  /// Any length.
  public init() {}

  /// The rows outside the bounds.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding("length", .error, demand)
    return failing(column, finding) { value in
      var characters = 0
      for index in 0..<value.count where value[index] & 0xC0 != 0x80 { characters += 1 }
      return characters < atLeast || characters > atMost
    }
  }

  /// What is demanded, by the bounds that are set.
  private var demand: Phrase {
    let most = Phrase(
      en: "\(atMost) character\(atMost == 1 ? "" : "s")",
      fr: "\(atMost) caractère\(atMost > 1 ? "s" : "")")
    if atLeast == atMost {
      return Phrase(en: "must have exactly \(most.en)", fr: "doit avoir exactement \(most.fr)")
    }
    if atLeast == 0 {
      return Phrase(en: "must have no more than \(most.en)", fr: "doit avoir au plus \(most.fr)")
    }
    if atMost == Self.limit {
      return Phrase(
        en: "must have at least \(atLeast) character\(atLeast == 1 ? "" : "s")",
        fr: "doit avoir au moins \(atLeast) caractère\(atLeast > 1 ? "s" : "")")
    }
    return Phrase(
      en: "must have \(atLeast) to \(most.en)", fr: "doit avoir de \(atLeast) à \(most.fr)")
  }
}
