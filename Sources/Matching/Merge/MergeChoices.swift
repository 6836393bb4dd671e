public import Fields
public import Pipelines
import Tables

/// How single fields survive a merge: `{ phone: newest, note: [accounting, shop] }`.
public struct MergeChoices: SettingValue, Equatable {
  /// The choice of one field.
  public enum Choice: Sendable, Equatable {
    /// By a rule.
    case rule(Field.Survivorship)
    /// By the source, in this order.
    case sources([String])
  }

  /// The choices, in the order written.
  public var choices: [(field: String, choice: Choice)] = []

  /// No choice: each field survives as the catalogue says.
  public init() {}

  /// The choice for a field, if one was made.
  public func choice(of field: String) -> Choice? { choices.first { $0.field == field }?.choice }

  /// A mapping of fields to a rule's word or a list of sources.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> MergeChoices? {
    guard
      let entries = node.neededEntries(
        problems: &problems,
        Phrase(
          en: "\(option): write a field and a rule, such as { phone: newest }",
          fr: "\(option) : écrivez un champ et une règle, comme { phone: newest }"))
    else { return nil }
    var result = MergeChoices()
    let words = Field.Survivorship.allCases.map(\.rawValue)
    for entry in entries {
      if let items = entry.value.items {
        result.choices.append((entry.key, .sources(items.compactMap(\.scalar))))
      } else if let rule = entry.value.scalar.flatMap(Field.Survivorship.init(rawValue:)) {
        result.choices.append((entry.key, .rule(rule)))
      } else {
        let found = entry.value.scalar ?? "…"
        problems.note(
          Diagnostic(
            "unknown-word", at: entry.value.mark, suggestion: NearestWord.to(found, among: words),
            Phrase(
              en:
                "\(option): \"\(found)\" is neither a list of sources nor one of \(words.joined(separator: ", "))",
              fr:
                "\(option) : « \(found) » n’est ni une liste de sources ni une règle ; possibles : \(words.joined(separator: ", "))"
            )))
        continue
      }
      if let misfit = result.misfitOfLast {
        problems.note(
          Diagnostic(
            misfit.code, at: entry.value.mark,
            Phrase(
              en: "\(option): \(misfit.said.en)", fr: "\(option) : \(misfit.said.fr)")))
      }
      if let rival = result.rivalOfLast {
        problems.note(
          Diagnostic(
            "two-choices", at: entry.keyMark,
            Phrase(
              en:
                "\(option): \(entry.key) and \(rival) survive together, by one choice; leave one of the two out",
              fr:
                "\(option) : \(entry.key) et \(rival) sont conservés ensemble, par un seul choix ; supprimez l’un des deux"
            )))
      }
    }
    return result
  }

  /// What a field survives with; `address` and `name` stand for all theirs.
  static func group(of field: String) -> String? {
    MergeUnit.groups.contains(field)
      ? field : MergeUnit.groupKey(field, Catalogue.field(ofColumn: field))
  }

  /// The field that survives together with that of the last choice, by another choice; `nil` when there is none.
  private var rivalOfLast: String? {
    guard let last = choices.last, let own = Self.group(of: last.field) else { return nil }
    return choices.dropLast().first {
      Self.group(of: $0.field) == own && $0.choice != last.choice
    }?.field
  }

  /// Why the last choice cannot be: a consent is no matter of choice, and the fields of an address or a name are never mixed.
  private var misfitOfLast: (code: String, said: Phrase)? {
    guard let (name, choice) = choices.last else { return nil }
    let field = Catalogue.field(ofColumn: name)
    // RGPD, article 21(3): who objects is written to no more, however complete or trusted the file is that says yes.
    if field?.group == .consent, choice != .rule(.mostRestrictive) {
      return (
        "consent-choice",
        Phrase(
          en:
            "\(name) survives most-restrictive: a refusal stands until a consent with a later date; leave it out here, and map no consent in a source that must not count",
          fr:
            "\(name) survit par most-restrictive : un refus vaut jusqu’à un accord daté plus tard ; retirez-le d’ici, et ne reliez pas de consentement dans une source qui ne doit pas compter"
        )
      )
    }
    guard choice == .rule(.all), let group = Self.group(of: name) else { return nil }
    return (
      "all-of-group",
      Phrase(
        en:
          "\(name) survives with its whole \(group), of one record; all would mix those of several: choose newest, most-complete, most-frequent or a list of sources",
        fr:
          "\(name) survit avec son ensemble (\(group)), d’une seule fiche ; all mêlerait celles de plusieurs : choisissez newest, most-complete, most-frequent ou une liste de sources"
      )
    )
  }

  /// An object of words or lists.
  public static var schema: JSONValue {
    let words = JSONValue.object([
      ("enum", .array(Field.Survivorship.allCases.map { .string($0.rawValue) }))
    ])
    let sources = JSONValue.object([
      ("type", .string("array")), ("items", .object([("type", .string("string"))])),
    ])
    return .object([
      ("type", .string("object")),
      ("additionalProperties", .object([("anyOf", .array([words, sources]))])),
    ])
  }

  /// The choices as written.
  public var shown: String {
    choices.map { field, choice in
      switch choice {
      case .rule(let rule): "\(field): \(rule.rawValue)"
      case .sources(let sources): "\(field): [\(sources.joined(separator: ", "))]"
      }
    }.joined(separator: ", ")
  }

  /// Equal choices in equal order.
  public static func == (a: MergeChoices, b: MergeChoices) -> Bool {
    a.choices.count == b.choices.count
      && zip(a.choices, b.choices).allSatisfy { $0.field == $1.field && $0.choice == $1.choice }
  }
}
