import Pipelines
import Tables

extension CSVFile {
  /// So many exports may have been put one behind the other.
  private static let continuationLimit = 40

  /// Takes the tables below for records of this one that have the same headings in another order.
  /// - Parameter walk: has just found this table.
  mutating func findContinuations(_ walk: inout TableWalk) throws(RunError) {
    var last = self
    while continuations.count < Self.continuationLimit, let end = last.layout.end,
      let table = walk.next()
    {
      guard let order = order(of: table) else { break }
      // The same order, written otherwise, as a first one below: a table of its own, as it ever was.
      if continuations.isEmpty, order == Array(headings.indices) { break }
      var next = self
      (next.continuations, next.valueSample) = ([], nil)
      (next.findings, next.detected) = ([], [])
      next.layout = table
      next.columnOrder = order
      next.headings = table.headings
      // The headings themselves are left out as well.
      next.skippedRows = table.titleRows + table.headingRows
      next.bodyEnd = textEnd
      next.place(walk.text)
      next.rowsAbove = rows(walk.text, from: end, to: table.bodyStart)
      next.note(
        "repeated-heading", .notice, line: 1 + Self.lineCount(walk.text, table.headingStart),
        Phrase(
          en:
            "the headings come again in another order; the records below were read by these, into the same columns",
          fr:
            "les titres reviennent dans un autre ordre ; les enregistrements dessous ont été lus d’après ceux-ci, dans les mêmes colonnes"
        ))
      try next.lookBelow(walk)
      continuations.append(next)
      last = next
    }
    if last.layout.end != nil { try noteAnotherTable(walk.text, below: last) }
  }

  /// For each of our columns its place in a table that has the same headings, each once; `nil` for another table.
  private func order(of table: TableLayout) -> [Int]? {
    guard options.headingRows == nil || options.headingRows == table.headingRows,
      headings.count > 1, table.headings.count == headings.count, columnCount == headings.count,
      table.keptWidth == headings.count
    else { return nil }
    let own = headings.map(Self.folded)
    let others = table.headings.map(Self.folded)
    guard !own.contains(""), Set(own).count == own.count else { return nil }
    var order: [Int] = []
    for heading in own {
      guard let place = others.firstIndex(of: heading) else { return nil }
      order.append(place)
    }
    return order
  }

  private static func folded(_ heading: String) -> String {
    String(heading.split(separator: " ").joined(separator: " ")).lowercased()
  }

  /// How many rows a spreadsheet shows for a piece of the text.
  private func rows(_ text: [UInt8], from start: Int, to end: Int) -> Int {
    let piece = text.span.extracting(min(start, end)..<min(end, text.count))
    return SheetRowCount(piece, starts: [], quote: dialect.quote).rowCount
  }

  /// Says where another table begins, and counts its rows as left out.
  private mutating func noteAnotherTable(_ text: [UInt8], below last: CSVFile) throws(RunError) {
    guard let end = last.layout.end else { return }
    let count = try rowCount(from: last.bodyEnd ?? file.size)
    skippedRows += count
    let number = options.table + continuations.count + 1
    note(
      "another-table", .warning, line: 1 + Self.lineCount(text, end),
      Phrase(
        en:
          "another table begins here and was not read (\(count) row\(count == 1 ? "" : "s")); read it with table: \(number)",
        fr:
          "une autre table commence ici et n’a pas été lue (\(count) ligne\(count == 1 ? "" : "s")) ; lisez-la avec table: \(number)"
      ))
  }

  /// How many rows with anything in them stand from a place on to the end of the file; a place in decoded bytes for UTF-16. O(size).
  private func rowCount(from start: Int) throws(RunError) -> Int {
    var count = RowCount(quote: dialect.quote)
    var at = wide == nil ? start : markLength
    var before = wide == nil ? 0 : start
    var decoder = wide.map { WideDecoder(bigEndian: $0 == .utf16BigEndian) }
    while at < file.size {
      var block = try file.read(at: at, count: min(1 << 19, file.size - at))
      if block.isEmpty { break }
      at += block.count
      block = decoder?.decode(block, isLast: at >= file.size) ?? block
      let above = min(before, block.count)
      before -= above
      count.add(block[above...])
    }
    return count.total
  }

  /// Rows that hold anything: by the quotes, or where those do not pair, by the line breaks.
  private struct RowCount {
    let quote: UInt8?
    private var rows = 0
    private var lines = 0
    private var isInside = false
    private var hasRow = false
    private var hasLine = false

    init(quote: UInt8?) { self.quote = quote }

    mutating func add(_ block: ArraySlice<UInt8>) {
      for byte in block {
        if LooseRecord.isBreak(byte) {
          if hasLine { lines += 1 }
          hasLine = false
          if hasRow, !isInside {
            rows += 1
            hasRow = false
          }
        } else {
          if byte == quote { isInside.toggle() }
          (hasLine, hasRow) = (true, true)
        }
      }
    }

    var total: Int { isInside ? lines + (hasLine ? 1 : 0) : rows + (hasRow ? 1 : 0) }
  }
}
