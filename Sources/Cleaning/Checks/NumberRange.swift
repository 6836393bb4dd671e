import Fields
public import Pipelines
public import Tables

/// A number must lie within bounds.
public struct NumberRange: CheckRule {
  /// `range`.
  public static let name = "range"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "A number must lie within bounds.", fr: "Un nombre doit rester entre deux bornes.")
  /// Samples.
  public static let examples = [
    Example("49.90", gives: "49.90", with: "{ at-least: 0, at-most: 10000 }"),
    Example("-1", gives: nil, with: "at-least: 0"),
    Example("1 234,56 €", gives: "1 234,56 €", with: "at-most: 10000"),
    Example("much", gives: nil, with: "at-least: 0"),
  ]

  /// The least.
  @Setting("The least number.", fr: "Le plus petit nombre.")
  public var atLeast: Double? = nil

  /// The most.
  @Setting("The greatest number.", fr: "Le plus grand nombre.")
  public var atMost: Double? = nil

  /// Any number.
  public init() {}

  /// The rows outside the bounds, and those that hold no number.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding("range", .error, demand)
    lazy var judge = NumberJudge(style: AmountStyle(locale: context.locale)).settled(by: column)
    return (0..<column.count).filter { row in
      guard !column.isBlank(row) else { return false }
      guard let number = Self.number(column[row], { judge }), number.isFinite else { return true }
      return number < atLeast ?? number || number > atMost ?? number
    }.map { CheckFailure(row: $0, finding) }
  }

  /// The number that a cell writes, also in a column that no rule has cleaned: « 12,5 », « 1 234,56 € ».
  ///
  /// A point before three digits stands for thousands where the other numbers of the column say so.
  private static func number(_ text: String, _ judge: () -> NumberJudge) -> Double? {
    let plain = Double(text)
    let isOpen = text.utf8.count > 4 && text.utf8.suffix(4).first == 0x2E
    if let plain, !isOpen { return plain }
    return Double(judge().judge(text).value) ?? plain
  }

  /// What is demanded, by the bounds that are set.
  private var demand: Phrase {
    let (low, high) = (atLeast.map(Self.text), atMost.map(Self.text))
    switch (low, high) {
    case (let low?, let high?):
      return Phrase(
        en: "must be a number from \(low.en) to \(high.en)",
        fr: "doit être un nombre de \(low.fr) à \(high.fr)")
    case (let low?, nil):
      return Phrase(
        en: "must be a number not below \(low.en)",
        fr: "doit être un nombre d’au moins \(low.fr)")
    case (nil, let high?):
      return Phrase(
        en: "must be a number not above \(high.en)", fr: "doit être un nombre d’au plus \(high.fr)"
      )
    case (nil, nil): return Phrase(en: "must be a number", fr: "doit être un nombre")
    }
  }

  /// A bound as it is written in each language: whole numbers without decimals, a comma in French.
  private static func text(_ bound: Double) -> Phrase {
    let text = "\(bound)"
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return Phrase(en: short, fr: short.replacing(".", with: ","))
  }
}
