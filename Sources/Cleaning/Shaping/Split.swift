public import Pipelines
public import Tables

/// Cuts a field into several at a sign; what is left over stays in the last.
public struct Split: Transform, Step {
  /// `split`.
  public static let name = "split"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Cuts a field into several at a sign; what is left over stays in the last.",
    fr: "Coupe un champ en plusieurs à un signe ; ce qui reste va dans le dernier.")
  /// The field fills the subject.
  public static let subject: String? = "field"
  /// Samples.
  public static let examples = [
    Example(
      "Contact\nRennes / 35000 / FR\nBrest", gives: "city,postcode\nRennes,35000 / FR\nBrest,",
      with: "{ split: Contact, at: /, into: [city, postcode] }"),
    Example(
      "Code\nA-1", gives: "Code,tags\nA-1,A",
      with: "{ split: Code, at: '-', into: [tags, ''], keep: yes }"),
  ]

  /// The field.
  @Setting("The field to cut.", fr: "Le champ à couper.", required: true)
  public var field = ""

  /// The sign.
  @Setting("The text at which it is cut.", fr: "Le texte auquel on coupe.", required: true)
  public var at = ""

  /// The fields filled; a blank name leaves a piece out.
  @Setting(
    "The fields that take the pieces, in order; '' leaves a piece out.",
    fr: "Les champs qui reçoivent les morceaux, dans l’ordre ; '' en laisse un de côté.",
    required: true)
  public var into: [String] = []

  /// Whether the field stays.
  @Setting("Whether the field itself stays.", fr: "Si le champ lui-même reste.")
  public var keep = false

  /// Nothing yet.
  public init() {}

  private var goes: Bool { !keep && !into.contains(field) }

  /// The pieces become columns.
  public func flow(_ flow: inout Flow) {
    flow.require(field, at: nil, by: Self.name)
    if goes { flow.columns.removeAll { $0 == field } }
    for name in into where !name.isEmpty { flow.add(name) }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step { self }

  /// Cuts the values; a field that already holds something keeps it where there is no piece for it.
  public func apply(to delivery: inout Delivery, log: inout StepLog) {
    guard let source = delivery.mentions[field], !at.isEmpty, !into.isEmpty else { return }
    let pieces = (0..<source.count).map { cut(source[$0]) }
    if goes { delivery.mentions[field] = nil }
    for (place, name) in into.enumerated() where !name.isEmpty {
      let before = delivery.mentions[name] ?? TextColumn(missingCount: source.count)
      var after = TextColumn()
      for row in 0..<source.count {
        if place < pieces[row].count, !pieces[row][place].isEmpty {
          after.append(pieces[row][place])
        } else if name == field {
          after.append("")
        } else {
          after.append(row, of: before)
        }
      }
      _ = after.noteChanges(from: before)
      delivery.mentions[name] = after
    }
  }

  /// At most as many pieces as there are fields, without the spaces around them.
  private func cut(_ value: String) -> [String] {
    guard !value.isEmpty else { return [] }
    var pieces = value.split(
      separator: at, maxSplits: into.count - 1, omittingEmptySubsequences: false
    ).map(String.init)
    for place in pieces.indices { pieces[place] = pieces[place].trimmed }
    return pieces
  }
}

extension String {
  /// Without the spaces around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
