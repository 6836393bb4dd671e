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

  /// The record at hand.
  private struct Record {
    /// Where it begins, and the cell at hand in it.
    var start: Int
    var cell: Int
    var column = 0
    /// Where its first cell begins that holds anything; -1 before there is one.
    var firstFilled = -1

    init(_ start: Int) {
      self.start = start
      cell = start
    }
  }

  /// Reads records from `first` on; returns where the first one begins that is not plain, or too near the end of the text.
  func read(_ text: Span<UInt8>, from first: Int, into lanes: inout ColumnLanes) -> Int {
    // Every place that is read lies below `at + margin`, which is at most the length of the text.
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return first }
      return read(base, text.count, from: first, into: &lanes)
    }
  }

  private func read(
    _ text: UnsafePointer<UInt8>, _ count: Int, from first: Int, into lanes: inout ColumnLanes
  ) -> Int {
    var record = Record(first)
    var at = first
    var inside: UInt64 = 0
    // Whether the byte before the block lets a quote begin: a stop, a quote, or the beginning.
    var before: UInt64 = 1
    while at &+ Self.margin <= count {
      let masks = byte_masks_at(text + at, separator, end, quote)
      var stops = masks.stops
      var isOdd = false
      if hasQuote, masks.quotes | inside != 0 {
        let within = Self.runs(masks.quotes) ^ inside
        let odd = masks.quotes & within & ~((masks.stops | masks.quotes) &<< 1 | before)
        stops &= ~within
        inside = within &>> 63 == 0 ? 0 : ~0
        if odd != 0 {
          isOdd = true
          stops &= odd & (0 &- odd) &- 1
        }
      }
      before = (masks.stops | (hasQuote ? masks.quotes : 0)) &>> 63
      while stops != 0 {
        let stop = at &+ stops.trailingZeroBitCount
        stops &= stops &- 1
        guard take(text, stop, &record, &lanes) else {
          lanes.dropRow()
          return record.start
        }
      }
      if isOdd { break }
      at &+= 64
    }
    lanes.dropRow()
    return record.start
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
    _ text: UnsafePointer<UInt8>, _ stop: Int, _ record: inout Record, _ lanes: inout ColumnLanes
  ) -> Bool {
    var low = record.cell
    var high = stop
    let isLast = text[stop] == end
    if isLast, high > low, end == 0x0A, text[high &- 1] == 0x0D { high &-= 1 }
    var hasPairs = false
    switch beginnings[Int(text[low])] {
    case .plain: break
    case .mark: if high &- low > 1 { return false }
    case .quote:
      guard high &- low >= 2, text[high &- 1] == quote else { return false }
      low &+= 1
      high &-= 1
      hasPairs = memchr(text + low, Int32(quote), high &- low) != nil
      if high &- low > 1, beginnings[Int(text[low])] == .mark { return false }
    }
    if record.firstFilled < 0, high > low { record.firstFilled = low }
    if record.column < keptWidth {
      if hasPairs {
        guard appendPairs(text, low, high, record.column, &lanes) else { return false }
      } else {
        append(text, low, high, record.column, &lanes)
      }
    } else if record.column >= width || high > low {
      return false
    }
    record.cell = stop &+ 1
    record.column &+= 1
    if isLast {
      guard record.column == width, !isSuspect(text, record) else { return false }
      lanes.endRow(record.start)
      record = Record(stop &+ 1)
    }
    return true
  }

  /// Copies a cell, sixteen bytes at a time: what is read too much lies in the text, what is written too much in the slack.
  @inline(__always)
  private func append(
    _ text: UnsafePointer<UInt8>, _ low: Int, _ high: Int, _ column: Int,
    _ lanes: inout ColumnLanes
  ) {
    typealias Word = SIMD2<UInt64>
    let size = high &- low
    if lanes.lanes[column].used &+ size > lanes.lanes[column].capacity {
      lanes.grow(column, by: size)
    }
    let lane = lanes.lanes + column
    let from = UnsafeRawPointer(text + low)
    let to = UnsafeMutableRawPointer(lane.pointee.base + lane.pointee.used)
    // Nearly every cell fits into two words: both are copied without asking.
    to.storeBytes(of: from.loadUnaligned(as: Word.self), as: Word.self)
    to.storeBytes(
      of: from.loadUnaligned(fromByteOffset: 16, as: Word.self), toByteOffset: 16, as: Word.self)
    var step = 32
    while step < size {
      to.storeBytes(
        of: from.loadUnaligned(fromByteOffset: step, as: Word.self), toByteOffset: step,
        as: Word.self)
      step &+= 16
    }
    lane.pointee.used &+= size
    lane.pointee.offsets[lanes.rowCount &+ 1] = UInt32(truncatingIfNeeded: lane.pointee.used)
  }

  /// Copies a cell in which quotes are written twice; false when one of them stands alone.
  private func appendPairs(
    _ text: UnsafePointer<UInt8>, _ low: Int, _ high: Int, _ column: Int,
    _ lanes: inout ColumnLanes
  ) -> Bool {
    if lanes.lanes[column].used &+ high &- low > lanes.lanes[column].capacity {
      lanes.grow(column, by: high &- low)
    }
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

  /// Whether a complete record may be blank, the heading again or a row of totals.
  @inline(__always)
  private func isSuspect(_ text: UnsafePointer<UInt8>, _ record: Record) -> Bool {
    if record.firstFilled < 0 { return width > 1 }
    guard suspects[Int(text[record.firstFilled])] else { return false }
    // A record that stands in the text from its start to its last cell.
    let bytes = UnsafeBufferPointer(start: text, count: record.cell).span
    return run.isSuspect(bytes, record.firstFilled, record.start)
  }
}
