import Synchronization
import Tables

/// The row-local steps of a source, its own and the common ones, ready to work on batches.
final class Chain: Sendable {
  let transforms: [(name: String, transform: any Transform)]
  let context: StepContext
  /// What the surveys of the source found, by the names of the steps.
  private let memories: [String: any Sendable]
  let keepsRepairs: Bool
  let asksPersons: Bool
  private let prepared = Mutex<[Key: Prepared]>([:])

  private struct Key: Hashable {
    var index: Int
    var columns: [String]
  }

  /// A step that is ready for a set of columns.
  private struct Prepared: Sendable {
    var step: any Step
    /// For the fields that it fills their headings, where a person is asked.
    var headings: [String: String] = [:]
  }

  init(
    transforms: [(name: String, transform: any Transform)], context: StepContext,
    memories: [String: any Sendable] = [:], keepsRepairs: Bool, asksPersons: Bool = false
  ) {
    self.transforms = transforms
    self.context = context
    self.memories = memories
    self.keepsRepairs = keepsRepairs
    self.asksPersons = asksPersons
  }

  /// What came out of a batch.
  struct Result: Sendable {
    var delivery: Delivery
    /// The delivery as its reader gave it, where records of it may still be refused.
    var read: Delivery?
    /// The delivery as it stands before answers are obeyed, where persons are asked.
    var asked: Delivery?
    var log: StepLog
    var rejects: [RejectedRows] = []
    var split: [Int] = []
    var filtered: [Int] = []
    var seconds: [Double]
    var rows: [Int]
    /// The rows that the last step left, as they were numbered before; `nil` when it left all.
    var left: [Int]?
  }

  /// Records that one step refused, as they were read.
  struct RejectedRows: Sendable {
    var delivery: Delivery
    var refusals: [StepLog.Refusal]
  }

  /// Which rows a step took out of a batch, as they were numbered before, and which stay.
  struct Removal {
    var refused: [Int]
    var filtered: [Int]
    var kept: [Int]
  }

  /// Runs every step on a delivery. Refused and filtered records leave it; `onRemoval` hears of them.
  func run(
    _ delivery: Delivery, onRemoval: ((Removal) -> Void)? = nil
  ) throws(RunError) -> Result {
    var result = Result(
      delivery: delivery, log: StepLog(keepsRepairs: keepsRepairs, asksPersons: asksPersons),
      seconds: [Double](repeating: 0, count: transforms.count),
      rows: [Int](repeating: 0, count: transforms.count))
    for index in transforms.indices {
      let start = ContinuousClock.now
      let prepared = try prepared(index, columns: result.delivery.mentions.names)
      var log = StepLog(keepsRepairs: keepsRepairs, asksPersons: asksPersons)
      log.stage = transforms[index].name
      log.confirms = result.log.confirms
      result.log.headings.merge(prepared.headings) { first, _ in first }
      if asksPersons, result.asked == nil, transforms[index].transform is any Answering {
        result.asked = result.delivery
      }
      let before = result.delivery.mentions.count
      result.rows[index] += before
      prepared.step.apply(to: &result.delivery, log: &log)
      result.log.confirms = log.confirms
      let added = result.delivery.mentions.count - before
      if added > 0 {
        result.split.append(added)
        result.log.moveClaims(toFirstsOf: result.delivery.mentions.origins)
      }
      for refusal in log.refusals where asksPersons {
        log.ask(
          refusal.reason, row: refusal.row, field: refusal.field, of: result.delivery.mentions)
      }
      remove(from: &result, read: onRemoval == nil ? delivery : nil, log: log, onRemoval: onRemoval)
      result.log.append(log)
      if let left = result.left {
        result.log.moveClaims(to: left)
        result.left = nil
      }
      if let stop = log.stop { throw stop }
      let elapsed = ContinuousClock.now - start
      result.seconds[index] +=
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }
    if onRemoval == nil, !result.log.claims.isEmpty { result.read = delivery }
    if context.source != nil, context.records == .consents { result.delivery.tellConsents() }
    return result
  }

  /// Takes the refused and filtered records out. `read` is the delivery as the reader gave it, for the rejects.
  private func remove(
    from result: inout Result, read: Delivery?, log: StepLog, onRemoval: ((Removal) -> Void)?
  ) {
    guard !log.refusals.isEmpty || !log.filteredRows.isEmpty else { return }
    let count = result.delivery.mentions.count
    var isKept = [Bool](repeating: true, count: count)
    var refusals: [StepLog.Refusal] = []
    for refusal in log.refusals where isKept[refusal.row] {
      isKept[refusal.row] = false
      refusals.append(refusal)
    }
    if !refusals.isEmpty {
      refusals.sort { $0.row < $1.row }
      result.rejects.append(Self.rejects(refusals, of: result.delivery, read: read))
    }
    var filtered: [Int] = []
    for row in log.filteredRows where isKept[row] {
      isKept[row] = false
      filtered.append(row)
    }
    if !filtered.isEmpty {
      result.filtered.append(filtered.count)
    }
    let kept = (0..<count).filter { isKept[$0] }
    onRemoval?(Removal(refused: refusals.map(\.row), filtered: filtered, kept: kept))
    result.delivery = result.delivery.gathering(kept)
    result.left = kept
  }

  /// The refused records as they were read; two persons of one record are that record twice.
  static func rejects(
    _ refusals: [StepLog.Refusal], of delivery: Delivery, read: Delivery?
  ) -> RejectedRows {
    let rows = refusals.map(\.row)
    guard let read else {
      return RejectedRows(delivery: delivery.gathering(rows), refusals: refusals)
    }
    // Records keep their order, so that one walk finds each of them again.
    var places: [Int] = []
    var place = 0
    for row in rows {
      let origin = delivery.mentions.origins[row]
      while place < read.mentions.count, !isSameRecord(read.mentions.origins[place], origin) {
        place += 1
      }
      guard place < read.mentions.count else {
        return RejectedRows(delivery: delivery.gathering(rows), refusals: refusals)
      }
      places.append(place)
    }
    let distinct = places.enumerated().filter {
      $0.offset == 0 || places[$0.offset - 1] != $0.element
    }
    guard distinct.count == places.count else {
      return RejectedRows(
        delivery: Delivery(mentions: read.mentions.gathering(places)), refusals: refusals)
    }
    return RejectedRows(delivery: read.gathering(places), refusals: refusals)
  }

  private static func isSameRecord(_ a: Origin, _ b: Origin) -> Bool {
    a.record == b.record && a.part == b.part
  }

  private func prepared(_ index: Int, columns: [String]) throws(RunError) -> Prepared {
    let key = Key(index: index, columns: columns)
    if let known = prepared.withLock({ $0[key] }) { return known }
    let (name, transform) = transforms[index]
    var context = context
    if let memory = memories[name] { context.memory = memory }
    var new = Prepared(step: try transform.prepare(for: columns, context))
    if asksPersons, let naming = transform as? any ColumnNaming {
      new.headings = naming.headings(of: columns, context)
    }
    prepared.withLock { $0[key] = new }
    return new
  }
}
