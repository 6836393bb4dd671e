import Fields
import Pipelines
import Tables

/// Runs the rules of `check` over a delivery and does with what fails what the pipeline says.
struct CheckStep: Step {
  let plan: [Check.Planned]
  let context: StepContext

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    for planned in plan {
      let holds = planned.condition.map { RecordCondition($0, context) }
        .holds(in: delivery.mentions, log: &log)
      let kind = Catalogue.field(ofColumn: planned.field)?.event
      if let kind, delivery.mentions.place(of: planned.field) == nil {
        guard let events = delivery.events[kind] else { continue }
        if case .rule(let rule as any WholeRunCheck) = planned.work {
          claim(rule, planned, in: events, kind, where: holds, log: &log)
          continue
        }
        let failures = failures(of: planned, in: events.batch, log).filter {
          holds?[Int(events.mention[$0.row])] ?? true
        }
        act(
          on: failures, planned, of: events.batch, record: { Int(events.mention[$0]) }, log: &log)
        if planned.onFailure == .blankCell {
          delivery.events[kind]?.batch.update(planned.field) {
            $0 = $0.blanking(failures.map(\.row))
          }
        }
      } else {
        if case .rule(let rule as any WholeRunCheck) = planned.work {
          claim(rule, planned, in: delivery.mentions, where: holds, log: &log)
          continue
        }
        let failures = failures(of: planned, in: delivery.mentions, log).filter {
          holds?[$0.row] ?? true
        }
        act(on: failures, planned, of: delivery.mentions, record: { $0 }, log: &log)
        if planned.onFailure == .blankCell {
          delivery.mentions.update(planned.field) { $0 = $0.blanking(failures.map(\.row)) }
        }
      }
    }
  }

  /// What fails, but for the cells of which a person said that they are right as they stand.
  private func failures(
    of planned: Check.Planned, in batch: Batch, _ log: StepLog
  ) -> [CheckFailure] {
    let column = batch[planned.field] ?? TextColumn(missingCount: batch.count)
    let failures: [CheckFailure]
    switch planned.work {
    case .rule(let rule):
      failures = rule.failures(of: column, field: planned.field, in: batch, context)
    case .kind(let check): failures = check.failures(of: column)
    }
    guard let confirms = log.confirms else { return failures }
    return failures.filter {
      column.isBlank($0.row) || !confirms(planned.field, batch.origins[$0.row])
    }
  }

  /// What must hold over the whole run is told to the engine, which sees the records in order.
  private func claim(
    _ rule: any WholeRunCheck, _ planned: Check.Planned, in batch: Batch, where holds: [Bool]?,
    log: inout StepLog
  ) {
    guard let column = batch[planned.field] else { return }
    for row in 0..<column.count where holds?[row] ?? true {
      log.claim(of: column, row, planned, rule, record: row, event: nil)
    }
  }

  /// The same of events; each belongs to a record.
  private func claim(
    _ rule: any WholeRunCheck, _ planned: Check.Planned, in events: Events, _ kind: EventKind,
    where holds: [Bool]?, log: inout StepLog
  ) {
    guard let column = events.batch[planned.field] else { return }
    var places: [UInt32: Int] = [:]
    for row in 0..<column.count {
      let record = events.mention[row]
      let place = places[record, default: 0]
      places[record] = place + 1
      guard holds?[Int(record)] ?? true else { continue }
      let event = ClaimedEvent(kind: kind, place: place)
      log.claim(of: column, row, planned, rule, record: Int(record), event: event)
    }
  }

  private func act(
    on failures: [CheckFailure], _ planned: Check.Planned, of batch: Batch, record: (Int) -> Int,
    log: inout StepLog
  ) {
    guard let first = failures.first else { return }
    for failure in failures {
      if planned.onFailure == .rejectRecord {
        log.reject(row: record(failure.row), field: planned.field, because: failure.finding)
      } else {
        let value = batch[planned.field]?[failure.row] ?? ""
        log.note(failure.finding, row: failure.row, field: planned.field, value: value, of: batch)
      }
    }
    if planned.onFailure == .stop {
      log.stop(
        Check.stop(at: batch.origins[first.row], field: planned.field, because: first.finding))
    }
  }
}

extension StepLog {
  /// Claims a value of `column` for a record or one of its events.
  fileprivate mutating func claim(
    of column: TextColumn, _ row: Int, _ planned: Check.Planned, _ rule: any WholeRunCheck,
    record: Int, event: ClaimedEvent?
  ) {
    guard !column.isBlank(row) else { return }
    claim(
      Claim(
        scope: "\(planned.mark.line):\(planned.mark.column)", value: column.value(row) ?? "",
        row: record, event: event, field: planned.field, reason: rule.taken,
        way: planned.onFailure.claimWay))
  }
}

extension Check.OnFailure {
  /// What happens to a record whose value an earlier one has.
  fileprivate var claimWay: Claim.Way {
    switch self {
    case .keep: .keep
    case .blankCell: .blankCell
    case .rejectRecord: .rejectRecord
    case .stop: .stop
    }
  }
}

extension Check {
  /// The error that ends a run whose check says `stop`.
  static func stop(at origin: Origin, field: String, because finding: Finding) -> RunError {
    RunError(
      "check-stop", .stopped, at: "\(origin.part.label), \(origin.record)",
      Phrase(
        en: "\(field): \(finding.phrase.en). The check says stop: nothing was written",
        fr: "\(field) : \(finding.phrase.fr). Le contrôle demande l’arrêt : rien n’a été écrit"))
  }
}
