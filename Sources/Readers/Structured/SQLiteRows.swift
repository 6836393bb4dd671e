import Foundation
import GRDB
import Pipelines
import Tables

/// Walks over the rows of a statement on a thread of its own and hands them over batch by batch.
///
/// The library gives rows only inside of a call, while batches are asked for one at a time: at most two wait.
final class SQLiteRows: @unchecked Sendable {
  private static let rowLimit = 16_384

  let part: Part
  private let place: String
  private let database: DatabaseQueue
  private let plan: SQLitePlan
  private let names: [String]
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  private var waiting: [Item] = []
  private var isStarted = false

  private enum Item {
    case batch(Batch, blobs: Int)
    case end(RunError?)
  }

  init(_ database: DatabaseQueue, plan: SQLitePlan, names: [String], part: Part, place: String) {
    self.database = database
    self.plan = plan
    self.names = names
    self.part = part
    self.place = place
    // A semaphore may not be given up below the value it began with: it begins at 0.
    room.signal()
    room.signal()
  }

  /// The next rows, with the number of values among them that are no text; `nil` at the end.
  func next() throws(RunError) -> (batch: Batch, blobs: Int)? {
    if !isStarted {
      isStarted = true
      let walk = Walk(self)
      DispatchQueue.global().async { walk.run() }
    }
    filled.wait()
    let item = lock.withLock { waiting.removeFirst() }
    switch item {
    case .batch(let batch, let blobs):
      room.signal()
      return (batch, blobs)
    case .end(let error):
      // Whoever asks again finds the end again.
      lock.withLock { waiting.append(.end(nil)) }
      filled.signal()
      if let error { throw error }
      return nil
    }
  }

  /// The walk holds the rows weakly, so that it ends when nobody wants them any more.
  private final class Walk: @unchecked Sendable {
    private weak var rows: SQLiteRows?
    private let database: DatabaseQueue
    private let statement: String
    private let names: [String]
    private let part: Part
    private let place: String
    private let room: DispatchSemaphore

    init(_ rows: SQLiteRows) {
      self.rows = rows
      database = rows.database
      statement = rows.plan.statement
      names = rows.names
      part = rows.part
      place = rows.place
      room = rows.room
    }

    func run() {
      do {
        try database.read { database in
          let cursor = try Row.fetchCursor(database, sql: statement)
          var record = 0
          while try walk(cursor, &record) {}
        }
        rows?.put(.end(nil))
      } catch {
        rows?.put(.end(SQLiteReading.refusal(error).runError(at: place)))
      }
    }

    /// Hands one batch over; answers `false` at the end.
    private func walk(_ cursor: RowCursor, _ record: inout Int) throws -> Bool {
      var columns = [TextColumn](repeating: TextColumn(), count: names.count)
      var origins = Origins()
      let index = origins.index(of: part)
      var blobs = 0
      var number: [UInt8] = []
      while origins.count < SQLiteRows.rowLimit, let row = try cursor.next() {
        record += 1
        origins.append(part: index, record: record)
        for column in 0..<min(names.count, row.count) {
          let value: DatabaseValue = row[column]
          switch value.storage {
          case .null: columns[column].endValue()
          case .int64(let integer): columns[column].append(utf8: String(integer).utf8)
          case .double(let double):
            number.removeAll(keepingCapacity: true)
            NumberText.append(double, to: &number)
            columns[column].write(utf8: number)
            columns[column].endNumber()
          case .string(let text): columns[column].append(utf8: text.utf8)
          case .blob:
            blobs += 1
            columns[column].endValue()
          }
        }
      }
      guard origins.count > 0 else { return false }
      let batch = Batch(columns: zip(names, columns).map { ($0, $1) }, origins: origins)
      while room.wait(timeout: .now() + 1) == .timedOut {
        if rows == nil { return false }
      }
      guard let rows else { return false }
      rows.put(.batch(batch, blobs: blobs))
      return true
    }
  }

  private func put(_ item: Item) {
    lock.withLock { waiting.append(item) }
    filled.signal()
  }
}
