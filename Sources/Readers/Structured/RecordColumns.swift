import Tables

/// Columns that grow by records whose fields come in any order, some of them not at all.
///
/// A column reaches only to the last record that has a value in it: records cost what they hold, not what others hold.
struct RecordColumns {
  /// The names of the columns, in the order in which they first came.
  private(set) var names: [[UInt8]] = []
  /// The number of records ended.
  private(set) var rowCount = 0
  /// The number of values held.
  private(set) var valueCount = 0

  /// The cells of all columns as far as they reach.
  private var cellCount = 0
  private var columns: [TextColumn] = []
  private var places: [[UInt8]: Int] = [:]
  private var bytes: [UInt8] = []
  private var values: [(place: Int, start: Int, end: Int, isNumber: Bool)] = []
  /// For each column its value in the record at hand, as an index into `values`; -1 without one.
  private var held: [Int] = []
  /// Where the next field most likely belongs: behind the one before, as in the record before.
  private var guess = 0

  /// Columns of these names, still without records.
  init(_ names: [[UInt8]] = []) {
    for name in names { _ = place(of: name[...]) }
  }

  /// Sets the field called `name` of the record at hand; of two the later stays.
  /// - Parameter isNumber: whether the source holds a number there, not a text.
  /// - Returns: whether the record had no such field yet.
  @discardableResult
  mutating func set(
    _ name: ArraySlice<UInt8>, _ value: some Collection<UInt8>, isNumber: Bool = false
  )
    -> Bool
  {
    let place = place(of: name)
    guess = place + 1
    let start = bytes.count
    bytes.append(contentsOf: value)
    let isNew = held[place] < 0
    held[place] = values.count
    values.append((place, start, bytes.count, isNumber))
    return isNew
  }

  /// Ends the record at hand; fields that did not come are missing.
  mutating func endRecord() throws(Refusal) {
    valueCount += values.count
    for (index, value) in values.enumerated() where held[value.place] == index {
      cellCount += rowCount + 1 - columns[value.place].count
      try refuseSparse(cellCount)
      columns[value.place].appendMissing(count: rowCount - columns[value.place].count)
      bytes.withUnsafeBufferPointer {
        columns[value.place].write(
          utf8: UnsafeBufferPointer(rebasing: $0[value.start..<value.end]))
      }
      if value.isNumber {
        columns[value.place].endNumber()
      } else {
        columns[value.place].endValue()
      }
    }
    rowCount += 1
    dropRecord()
  }

  /// A few values that lie far apart span a table of blanks that no memory holds.
  private func refuseSparse(_ cells: Int) throws(Refusal) {
    guard cells > 4 << 20, cells / 64 > valueCount else { return }
    throw Refusal(
      .tooLarge,
      en:
        "its records have \(names.count) different fields and few values; name the records with at:",
      fr: "ses enregistrements ont \(names.count) champs différents et peu de valeurs ; "
        + "désigner les enregistrements avec at:")
  }

  /// Forgets the fields of the record at hand.
  mutating func dropRecord() {
    for value in values { held[value.place] = -1 }
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    guess = 0
  }

  /// What was put in, as a batch.
  func batch(_ origins: Origins) throws(Refusal) -> Batch {
    try refuseSparse(rowCount * names.count)
    let texts = HeadingNames.unique(names.map { String(decoding: $0, as: UTF8.self) })
    let whole = columns.map { column in
      var column = column
      column.appendMissing(count: rowCount - column.count)
      return column
    }
    return Batch(columns: zip(texts, whole).map { ($0, $1) }, origins: origins)
  }

  private mutating func place(of name: ArraySlice<UInt8>) -> Int {
    if guess < names.count, names[guess].elementsEqual(name) { return guess }
    let key = Array(name)
    if let place = places[key] { return place }
    let place = names.count
    places[key] = place
    names.append(key)
    held.append(-1)
    columns.append(TextColumn())
    return place
  }
}
