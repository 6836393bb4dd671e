import Tables

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
  /// The field.
  public var field: String
  /// What a record is told that comes too late.
  public var reason: Finding
  /// What happens to it.
  public var way: Way
  /// The stage that demands it.
  var stage = ""

  /// A claim with all its facts.
  public init(scope: String, value: String, row: Int, field: String, reason: Finding, way: Way) {
    self.scope = scope
    self.value = value
    self.row = row
    self.field = field
    self.reason = reason
    self.way = way
  }
}

/// The values that are taken, and what becomes of records that come too late.
struct Claims {
  private var taken: [String: Set<String>] = [:]

  /// Settles the claims of a batch; batches come in reading order.
  /// - Returns: the rows that are refused, ascending.
  mutating func settle(_ result: inout Chain.Result) throws(RunError) -> [Int] {
    guard !result.log.claims.isEmpty else { return [] }
    var refusals: [StepLog.Refusal] = []
    var refused: Set<Int> = []
    var blanked: [String: [Int]] = [:]
    for claim in result.log.claims where !refused.contains(claim.row) {
      if taken[claim.scope, default: []].insert(claim.value).inserted { continue }
      let batch = result.delivery.mentions
      switch claim.way {
      case .keep, .blankCell:
        result.log.stage = claim.stage
        result.log.note(
          claim.reason, row: claim.row, field: claim.field, value: claim.value, of: batch)
        if claim.way == .blankCell { blanked[claim.field, default: []].append(claim.row) }
      case .rejectRecord:
        refused.insert(claim.row)
        result.log.stage = claim.stage
        result.log.count(claim.reason, field: claim.field)
        result.log.ask(
          claim.reason, row: claim.row, field: claim.field, value: claim.value, of: batch)
        refusals.append(.init(row: claim.row, field: claim.field, reason: claim.reason))
      case .stop:
        let origin = batch.origins[claim.row]
        throw RunError(
          "check-stop", .stopped, at: "\(origin.part.label), \(origin.record)",
          Phrase(
            en: "\(claim.field): \(claim.reason.phrase.en). Nothing was written",
            fr: "\(claim.field) : \(claim.reason.phrase.fr). Rien n’a été écrit"))
      }
    }
    result.log.claims = []
    for (field, rows) in blanked {
      result.delivery.mentions.update(field) { $0 = $0.blanking(rows) }
    }
    guard !refusals.isEmpty else { return [] }
    refusals.sort { $0.row < $1.row }
    let rows = refusals.map(\.row)
    result.rejects.append(
      Chain.RejectedRows(delivery: result.delivery.gathering(rows), refusals: refusals))
    let count = result.delivery.mentions.count
    result.delivery = result.delivery.gathering((0..<count).filter { !refused.contains($0) })
    return rows
  }
}
