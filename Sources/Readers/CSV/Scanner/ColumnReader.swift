import Tables

/// Reads a chunk into columns: plain records by ``ColumnPass``, every other one by the scanner and its repair.
struct ColumnReader {
  private let scanner: RecordScanner
  private let pass: ColumnPass
  private let keptWidth: Int
  private let shares: [Double]

  /// A chunk's records.
  struct Records {
    var columns: [TextColumn]
    /// Where each record begins in the chunk.
    var starts: [UInt32]
    /// What stands behind the last column, by row; ascending.
    var surplus: [(row: Int, text: [UInt8])]
    var notes: RecordNotes
  }

  /// So many odd records, and one in so many of all, and the chunk is better read by the scanner alone.
  private static let oddLimit = 32
  private static let oddShare = 8

  /// How much more room a column gets than it took in the first records: what is not written to costs no memory, growing does.
  private static let roominess = 1.5

  /// - Parameter shares: what part of the text each column is likely to take.
  init(scanner: RecordScanner, keptWidth: Int, shares: [Double]) {
    self.scanner = scanner
    self.keptWidth = keptWidth
    self.shares = shares
    pass = ColumnPass(scanner: scanner, keptWidth: keptWidth)
  }

  /// The records of a text with so many line breaks; `nil` when too few of them are plain. O(n).
  func read(_ text: [UInt8], lineCount: Int) -> Records? {
    let sizes = (0..<keptWidth).map { column in
      let share = column < shares.count ? shares[column] : 1 / Double(keptWidth)
      return Int(share * Self.roominess * Double(text.count)) + 256
    }
    let rowLimit = lineCount + 3
    var lanes = ColumnLanes(sizes: sizes, rowLimit: rowLimit)
    var surplus: [(row: Int, text: [UInt8])] = []
    var notes = RecordNotes()
    var oddCount = 0
    let bytes = text.span
    var at = 0
    while at < text.count {
      at = pass.read(bytes, from: at, into: &lanes)
      guard at < text.count else { break }
      oddCount += 1
      let isOdd = oddCount > Self.oddLimit && oddCount * Self.oddShare > lanes.rowCount
      guard !isOdd, lanes.rowCount + 2 < rowLimit else { return nil }
      at = readOdd(text, at, &lanes, &surplus, &notes)
    }
    let (columns, starts) = lanes.columns()
    return Records(columns: columns, starts: starts, surplus: surplus, notes: notes)
  }

  /// Reads the one record at `start` and adds it, if it is one; returns where the next one begins.
  private func readOdd(
    _ text: [UInt8], _ start: Int, _ lanes: inout ColumnLanes,
    _ surplus: inout [(row: Int, text: [UInt8])], _ notes: inout RecordNotes
  ) -> Int {
    let bytes = text.span
    var index = RecordIndex(width: scanner.width)
    index.notes = notes
    // With room for one record no more than one is read.
    index.makeRoom(scanner.width)
    var next = scanner.plainRecords(bytes, from: start, into: &index)
    if next > start {
      scanner.readBareQuotesAgain(bytes, &index, before: next)
    } else {
      next = scanner.slowRecord(bytes, start, into: &index)
    }
    if index.count > 0 { add(&index, text, &lanes, &surplus) }
    notes = index.notes
    return next
  }

  /// Adds the only record of an index.
  private func add(
    _ index: inout RecordIndex, _ text: [UInt8], _ lanes: inout ColumnLanes,
    _ surplus: inout [(row: Int, text: [UInt8])]
  ) {
    let cells = index.short.first.map { Int($0.cells) } ?? scanner.width
    for column in 0..<keptWidth {
      if column >= cells {
        lanes.append(nil, to: column)
        continue
      }
      let cell = index.text(0, column, of: text)
      if cell.count > 1, CellRepair.mayBegin(cell[0]),
        let (repaired, kind) = CellRepair.repaired(cell.span, garbled: false)
      {
        index.notes.note(kind, at: Int(index.recordStarts[0]))
        lanes.append(repaired, to: column, insteadOf: cell)
      } else {
        lanes.append(cell, to: column)
      }
    }
    if let rest = index.surplus(of: 0, keptWidth: keptWidth, text, scanner.dialect.separator) {
      surplus.append((lanes.rowCount, rest))
    }
    lanes.endRow(Int(index.recordStarts[0]))
  }
}
