import Synchronization

/// Batches that will be one: kept apart until the last has come, then joined column by column, each value copied once.
///
/// Joining them one by one as they come would copy each column again whenever it outgrows its room.
public struct BatchPile: Sendable {
  private var batches: [Batch] = []
  /// The rows of all batches.
  public private(set) var count = 0
  /// A column that all batches together fill beyond what one column can hold; then they must not be joined.
  public private(set) var oversizeColumn: String?
  private var byteSizes: [String: Int] = [:]
  private let byteLimit: Int

  /// No batches.
  public init() { self.init(byteLimit: TextColumn.byteLimit) }

  /// No batches, and a limit of bytes a column.
  init(byteLimit: Int) { self.byteLimit = byteLimit }

  /// Adds a batch behind the others.
  public mutating func append(_ batch: Batch) {
    count += batch.count
    batches.append(batch)
    for (name, column) in zip(batch.names, batch.columns) {
      byteSizes[name, default: 0] += column.byteSize
      if oversizeColumn == nil, byteSizes[name, default: 0] > byteLimit { oversizeColumn = name }
    }
  }

  /// All rows, in order; the pile is empty afterwards. A column that some batches lack is missing in their rows.
  ///
  /// O(rows × columns), several columns at a time; what was joined is given back at once, so that the whole is never held twice.
  public mutating func joined(_ workers: Workers) -> Batch {
    if batches.count <= 1 {
      defer { self = BatchPile(byteLimit: byteLimit) }
      return batches.first ?? Batch()
    }
    var names: [String] = []
    var known: Set<String> = []
    var origins = Origins()
    origins.reserve(count)
    for batch in batches {
      for name in batch.names where known.insert(name).inserted { names.append(name) }
      origins.append(contentsOf: batch.origins)
    }
    let parts = Mutex(
      names.map { name in batches.map { (column: $0[name], count: $0.count) } })
    self = BatchPile(byteLimit: byteLimit)
    let columns = workers.map(names.count) { place in
      let own = parts.withLock { parts in
        defer { parts[place] = [] }
        return parts[place]
      }
      return TextColumn(joining: own)
    }
    return Batch(columns: zip(names, columns).map { ($0, $1) }, origins: origins)
  }
}
