public import Tables

/// A value that no other record of the run may have: the engine, which sees the records in order, says who was first.
public struct Claim: Sendable {
  /// What happens to a record that comes too late.
  public enum Way: Sendable { case keep, blankCell, rejectRecord, stop }

  /// Tells one demand from another; values of different scopes do not meet.
  public var scope: String
  /// The value.
  public var value: String
  /// The row of the record.
  public var row: Int
  /// Where an event of the record has the value, not the record itself: which of its events.
  public var event: ClaimedEvent?
  /// The field.
  public var field: String
  /// What a record is told that comes too late.
  public var reason: Finding
  /// What happens to it.
  public var way: Way
  /// The stage that demands it.
  var stage = ""

  /// A claim with all its facts.
  public init(
    scope: String, value: String, row: Int, event: ClaimedEvent? = nil, field: String,
    reason: Finding, way: Way
  ) {
    self.scope = scope
    self.value = value
    self.row = row
    self.event = event
    self.field = field
    self.reason = reason
    self.way = way
  }
}

/// An event by its place among those of its record, which stays the same when other records leave.
public struct ClaimedEvent: Sendable, Hashable {
  /// What kind of event.
  public var kind: EventKind
  /// Its place among the events of that kind of its record; 0 is the first.
  public var place: Int

  /// An event of a record.
  public init(kind: EventKind, place: Int) {
    self.kind = kind
    self.place = place
  }
}

/// The values that are taken, and what becomes of records that come too late.
struct Claims {
  private var taken: [String: Set<String>] = [:]

  /// Settles the claims of a batch; batches come in reading order.
  /// - Returns: the rows that are refused, ascending.
  mutating func settle(_ result: inout Chain.Result) throws(RunError) -> [Int] {
    defer { result.read = nil }
    guard !result.log.claims.isEmpty else { return [] }
    var refusals: [StepLog.Refusal] = []
    var refused: Set<Int> = []
    var blanked = Blanked()
    var eventRows = EventRows()
    for claim in result.log.claims where !refused.contains(claim.row) {
      if taken[claim.scope, default: []].insert(claim.value).inserted { continue }
      var (batch, row) = (result.delivery.mentions, claim.row)
      if let event = claim.event {
        guard let events = result.delivery.events[event.kind],
          let place = eventRows.row(of: event, ofRecord: claim.row, in: events)
        else { continue }
        (batch, row) = (events.batch, place)
      }
      switch claim.way {
      case .keep, .blankCell:
        result.log.stage = claim.stage
        result.log.note(claim.reason, row: row, field: claim.field, value: claim.value, of: batch)
        if claim.way == .blankCell { blanked.add(claim, row: row) }
      case .rejectRecord:
        refused.insert(claim.row)
        result.log.stage = claim.stage
        result.log.count(claim.reason, field: claim.field)
        result.log.ask(claim.reason, row: row, field: claim.field, value: claim.value, of: batch)
        refusals.append(.init(row: claim.row, field: claim.field, reason: claim.reason))
      case .stop:
        let origin = batch.origins[row]
        throw RunError(
          "check-stop", .stopped, at: "\(origin.part.label), \(origin.record)",
          Phrase(
            en: "\(claim.field): \(claim.reason.phrase.en). Nothing was written",
            fr: "\(claim.field) : \(claim.reason.phrase.fr). Rien n’a été écrit"))
      }
    }
    result.log.claims = []
    blanked.blank(&result.delivery)
    guard !refusals.isEmpty else { return [] }
    refusals.sort { $0.row < $1.row }
    let rows = refusals.map(\.row)
    result.rejects.append(Chain.rejects(refusals, of: result.delivery, read: result.read))
    let count = result.delivery.mentions.count
    result.delivery = result.delivery.gathering((0..<count).filter { !refused.contains($0) })
    return rows
  }
}

/// The cells to blank.
private struct Blanked {
  private struct Column: Hashable {
    var kind: EventKind?
    var field: String
  }

  private var rows: [Column: [Int]] = [:]

  mutating func add(_ claim: Claim, row: Int) {
    rows[Column(kind: claim.event?.kind, field: claim.field), default: []].append(row)
  }

  func blank(_ delivery: inout Delivery) {
    for (column, rows) in rows {
      if let kind = column.kind {
        delivery.events[kind]?.batch.update(column.field) { $0 = $0.blanking(rows) }
      } else {
        delivery.mentions.update(column.field) { $0 = $0.blanking(rows) }
      }
    }
  }
}

/// Finds the events of records; each kind is sorted by its records once.
private struct EventRows {
  private var ofRecord: [EventKind: [UInt32: [Int]]] = [:]

  mutating func row(of event: ClaimedEvent, ofRecord record: Int, in events: Events) -> Int? {
    if ofRecord[event.kind] == nil {
      ofRecord[event.kind] = Dictionary(grouping: events.mention.indices) { events.mention[$0] }
    }
    let rows = ofRecord[event.kind]?[UInt32(record)] ?? []
    return event.place < rows.count ? rows[event.place] : nil
  }
}
