import CByteMasks

/// Reads plain records straight into columns: one pass over the bytes, 64 of them at a time, nothing indexed.
///
/// ```
/// bytes    D U P O N T ; " L e ; G o f f " ; 2 9 0 0 0 \n
/// quotes                 1               1                  whatever lies between two of them is inside
/// stops                1                   1           1    separators and line breaks that are not inside: each ends a cell
/// ```
/// It stops before a record that holds any surprise; that one is for ``RecordScanner`` and its repair.
struct ColumnPass {
  private let separator: UInt8
  private let end: UInt8
  private let quote: UInt8
  private let hasQuote: Bool
  private let width: Int
  private let keptWidth: Int
  /// For each byte what a cell that begins with it may be.
  private let beginnings: [Beginning]
  private let run: PlainRun
  private let suspects: [Bool]

  /// What the first byte of a cell says about it.
  private enum Beginning: UInt8 { case plain, quote, mark }

  /// So many blocks are looked at together.
  private static let runLength = 16
  /// How far behind a block the text must still go: a block, the byte behind it, and a whole word of a cell.
  private static let margin = 64 + 1 + ColumnLanes.slack

  init(scanner: RecordScanner, keptWidth: Int) {
    separator = scanner.dialect.separator[0]
    end = scanner.dialect.endByte
    quote = scanner.dialect.quote ?? 0
    hasQuote = scanner.dialect.quote != nil
    width = scanner.width
    self.keptWidth = keptWidth
    var beginnings = [Beginning](repeating: .plain, count: 256)
    for byte in UInt8.min...UInt8.max where CellRepair.mayBegin(byte) {
      beginnings[Int(byte)] = .mark
    }
    if let quote = scanner.dialect.quote { beginnings[Int(quote)] = .quote }
    self.beginnings = beginnings
    run = PlainRun(scanner: scanner, used: 0)
    suspects = scanner.suspects
  }

  /// Where the pass stands.
  private struct Place {
    /// Where the record at hand begins, and the cell at hand in it.
    var record: Int
    var cell: Int
    var column = 0
    /// The rows that are complete.
    var row: Int
  }

  /// Reads records from `first` on; returns where the first one begins that is not plain, or too near the end of the text.
  func read(_ text: Span<UInt8>, from first: Int, into lanes: inout ColumnLanes) -> Int {
    // Every place that is read lies below `at + margin`, which is at most the length of the text; the table has a place for
    // every byte.
    text.withUnsafeBufferPointer { text in
      beginnings.withUnsafeBufferPointer { table in
        guard let base = text.baseAddress, let table = table.baseAddress else { return first }
        return read(base, text.count, from: first, table, into: &lanes)
      }
    }
  }

  private func read(
    _ text: UnsafePointer<UInt8>, _ count: Int, from first: Int,
    _ table: UnsafePointer<Beginning>, into lanes: inout ColumnLanes
  ) -> Int {
    var place = Place(record: first, cell: first, row: lanes.rowCount)
    var masks = [byte_masks](repeating: byte_masks(), count: Self.runLength)
    var at = first
    var inside: UInt64 = 0
    // Whether the byte before the block lets a quote begin: a stop, a quote, or the beginning.
    var before: UInt64 = 1
    pass: while at &+ Self.margin <= count {
      let blocks = min(Self.runLength, (count &- at &- Self.margin) / 64 &+ 1)
      byte_masks_of(text + at, blocks, separator, end, quote, &masks)
      for block in 0..<blocks {
        var stops = masks[block].stops
        let quotes = hasQuote ? masks[block].quotes : 0
        let lets = stops | quotes
        var isOdd = false
        if quotes | inside != 0 {
          let within = Self.runs(quotes) ^ inside
          let odd = quotes & within & ~(lets &<< 1 | before)
          stops &= ~within
          inside = within &>> 63 == 0 ? 0 : ~0
          if odd != 0 {
            isOdd = true
            stops &= odd & (0 &- odd) &- 1
          }
        }
        before = lets &>> 63
        while stops != 0 {
          let stop = at &+ stops.trailingZeroBitCount
          stops &= stops &- 1
          guard take(text, stop, table, &place, &lanes) else { break pass }
        }
        if isOdd { break pass }
        at &+= 64
      }
    }
    lanes.dropRow()
    return place.record
  }

  /// For each bit whether an odd number of bits is set up to it: the places from an opening quote to before its closing one.
  @inline(__always)
  private static func runs(_ quotes: UInt64) -> UInt64 {
    var bits = quotes
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    return bits ^ bits &<< 32
  }

  /// Takes the cell that ends at `stop`; false when its record is not plain.
  @inline(__always)
  private func take(
    _ text: UnsafePointer<UInt8>, _ stop: Int, _ table: UnsafePointer<Beginning>,
    _ place: inout Place, _ lanes: inout ColumnLanes
  ) -> Bool {
    let (low, column) = (place.cell, place.column)
    let isLast = text[stop] == end
    var size = stop &- low
    if isLast, size > 0, end == 0x0A, text[stop &- 1] == 0x0D { size &-= 1 }
    let lane = lanes.lanes + column
    if size <= ColumnLanes.slack, column < keptWidth, table[Int(text[low])] == .plain,
      lane.pointee.used &+ size <= lane.pointee.capacity
    {
      // Nearly every cell: it is copied without asking how long it is.
      Self.copyWords(text + low, lane.pointee.base + lane.pointee.used)
      let used = lane.pointee.used &+ size
      lane.pointee.used = used
      lane.pointee.offsets[place.row &+ 1] = UInt32(truncatingIfNeeded: used)
    } else {
      guard takeOther(text, low, low &+ size, column, &lanes) else { return false }
    }
    place.cell = stop &+ 1
    place.column &+= 1
    if isLast {
      guard place.column == width, !isSuspect(text, place) else { return false }
      lanes.endRow(place.record)
      place.row &+= 1
      place.record = place.cell
      place.column = 0
    }
    return true
  }

