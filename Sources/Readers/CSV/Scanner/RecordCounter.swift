import Pipelines

/// Counts the records of a file without looking at their cells, as long as its quotes are in order.
///
/// A line break outside of quotes ends a record; blank rows, the heading again and totals are told by a record's first bytes and
/// then looked at closely. The first quote out of order ends the attempt, as do headings that come again, groups and their totals, whose
/// neighbours have a say: then the file has to be read.
struct RecordCounter {
  let csv: CSVFile
  private let scanner: RecordScanner
  private let end: UInt8
  private let separator: UInt8
  private let quote: UInt8
  private let hasQuote: Bool
  /// How the heading begins, as far as a line is held against it before it is looked at closely.
  private let heading: [UInt8]
  /// For each byte whether a record that begins with it may be none.
  private let suspects: [Bool]
  private let doubt = Doubt()

  /// Whether a record was met that only its neighbours can judge.
  private final class Doubt { var isRaised = false }

  /// How many bytes are read at once: small enough to stay in the processor's cache.
  static let blockBytes = 1 << 19

  init(_ csv: CSVFile) {
    self.csv = csv
    scanner = csv.scanner
    end = csv.dialect.endByte
    separator = csv.dialect.separator[0]
    quote = csv.dialect.quote ?? csv.dialect.endByte
    hasQuote = csv.dialect.quote != nil
    heading = Array(csv.layout.headingBytes.prefix(8))
    var suspects = scanner.suspects
    suspects[Int(quote)] = true
    if let first = heading.first { suspects[Int(first)] = true }
    self.suspects = suspects
  }

  /// The number of records; `nil` when the file must be read to know it.
  func count() throws(RunError) -> Int? {
    guard csv.wide == nil, csv.dialect.isPlain, csv.layout.width > 1, csv.layout.sections == nil
    else { return nil }
    var at = csv.bodyStart
    let limit = csv.bodyEnd ?? csv.file.size
    var pending: [UInt8] = []
    var total = 0
    while at < limit {
      let block = try csv.file.read(at: at, count: min(Self.blockBytes, limit - at))
      if block.isEmpty { break }
      at += block.count
      let bytes = pending.isEmpty ? block : pending + block
      guard let (records, taken) = records(bytes.span, isLast: at >= limit), !doubt.isRaised else {
        return nil
      }
      total += records
      pending = Array(bytes[taken...])
      if pending.count > csv.options.recordBytes { return nil }
    }
    try csv.file.checkUnchanged()
    return total
  }

  /// The records that end in these bytes, and behind the last of them; `nil` when a quote is out of order.
  private func records(_ bytes: Span<UInt8>, isLast: Bool) -> (Int, Int)? {
    let raw = bytes.bytes
    let count = bytes.count
    let ends = ByteWord.filled(with: end)
    let quotes = ByteWord.filled(with: quote)
    var records = 0
    var start = 0
    var isInside = false
    var hasBreak = false
    var at = 0
    while at < count {
      var hits: UInt64
      if at &+ 8 <= count {
        // In bounds: at + 8 <= count.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        hits = ByteWord.zeroBytes(word ^ ends) | ByteWord.zeroBytes(word ^ quotes)
      } else {
        hits = 0
        for place in at..<count where bytes[place] == end || bytes[place] == quote {
          hits |= 0x80 &<< UInt64((place &- at) &<< 3)
        }
      }
      while hits != 0 {
        let place = at &+ (hits.trailingZeroBitCount &>> 3)
        hits &= hits &- 1
        if bytes[place] == end {
          if isInside {
            hasBreak = true
            continue
          }
          // A record over several lines may be two, glued by a stray quote: its cells tell.
          if hasBreak, isDoubtful(bytes, start, place) { return nil }
          hasBreak = false
          if isRecord(bytes, start, place) { records &+= 1 }
          start = place &+ 1
        } else if isInside {
          isInside = false
          if place &+ 1 < count, !closes(bytes, place &+ 1, count) { return nil }
        } else {
          let before = place > start ? bytes[place &- 1] : separator
          if before != separator, before != quote { return nil }
          isInside = true
        }
      }
      at &+= 8
    }
    guard isLast else { return (records, start) }
    if isInside || hasBreak && isDoubtful(bytes, start, count) { return nil }
    if start < count, isRecord(bytes, start, count) { records &+= 1 }
    return (records, count)
  }

  /// Whether a record whose quotes are in order has another number of cells than the table, or one that may hold records.
  private func isDoubtful(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    var cells = 1
    var isInside = false
    var first = start
    for at in start..<stop {
      if bytes[at] == quote {
        isInside.toggle()
        if isInside {
          first = at + 1
        } else if SwallowedRecords.mayBe(
          bytes, first..<at, cells - 1, csv.layout.width, separator: separator, end: end)
        {
          return true
        }
      } else if bytes[at] == separator, !isInside {
        cells &+= 1
      }
    }
    return cells != csv.layout.width
  }

  /// Whether what stands behind a closing quote may stand there.
  @inline(__always)
  private func closes(_ bytes: Span<UInt8>, _ at: Int, _ count: Int) -> Bool {
    let byte = bytes[at]
    if byte == separator || byte == end || byte == quote { return true }
    return byte == 0x0D && (at &+ 1 >= count || bytes[at &+ 1] == end)
  }

  /// Whether a line is a record: not blank, not the heading again, no totals.
  @inline(__always)
  private func isRecord(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    guard start < stop else { return false }
    let byte = bytes[start]
    if byte == separator || byte == 0x20 || byte == 0x0D || byte == 0 {
      return isRecordAfterBlanks(bytes, start, stop)
    }
    return suspects[Int(byte)] ? isRecordByLooking(bytes, start, stop) : true
  }

  private func isRecordAfterBlanks(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    var at = start
    while at < stop,
      bytes[at] == separator || bytes[at] == 0x20 || bytes[at] == 0x0D || bytes[at] == 0
    { at += 1 }
    guard at < stop else { return false }
    return suspects[Int(bytes[at])] ? isRecordByLooking(bytes, start, stop) : true
  }

  private func isRecordByLooking(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    // Where every record is quoted, or begins with the letter of the heading, all of them come here: few are copied.
    guard mayBeSkipped(bytes.extracting(start..<stop)) else { return true }
    var line: [UInt8] = []
    line.reserveCapacity(stop - start + 1)
    for at in start..<stop { line.append(bytes[at]) }
    line.append(end)
    let text = csv.decoder.decode(line).bytes
    let index = scanner.scan(text, quoteCount: 0)
    if !index.notes.headingPlaces.isEmpty || !index.notes.subtotalPlaces.isEmpty {
      doubt.isRaised = true
    }
    return index.count > 0
  }

  /// Whether a line begins with a total's word or as the heading does.
  private func mayBeSkipped(_ line: Span<UInt8>) -> Bool {
    var same = 0
    while same < heading.count, same < line.count, line[same] == heading[same] { same &+= 1 }
    if same == heading.count, same > 0 { return true }
    var at = 0
    while at < line.count, line[at] == separator || line[at] == 0x20 || line[at] == quote {
      at &+= 1
    }
    return line.count - at < 3 || TotalRow.mayBegin(line, at) || Aside.mayBegin(line, at)
      || line[at] == CellRepair.markByte || line[at] == CellRepair.pageBreak
  }
}
