import Fields
import Pipelines
import Reference
import Tables

/// Runs the rules over the columns of a delivery and tells what they found.
struct CleanStep: Step {
  private let own: [String: [any ColumnCleaner]]
  private let kept: Set<SensitiveSubject>
  private let sensitive: SensitiveText
  private let standard: [Kind: any ColumnCleaner]
  private let birthDates: any ColumnCleaner
  private let keepsRefused: Bool
  private let answers: AnswerCells
  private let recordCleaners: [any RecordCleaner]
  private let streets: StreetCells
  private let evidence: [String: TextColumn]
  private let dateOrder: DateOrder

  init(
    own: [String: [any ColumnCleaner]], context: StepContext, keepsRefused: Bool,
    answers: AnswerCells, recordCleaners: [any RecordCleaner]
  ) {
    self.own = own
    self.keepsRefused = keepsRefused
    self.answers = answers
    self.recordCleaners = recordCleaners
    var standard: [Kind: any ColumnCleaner] = [:]
    for kind in Kind.allCases { standard[kind] = RuleBook.standard(kind, locale: context.locale) }
    self.standard = standard
    streets = StreetCells(context, own: Set(own.keys))
    evidence = context.evidence
    dateOrder = DateOrder(locale: context.locale)
    kept = context.kept
    sensitive = SensitiveText(kept: context.kept)
    birthDates = RuleBook.birthDates(context)
  }

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    answers.apply(to: &delivery, log: &log)
    for cleaner in recordCleaners { cleaner.before(&delivery, log: &log) }
    clean(&delivery.mentions, log: &log)
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      clean(&delivery.events[kind]!.batch, log: &log)
    }
    for cleaner in recordCleaners { cleaner.after(&delivery, log: &log) }
    streets.after(&delivery, log: &log)
  }

  private func clean(_ batch: inout Batch, log: inout StepLog) {
    for name in batch.names {
      guard let before = batch[name], !before.isBlank else { continue }
      let field = Catalogue.field(ofColumn: name)
      let cleaners = guards(of: name, field) + (own[name] ?? field.map(standardRules) ?? [])
      if field?.kind == .date, evidence.isEmpty { noteDoubt(about: name, in: batch, log: &log) }
      var column = before
      for cleaner in cleaners {
        var tally = RuleTally(keepsRefused: keepsRefused, evidence: evidence[name])
        let after = cleaner.apply(to: column, tally: &tally)
        note(tally, by: cleaner, field: name, before: column, batch: batch, log: &log)
        column = after
      }
      batch[name] = column
    }
  }

  /// Of a source in several pieces the survey says it once.
  private func noteDoubt(about name: String, in batch: Batch, log: inout StepLog) {
    guard let column = batch[name], let part = batch.origins.parts.first,
      let doubt = ColumnEvidence.doubt(about: column, order: dateOrder)
    else { return }
    log.note(PlacedFinding(part: part, field: name, doubt))
  }

  private func standardRules(of field: Field) -> [any ColumnCleaner] {
    if field.comparison == .birthDate, field.kind == .date { return [birthDates] }
    return standard[field.kind].map { [$0] } ?? []
  }

  /// What a column must pass whatever the pipeline says: nobody may opt out of the law by a rule of his own.
  private func guards(of name: String, _ field: Field?) -> [any ColumnCleaner] {
    guard let field else {
      return [SensitiveText(kept: kept, heading: name), Redact(amongWords: true)]
    }
    if Self.free.contains(field.kind) { return [sensitive, Self.redact] }
    return Self.wordy.contains(field.kind) ? [Self.redact] : []
  }

  /// Kinds that hold what anybody liked to write.
  static let free: Set<Kind> = [.note, .text, .tags]
  /// Kinds whose judges take any words, and with them a number that must not stay there.
  private static let wordy: Set<Kind> = [
    .firstName, .lastName, .person, .company, .street, .address, .city,
  ]
  private static let redact = Redact()

  private func note(
    _ tally: RuleTally, by cleaner: any ColumnCleaner, field: String, before: TextColumn,
    batch: Batch,
    log: inout StepLog
  ) {
    var findings: [Reason: Finding] = [:]
    for (row, outcome) in tally.notable {
      let isGuard = cleaner is SensitiveText
      let (reason, severity): (Reason, Finding.Severity)
      switch outcome {
      case .repaired(let why): (reason, severity) = (why, .repaired)
      case .refused(let why): (reason, severity) = (why, .warning)
      case .blank(let why): (reason, severity) = (why, isGuard ? .notice : .repaired)
      case .kept, .respelled: continue
      }
      let finding = findings[reason] ?? Finding(reason.text, severity, cleaner.phrase(for: reason))
      findings[reason] = finding
      log.note(
        finding, row: row, field: field, value: severity == .warning ? before[row] : "", of: batch)
    }
  }
}
