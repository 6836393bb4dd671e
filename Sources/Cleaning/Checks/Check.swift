import Fields
public import Pipelines
public import Tables

/// Checks fields against rules and says what happens to what fails.
public struct Check: Transform {
  /// `check`.
  public static let name = "check"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Checks fields against rules; what fails is kept and reported, blanked, rejected, or stops the run.",
    fr:
      "Contrôle des champs par des règles ; ce qui échoue est gardé et signalé, vidé, rejeté, ou arrête tout."
  )
  /// The rules fill the subject.
  public static let subject: String? = "rules"
  /// Samples.
  public static let examples = [
    Example(
      "last-name,email\nLe Goff,\nMorvan,m@example.org",
      gives: "last-name,email\nMorvan,m@example.org",
      with: "{ check: { email: [required] }, on-failure: reject-record }"),
    Example(
      "city\nBrest\nx", gives: "city\nBrest\n",
      with: "{ check: { city: [{ length: { at-least: 2 } }] }, on-failure: blank-cell }"),
  ]

  /// For each field its rules.
  @Setting(
    "For each field its rules: {email: [required, email]}.",
    fr: "Pour chaque champ ses règles : {email: [required, email]}.",
    required: true)
  public var rules = RuleMap()

  /// What happens to what fails.
  @Setting(
    "What happens to what fails: keep, blank-cell, reject-record or stop.",
    fr:
      "Ce que devient ce qui échoue : keep (gardé), blank-cell (vidé), reject-record (écarté), stop (arrêt)."
  )
  public var onFailure = OnFailure.keep

  /// Only records that fulfil it are checked.
  @Setting(
    "Check only records that fulfil this condition.",
    fr: "Ne contrôler que ce qui remplit cette condition.")
  public var when: Condition? = nil

  /// What happens to what fails.
  public enum OnFailure: String, CaseIterable, SettingValue {
    case keep
    case blankCell = "blank-cell"
    case rejectRecord = "reject-record"
    case stop
  }

  /// No rules yet.
  public init() {}

  /// The fields and rules named must exist.
  public func flow(_ flow: inout Flow) {
    for entry in rules.entries {
      if Catalogue.field(ofColumn: entry.field)?.event == nil {
        flow.require(entry.field, at: entry.mark, by: Self.name)
      }
      for planned in planned(entry, locale: "fr", problems: &flow.problems) {
        for field in planned.condition?.fields ?? [] {
          flow.require(field.name, at: field.mark, by: Self.name)
        }
        if let condition = planned.condition {
          RecordCondition.checkAnswers(in: condition, by: Self.name, &flow)
        }
        if case .rule(let rule) = planned.work {
          for field in rule.otherFields { flow.requireField(field, at: entry.mark, by: Self.name) }
          if let why = rule.misuse(on: entry.field) {
            flow.problems.note(
              Diagnostic(
                "useless-check", at: entry.mark,
                Phrase(en: "\(entry.field): \(why.en)", fr: "\(entry.field) : \(why.fr)")))
          }
        }
      }
    }
    for field in when?.fields ?? [] { flow.require(field.name, at: field.mark, by: Self.name) }
  }

  /// The lists of its rules.
  public func reads(in folder: String) -> [String] {
    var ignored = Problems()
    return rules.entries.flatMap { planned($0, locale: "fr", problems: &ignored) }.flatMap {
      if case .rule(let rule) = $0.work { rule.files } else { [String]() }
    }
  }

  /// A rule ready to check one field, and what happens to what fails.
  struct Planned: Sendable {
    var field: String
    /// Where the field stands in the pipeline file; tells one demand of uniqueness from another.
    var mark: Mark
    var work: Work
    var onFailure: OnFailure
    var condition: Condition?
  }

  /// What judges a column.
  enum Work: Sendable {
    case rule(any CheckRule)
    case kind(KindCheck)
  }

  /// The rules of a field; each may say for itself `when:` it is asked and what happens `on-failure:`.
  private func planned(
    _ entry: RuleMap.Entry, locale: String, problems: inout Problems
  ) -> [Planned] {
    var planned: [Planned] = []
    for written in entry.rules {
      var own = (onFailure: onFailure, condition: Condition?.none)
      let node = Self.takingOwn(of: written, into: &own, problems: &problems)
      let condition = [when, own.condition].compactMap { $0 }
      func add(_ work: Work) {
        planned.append(
          Planned(
            field: entry.field, mark: entry.mark, work: work, onFailure: own.onFailure,
            condition: condition.count > 1 ? .all(condition) : condition.first))
      }
      let names = node.scalar.map { [$0] } ?? node.entries?.map(\.key) ?? []
      if !names.contains(where: { CheckBook.rule($0) != nil }),
        let check = KindCheck(node, locale: locale, problems: &problems)
      {
        add(.kind(check))
        continue
      }
      RuleMap.resolve(node, names: CheckBook.names, problems: &problems, find: CheckBook.rule) {
        type, subject, options, problems in
        add(.rule(type.read(subject: subject, options: options, problems: &problems)))
      }
    }
    return planned
  }

  /// Takes `when` and `on-failure` out of a rule's mapping.
  private static func takingOwn(
    of node: Node, into own: inout (onFailure: OnFailure, condition: Condition?),
    problems: inout Problems
  ) -> Node {
    guard let entries = node.entries else { return node }
    var rest: [Node.Entry] = []
    for entry in entries {
      switch entry.key {
      case "on-failure":
        if let way = OnFailure.read(entry.value, option: entry.key, problems: &problems) {
          own.onFailure = way
        }
      case "when":
        own.condition = Condition.read(entry.value, option: entry.key, problems: &problems)
      default: rest.append(entry)
      }
    }
    return Node(.mapping(rest), at: node.mark)
  }

  /// The rules of each field.
  public func prepare(
    for columns: [String], _ context: StepContext
  ) throws(RunError) -> any Step {
    var ignored = Problems()
    var plan: [Planned] = []
    for entry in rules.entries {
      for var planned in planned(entry, locale: context.locale, problems: &ignored) {
        if case .rule(let rule) = planned.work { planned.work = .rule(try rule.prepared(context)) }
        plan.append(planned)
      }
    }
    return CheckStep(plan: plan, context: context)
  }
}