  /// Copies ``ColumnLanes/slack`` bytes: what is read too much lies in the text, what is written too much in the slack.
  @inline(__always)
  private static func copyWords(_ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>) {
    typealias Word = SIMD2<UInt64>
    let (from, to) = (UnsafeRawPointer(from), UnsafeMutableRawPointer(to))
    let first = from.loadUnaligned(as: Word.self)
    let second = from.loadUnaligned(fromByteOffset: 16, as: Word.self)
    to.storeBytes(of: first, as: Word.self)
    to.storeBytes(of: second, toByteOffset: 16, as: Word.self)
  }

  /// Takes a cell that is quoted, long, or behind the last column, or that needs more room; false when its record is not plain.
  @inline(never)
  private func takeOther(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ stop: Int, _ column: Int,
    _ lanes: inout ColumnLanes
  ) -> Bool {
    var (low, high) = (start, stop)
    var hasPairs = false
    switch beginnings[Int(text[low])] {
    case .plain: break
    case .mark: if high &- low > 1 { return false }
    case .quote:
      guard high &- low >= 2, text[high &- 1] == quote else { return false }
      low &+= 1
      high &-= 1
      // What lies in the text up to the end of the cell.
      let bytes = UnsafeBufferPointer(start: text, count: high).span
      if high &- low >= width,
        SwallowedRecords.mayBe(bytes, low..<high, column, width, separator: separator, end: end)
      {
        return false
      }
      hasPairs = memchr(text + low, Int32(quote), high &- low) != nil
      if high &- low > 1, beginnings[Int(text[low])] == .mark { return false }
    }
    guard column < keptWidth else { return column < width && high == low }
    if lanes.lanes[column].used &+ high &- low > lanes.lanes[column].capacity {
      lanes.grow(column, by: high &- low)
    }
    if hasPairs { return appendPairs(text, low, high, column, &lanes) }
    append(text, low, high, column, &lanes)
    return true
  }

  /// Copies a cell, sixteen bytes at a time: what is read too much lies in the text, what is written too much in the slack.
  private func append(
    _ text: UnsafePointer<UInt8>, _ low: Int, _ high: Int, _ column: Int,
    _ lanes: inout ColumnLanes
  ) {
    typealias Word = SIMD2<UInt64>
    let lane = lanes.lanes + column
    let from = UnsafeRawPointer(text + low)
    let to = UnsafeMutableRawPointer(lane.pointee.base + lane.pointee.used)
    var step = 0
    while step < high &- low {
      to.storeBytes(
        of: from.loadUnaligned(fromByteOffset: step, as: Word.self), toByteOffset: step,
        as: Word.self)
      step &+= 16
    }
    lane.pointee.used &+= high &- low
    lane.pointee.offsets[lanes.rowCount &+ 1] = UInt32(truncatingIfNeeded: lane.pointee.used)
  }

  /// Copies a cell in which quotes are written twice; false when one of them stands alone.
  private func appendPairs(
    _ text: UnsafePointer<UInt8>, _ low: Int, _ high: Int, _ column: Int,
    _ lanes: inout ColumnLanes
  ) -> Bool {
    let lane = lanes.lanes + column
    let base = lane.pointee.base
    var used = lane.pointee.used
    var place = low
    while place < high {
      let byte = text[place]
      base[used] = byte
      used &+= 1
      place &+= 1
      if byte == quote {
        guard place < high, text[place] == quote else { return false }
        place &+= 1
      }
    }
    lane.pointee.used = used
    lane.pointee.offsets[lanes.rowCount &+ 1] = UInt32(truncatingIfNeeded: lane.pointee.used)
    return true
  }

  /// Whether the record that was completed may be blank, the heading again or a row of totals.
  @inline(__always)
  private func isSuspect(_ text: UnsafePointer<UInt8>, _ place: Place) -> Bool {
    let first = firstFilled(text, place)
    if first < 0 { return width > 1 }
    guard suspects[Int(text[first])] else { return false }
    // A record that stands in the text from its start to its last cell.
    let bytes = UnsafeBufferPointer(start: text, count: place.cell).span
    return run.isSuspect(bytes, first, place.record)
  }

  /// Where the first cell begins that holds anything, of a record whose quotes are in order; -1 when none does. O(blank cells).
  @inline(__always)
  private func firstFilled(_ text: UnsafePointer<UInt8>, _ place: Place) -> Int {
    var at = place.record
    while at < place.cell {
      let byte = text[at]
      if byte == separator {
        at &+= 1
      } else if hasQuote, byte == quote {
        // Two quotes are an empty cell, unless they are the first two of three.
        guard text[at &+ 1] == quote, text[at &+ 2] != quote else { return at &+ 1 }
        at &+= 2
      } else {
        return byte == end || byte == 0x0D && text[at &+ 1] == end ? -1 : at
      }
    }
    return -1
  }
}
