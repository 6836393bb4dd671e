import Fields
import Pipelines
import Reference
import Tables

/// Runs the rules over the columns of a delivery and tells what they found.
struct CleanStep: Step {
  private let own: [String: [any ColumnCleaner]]
  private let guards: PrivacyGuards
  private let standard: [Kind: any ColumnCleaner]
  private let lists: [Kind: any ColumnCleaner]
  private let birthDates: any ColumnCleaner
  private let keepsRefused: Bool
  private let answers: AnswerCells
  /// Where the answers belong, as far as the source was looked at beforehand.
  private let answered: AnswerPlaces?
  private let recordCleaners: [any RecordCleaner]
  private let streets: StreetCells
  private let fillers: FillerNumbers
  private let longNames: LongNames
  private let settled: Settled
  /// The same for the files that are written in another way than the rest of the source.
  private let settledParts: [Part: Settled]
  private let dateOrder: DateOrder

  /// How columns are read after all that was seen of them.
  private struct Settled {
    var cleaners: [String: [any ColumnCleaner]] = [:]
    var doubts: DoubtfulCells
  }

  init(
    own: [String: [any ColumnCleaner]], context: StepContext, keepsRefused: Bool,
    answers: AnswerCells, recordCleaners: [any RecordCleaner]
  ) {
    self.own = own
    self.keepsRefused = keepsRefused
    self.answers = answers
    answered = context.memory as? AnswerPlaces
    self.recordCleaners = recordCleaners
    var standard: [Kind: any ColumnCleaner] = [:]
    var lists: [Kind: any ColumnCleaner] = [:]
    for kind in Kind.allCases {
      standard[kind] = RuleBook.standard(kind, locale: context.locale)
      lists[kind] = RuleBook.list(kind, locale: context.locale)
    }
    self.standard = standard
    self.lists = lists
    streets = StreetCells(context, own: Set(own.keys))
    fillers = FillerNumbers(keepsRefused: keepsRefused)
    longNames = LongNames(keepsRefused: keepsRefused)
    dateOrder = DateOrder(locale: context.locale)
    guards = PrivacyGuards(kept: context.kept)
    let birthDates = RuleBook.birthDates(context)
    self.birthDates = birthDates
    let settle = { [standard, lists, dateOrder] (columns: [String: TextColumn]) -> Settled in
      var settled = Settled(doubts: DoubtfulCells(evidence: columns, order: dateOrder))
      for (name, evidence) in columns {
        let cleaners =
          own[name]
          ?? Catalogue.field(ofColumn: name).map {
            Self.rules(of: $0, standard, lists, birthDates)
          }
        settled.cleaners[name] = cleaners?.map { $0.settled(by: evidence) }
      }
      return settled
    }
    settled = settle(context.evidence)
    settledParts = context.partEvidence.mapValues { part in
      settle(context.evidence.merging(part) { _, own in own })
    }
  }

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let places = answered ?? answers.places(in: delivery)
    if answered == nil { for open in places.leftOut { log.note(open) } }
    places.apply(to: &delivery, shown: answers.shown, log: &log)
    SpreadsheetDamage.take(from: &delivery, log: &log)
    if places.hasConfirmed { log.confirms = { places.confirms($0, of: $1) } }
    longNames.before(&delivery, log: &log)
    for cleaner in recordCleaners { cleaner.before(&delivery, log: &log) }
    clean(&delivery.mentions, answered: places, log: &log)
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      clean(&delivery.events[kind]!.batch, answered: places, log: &log)
    }
    if let purchases = delivery.events[.purchase]?.batch {
      DocumentKinds.look(at: purchases, log: &log)
      TaxSums.look(at: delivery, log: &log)
    }
    for cleaner in recordCleaners { cleaner.after(&delivery, log: &log) }
    fillers.after(&delivery, log: &log) { places.answers($0, of: $1) }
    streets.after(&delivery, log: &log)
    settled.doubts.lookAtLetters(of: delivery.mentions, log: &log)
    settled.doubts.lookAtDomains(of: delivery.mentions, log: &log)
  }

  private func clean(_ batch: inout Batch, answered: AnswerPlaces, log: inout StepLog) {
    let settled =
      settledParts.isEmpty ? settled : batch.origins.part.flatMap { settledParts[$0] } ?? settled
    for name in batch.names {
      guard let before = batch[name], !before.isBlank else { continue }
      let field = Catalogue.field(ofColumn: name)
      let cleaners =
        guards.cleaners(of: name, field)
        + (settled.cleaners[name] ?? own[name]
          ?? field.map { Self.rules(of: $0, standard, lists, birthDates) } ?? [])
      if field?.kind == .date, settled.cleaners.isEmpty {
        noteDoubt(about: name, in: batch, log: &log)
      }
      settled.doubts.look(
        at: before, name, of: batch, log: &log, isWhole: settled.cleaners.isEmpty)
      var column = before
      for cleaner in cleaners {
        var tally = RuleTally(keepsRefused: keepsRefused, isSettled: settled.cleaners[name] != nil)
        let after = cleaner.apply(to: column, tally: &tally)
        log.note(tally, by: cleaner, field: name, before: column, of: batch)
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

  /// Whether a word for nobody is a family name was settled with the first name in sight.
  private static let lastNames = JudgeCleaner(judge: LastNameJudge(keepsNames: true))

  private static func rules(
    of field: Field, _ standard: [Kind: any ColumnCleaner], _ lists: [Kind: any ColumnCleaner],
    _ birthDates: any ColumnCleaner
  ) -> [any ColumnCleaner] {
    if field.comparison == .birthDate, field.kind == .date { return [birthDates] }
    if field.name == "last-name" { return [lastNames] }
    // The guards have read it.
    if field.isConsent { return [] }
    if field.isList, let cleaner = lists[field.kind] { return [cleaner] }
    return standard[field.kind].map { [$0] } ?? []
  }
}
