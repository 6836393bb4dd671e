import Reference
import Tables

/// Reads whatever it is given as a CSV file: encoding, dialect, layout, records, columns.
///
/// Built and run by `Fuzz/csv.sh`, together with the sources of the CSV reader that need no file, as one module.
@_cdecl("LLVMFuzzerTestOneInput")
public func readCSV(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let raw = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  let text = decoded(raw)
  let found = DialectFinder().find(text.span)
  let sample = SampleRecords(text, from: 0, dialect: found.dialect, isWhole: true)
  guard let layout = TableFinder().table(in: sample.records, text: text, from: 0) else { return 0 }
  // What is known of the records behind the first few holds for any text.
  let few = SampleRecords(text, from: 0, dialect: found.dialect, isWhole: true, limit: 12)
  if few.isCutShort, let head = TableFinder().table(in: few.records, text: text, from: 0) {
    let tail = SampleTail(behind: few, of: text, layout: head, dialect: found.dialect)
    precondition(tail.end.map { $0 <= text.count } ?? true)
    precondition(head.keptWidth...head.width ~= tail.keptWidth)
  }
  for column in 0..<min(layout.keptWidth, 50) {
    var oddities = OddityFinder(kind: .date)
    for (row, record) in sample.records.enumerated() where column < record.cells.count {
      oddities.look(record.cells[column], row: row)
    }
    oddities.end()
  }
  guard layout.width <= 16_384 else { return 0 }
  var scanner = RecordScanner(dialect: found.dialect, width: layout.width, shapes: layout.shapes)
  scanner.headingBytes = layout.headingBytes
  var index = scanner.scan(text, quoteCount: text.count { $0 == found.dialect.quote })
  let isGarbled = Mojibake.mayBeIn(text.span)
  let columns = ColumnBuilder(keptWidth: layout.keptWidth).columns(
    &index, of: text, isGarbled: isGarbled)
  // The short way and the long one give the same columns.
  if !isGarbled, found.dialect.isPlain,
    let read = ColumnReader(
      scanner: scanner, keptWidth: layout.keptWidth, shares: layout.shares
    ).read(text, lineCount: text.count { $0 == found.dialect.endByte })
  {
    precondition(read.starts == index.recordStarts)
    for (short, long) in zip(read.columns, columns) {
      precondition(short.bytes == long.bytes && short.offsets == long.offsets)
    }
  }
  // Every column has a value for every record, and every value is UTF-8.
  for column in columns {
    precondition(column.count == index.count)
    let values = column.bytes
    precondition(UTF8Text.firstMalformed(values.span, from: 0, to: values.count) == values.count)
  }
  return 0
}

/// The text of the bytes: UTF-16 by its mark, otherwise each line by its likeliest encoding.
private func decoded(_ raw: [UInt8]) -> [UInt8] {
  if let wide = EncodingSniffer.wide(raw.span) {
    var decoder = WideDecoder(bigEndian: wide.encoding == .utf16BigEndian)
    let body = Array(raw.dropFirst(wide.markLength))
    let half = body.count / 2
    return decoder.decode(Array(body[..<half]), isLast: false)
      + decoder.decode(Array(body[half...]), isLast: true)
  }
  var chooser = EncodingChooser()
  var start = 0
  while start < raw.count {
    let end = LineDecoder.lineEnd(raw.span, from: start)
    if UTF8Text.firstMalformed(raw.span, from: start, to: end) < end {
      chooser.note(raw.span, start..<end)
    }
    start = end
  }
  return LineDecoder(fixed: nil, chooser: chooser).decode(raw).bytes
}
