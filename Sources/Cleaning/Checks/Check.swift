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
      _ = resolved(entry, locale: "fr", problems: &flow.problems)
    }
    for field in when?.fields ?? [] { flow.require(field.name, at: field.mark, by: Self.name) }
  }

  /// A rule ready to check.
  enum Work: Sendable {
    case rule(any CheckRule)
    case kind(KindCheck)
  }

  private func resolved(_ entry: RuleMap.Entry, locale: String, problems: inout Problems) -> [Work]
  {
    var work: [Work] = []
    for node in entry.rules {
      if let word = node.scalar, CheckBook.rule(word) == nil,
        let check = KindCheck(kind: word, locale: locale)
      {
        work.append(.kind(check))
        continue
      }
      RuleMap.resolve(node, names: CheckBook.names, problems: &problems, find: CheckBook.rule) {
        type, subject, options, problems in
        work.append(.rule(type.read(subject: subject, options: options, problems: &problems)))
      }
    }
    return work
  }

  /// The rules of each field.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    var ignored = Problems()
    let work = rules.entries.map {
      ($0.field, resolved($0, locale: context.locale, problems: &ignored))
    }
    return CheckStep(rules: work, onFailure: onFailure, condition: when, context: context)
  }
}

private struct CheckStep: Step {
  let rules: [(field: String, work: [Check.Work])]
  let onFailure: Check.OnFailure
  let condition: Condition?
  let context: StepContext

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let holds = condition?.holds(in: delivery.mentions)
    for (field, work) in rules {
      let column = delivery.mentions[field] ?? TextColumn(missingCount: delivery.mentions.count)
      for work in work {
        let failures =
          switch work {
          case .rule(let rule):
            rule.failures(of: column, field: field, in: delivery.mentions, context)
          case .kind(let check): check.failures(of: column)
          }
        let counted = failures.filter { holds?[$0.row] ?? true }
        act(on: counted, field: field, delivery: &delivery, log: &log)
      }
    }
  }

  private func act(
    on failures: [CheckFailure], field: String, delivery: inout Delivery, log: inout StepLog
  ) {
    guard !failures.isEmpty else { return }
    for failure in failures {
      if onFailure == .rejectRecord {
        log.reject(row: failure.row, field: field, because: failure.finding)
      } else {
        let value = delivery.mentions[field]?[failure.row] ?? ""
        log.note(
          failure.finding, row: failure.row, field: field, value: value, of: delivery.mentions)
      }
    }
    switch onFailure {
    case .keep, .rejectRecord: break
    case .blankCell: delivery.mentions.update(field) { $0 = $0.blanking(failures.map(\.row)) }
    case .stop:
      let origin = delivery.mentions.origins[failures[0].row]
      log.stop(
        RunError(
          "check-stop", .stopped, at: "\(origin.part.label), \(origin.record)",
          Phrase(
            en:
              "\(field): \(failures[0].finding.phrase.en). The check says stop: nothing was written",
            fr:
              "\(field) : \(failures[0].finding.phrase.fr). Le contrôle demande l’arrêt : rien n’a été écrit"
          )))
    }
  }
}

extension TextColumn {
  /// The column with these rows blanked; what stood there is kept as their original.
  func blanking(_ rows: [Int]) -> TextColumn {
    var isBlanked = [Bool](repeating: false, count: count)
    for row in rows { isBlanked[row] = true }
    var out = TextColumn()
    for row in 0..<count {
      if isBlanked[row], !isMissing(row) { out.append("") } else { out.append(row, of: self) }
    }
    _ = out.noteChanges(from: self)
    return out
  }
}
