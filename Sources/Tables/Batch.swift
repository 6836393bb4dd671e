/// A run of rows stored by column, in reading order, with the place each row came from.
///
/// A reader yields at most ``Batch/rowLimit`` rows at a time; the table behind the barrier of `match` is one batch of all rows.
public struct Batch: Sendable, Equatable {
  /// The most rows that a reader puts into one batch.
  public static let rowLimit = 65_536

  /// The column names, in order; no name twice.
  public private(set) var names: [String] = []
  /// The columns, in the order of `names`; each has `count` rows.
  public private(set) var columns: [TextColumn] = []
  /// Where each row came from.
  public var origins: Origins

  private var places: [String: Int] = [:]

  /// A batch with the rows of `origins` and no columns yet.
  public init(origins: Origins = Origins()) { self.origins = origins }

  /// A batch of these columns, in order; each has as many rows as `origins`.
  public init(columns: [(name: String, column: TextColumn)], origins: Origins) {
    self.origins = origins
    for (name, column) in columns { self[name] = column }
  }

  /// The number of rows.
  public var count: Int { origins.count }

  /// Where the column called `name` stands, or `nil`.
  public func place(of name: String) -> Int? { places[name] }

  /// The column called `name`. Setting a new name adds the column at the end, setting `nil` takes it away.
  public subscript(name: String) -> TextColumn? {
    get { places[name].map { columns[$0] } }
    set {
      switch (places[name], newValue) {
      case (let place?, let column?): columns[place] = column
      case (nil, let column?):
        places[name] = names.count
        names.append(name)
        columns.append(column)
      case (let place?, nil): remove(at: place)
      case (nil, nil): break
      }
    }
  }

  /// Works on the column called `name` in place; nothing happens when there is none.
  public mutating func update(_ name: String, _ change: (inout TextColumn) -> Void) {
    guard let place = places[name] else { return }
    change(&columns[place])
  }

  /// Gives the column at `place` another name, which no other column has.
  public mutating func rename(at place: Int, to name: String) {
    places[names[place]] = nil
    names[place] = name
    places[name] = place
  }

  private mutating func remove(at place: Int) {
    names.remove(at: place)
    columns.remove(at: place)
    places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// Puts the columns into the order of `order`; columns that it does not name follow as they stood.
  public mutating func reorder(_ order: [String]) {
    let first = order.filter { places[$0] != nil }
    let named = Set(first)
    let all = first + names.filter { !named.contains($0) }
    columns = all.map { columns[places[$0]!] }
    names = all
    places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// The rows named by `rows`, in that order; O(columns × rows).
  public func gathering(_ rows: [Int]) -> Batch {
    var result = Batch(origins: origins.gathering(rows))
    for (name, column) in zip(names, columns) { result[name] = column.gathering(rows) }
    return result
  }

  /// Adds the rows of another batch; a column that only one of the two has is missing in the other's rows.
  public mutating func append(contentsOf other: Batch) {
    let before = count
    for name in other.names where places[name] == nil {
      self[name] = TextColumn(missingCount: before)
    }
    for place in names.indices {
      if let column = other[names[place]] {
        columns[place].append(contentsOf: column)
      } else {
        columns[place].appendMissing(count: other.count)
      }
    }
    origins.append(contentsOf: other.origins)
  }

  /// Whether both hold the same columns and rows.
  public static func == (a: Batch, b: Batch) -> Bool {
    a.names == b.names && a.columns == b.columns && a.origins == b.origins
  }
}
