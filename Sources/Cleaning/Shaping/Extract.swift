public import Pipelines
public import Tables

/// Takes a piece of a field into another one: the first thing that a regular expression matches.
public struct Extract: Transform, Step {
  /// `extract`.
  public static let name = "extract"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Takes what a regular expression matches in a field into another field.",
    fr: "Prend ce qu’une expression régulière reconnaît dans un champ et le met dans un autre.")
  /// The field fills the subject.
  public static let subject: String? = "field"
  /// Samples.
  public static let examples = [
    Example(
      "note\ncard 4711 lost\nnone", gives: "note,loyalty-number\ncard 4711 lost,4711\nnone,",
      with: "{ extract: note, pattern: 'card (\\d+)', into: loyalty-number }"),
    Example(
      "city\n35000 Rennes", gives: "city,postcode\nRennes,35000",
      with: "{ extract: city, pattern: '^(\\d{5}) +', into: postcode, remove: yes }"),
  ]

  /// The field.
  @Setting("The field to look in.", fr: "Le champ où chercher.", required: true)
  public var field = ""

  /// The expression.
  @Setting(
    "The regular expression; its first group, or all that it matches, is taken.",
    fr: "L’expression régulière ; son premier groupe, ou tout ce qu’elle reconnaît, est pris.",
    required: true)
  public var pattern = Expression()

  /// The field filled.
  @Setting(
    "The field that takes it; what already stands there stays.",
    fr: "Le champ qui le reçoit ; ce qui s’y trouve déjà reste.", required: true)
  public var into = ""

  /// Whether the match leaves the field.
  @Setting(
    "Whether what was matched leaves the field.", fr: "Si ce qui est reconnu quitte le champ.")
  public var remove = false

  /// Nothing yet.
  public init() {}

  /// The piece becomes a column.
  public func flow(_ flow: inout Flow) {
    flow.require(field, at: nil, by: Self.name)
    flow.add(into)
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step { self }

  /// Takes the pieces.
  public func apply(to delivery: inout Delivery, log: inout StepLog) {
    guard let source = delivery.mentions[field], let regex = try? Regex(pattern.text) else {
      return
    }
    let before = delivery.mentions[into] ?? TextColumn(missingCount: source.count)
    var taken = TextColumn()
    var rest = TextColumn()
    for row in 0..<source.count {
      let text = source[row]
      guard before.isBlank(row), !text.isEmpty, let match = (try? regex.firstMatch(in: text)) ?? nil
      else {
        taken.append(row, of: before)
        rest.append(row, of: source)
        continue
      }
      let piece = match.output.count > 1 ? match.output[1].substring : match.output[0].substring
      taken.append(String(piece ?? ""))
      var left = text
      left.removeSubrange(match.range)
      rest.append(left.trimmed)
    }
    _ = taken.noteChanges(from: before)
    delivery.mentions[into] = taken
    guard remove, field != into else { return }
    _ = rest.noteChanges(from: source)
    delivery.mentions[field] = rest
  }
}
