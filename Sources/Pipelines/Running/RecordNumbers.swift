import Synchronization
public import Tables

/// Continues the record numbers of a file over the portions it was cut into, before anything else sees the records.
///
/// A reader that cuts a file without reading it cannot know how many records stand before a portion; it numbers each
/// portion from 1 and says so in ``ReadLog/numbersFromOne``. Whoever delivers portions puts the numbers right here, in reading
/// order, and hands on only true ones: answers, ids and messages all name records by them.
public final class RecordNumbers: Sendable {
  private struct Count {
    var records = 0
    var rows = 0
  }

  private let counts = Mutex<[Part: Count]>([:])

  /// Nothing was read yet.
  public init() {}

  /// Delivers the next portion in reading order, its records numbered as they stand in their part.
  /// - Parameter log: what the portion has to say is added to it.
  public func deliver(
    _ portion: any Portion, _ log: inout ReadLog
  ) throws(RunError) -> Delivery {
    var own = ReadLog()
    var delivery = try portion.deliver(&own)
    continueNumbers(of: &delivery, log: &own)
    log.append(own)
    return delivery
  }

  /// Moves the record numbers of the next portion in reading order up by the records of its part that came before.
  /// - Parameter log: what this portion alone has to say.
  func continueNumbers(of delivery: inout Delivery, log: inout ReadLog) {
    let before = continueNumbers(of: &log, recordCount: delivery.mentions.count)
    guard before > 0 else { return }
    delivery.mentions.origins.shiftRecords(by: before)
    for kind in delivery.events.keys {
      delivery.events[kind]?.batch.origins.shiftRecords(by: before)
    }
  }

  /// Puts right what the next portion in reading order, of `recordCount` records, says of them.
  /// - Returns: how many records of its part came before, as far as its records do not yet count them.
  @discardableResult
  public func continueNumbers(of log: inout ReadLog, recordCount: Int) -> Int {
    guard let part = log.numbersFromOne else { return 0 }
    log.numbersFromOne = nil
    let (records, rows) = (recordCount + log.unreadable.count, log.rowCount)
    let before = counts.withLock { counts in
      let before = counts[part, default: Count()]
      counts[part] = Count(records: before.records + records, rows: before.rows + rows)
      return before
    }
    log.shiftRows(by: before.rows)
    log.shiftRecords(by: before.records)
    return before.records
  }
}
