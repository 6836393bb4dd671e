/// The rows of a sheet of a binary workbook.
///
/// Cells may stand in any order in the file, so that they are listed first: 16 bytes a cell.
struct XLSRows: OrderedRows {
  var notes = SheetNotes()
  var begun: [MergedCells.Run] = []

  /// Where a cell is.
  private struct Entry {
    var row: UInt16
    var column: UInt16
    /// The format of the cell.
    var style: UInt16
    var kind: BIFFRecords.Kind
    /// Where its value begins.
    var at: UInt32
    var end: UInt32
  }

  private let workbook: XLSWorkbook
  private var entries: [Entry] = []
  private var next = 0

  /// Lists the cells of `sheet`.
  init(_ workbook: XLSWorkbook, _ sheet: WorkbookSheet) throws(Refusal) {
    self.workbook = workbook
    var records = BIFFRecords(workbook.bytes, from: Int(sheet.part) ?? 0)
    guard records.next()?.kind == .beginning else { throw CompoundFile.broken }
    var depth = 1
    var isSorted = true
    while depth > 0, let record = records.next() {
      switch record.kind {
      // A chart lies inside the sheet with a beginning and an end of its own.
      case .beginning: depth += 1
      case .end: depth -= 1
      case .merged: if depth == 1 { readMerged(record.data) }
      default: if depth == 1 { list(record) }
      }
    }
    for i in entries.indices.dropFirst() where place(i) < place(i - 1) { isSorted = false }
    if !isSorted {
      // Equal places keep the order of the file, so that the later of two wins in the row.
      entries = entries.enumerated().sorted { a, b in
        (a.element.row, a.element.column, a.offset) < (b.element.row, b.element.column, b.offset)
      }.map(\.element)
    }
    begun.sort { ($0.firstRow, $0.column) < ($1.firstRow, $1.column) }
  }

  private func place(_ entry: Int) -> UInt32 {
    UInt32(entries[entry].row) << 16 | UInt32(entries[entry].column)
  }

  private mutating func list(_ record: BIFFRecords.Record) {
    let bytes = workbook.bytes
    let at = record.data.lowerBound
    guard let kind = record.kind, record.data.count >= 6 else {
      // The text of the formula before.
      if record.kind == .formulaText { listFormulaText(record) }
      return
    }
    switch kind {
    case .sharedText, .text, .richText, .number, .packedNumber, .booleanOrError, .formula:
      add(bytes.u16(at), bytes.u16(at + 2), bytes.u16(at + 4), kind, at + 6, record.data.upperBound)
    case .packedNumbers:
      let first = bytes.u16(at + 2)
      let count = max(0, (record.data.count - 6) / 6)
      for i in 0..<count {
        let value = at + 4 + i * 6
        add(
          bytes.u16(at), first &+ UInt16(truncatingIfNeeded: i), bytes.u16(value), .packedNumber,
          value + 2, value + 6)
      }
    case .formulaText: listFormulaText(record)
    default: break
    }
  }

  private mutating func listFormulaText(_ record: BIFFRecords.Record) {
    guard let last = entries.indices.last, entries[last].kind == .formula else { return }
    entries[last].kind = .formulaText
    entries[last].at = UInt32(record.data.lowerBound)
    entries[last].end = UInt32(record.data.upperBound)
  }

  private mutating func add(
    _ row: UInt16, _ column: UInt16, _ style: UInt16, _ kind: BIFFRecords.Kind, _ at: Int,
    _ end: Int
  ) {
    entries.append(
      Entry(
        row: row, column: column, style: style, kind: kind, at: UInt32(min(at, end)),
        end: UInt32(end)))
  }

  private mutating func readMerged(_ data: Range<Int>) {
    let bytes = workbook.bytes
    for at in stride(from: data.lowerBound + 2, to: data.upperBound - 7, by: 8)
    where begun.count < 200_000 {
      let run = MergedCells.Run(
        column: Int(bytes.u16(at + 4)), firstRow: Int(bytes.u16(at)) + 1,
        lastRow: Int(bytes.u16(at + 2)) + 1)
      if run.lastRow > run.firstRow { begun.append(run) }
    }
  }

  /// Puts the next row into `row`; answers `false` at the end.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool {
    guard next < entries.count else { return false }
    let number = entries[next].row
    row.begin(number: Int(number) + 1)
    while next < entries.count, entries[next].row == number {
      write(entries[next], to: &row)
      next += 1
    }
    row.end()
    return true
  }

  private mutating func write(_ entry: Entry, to row: inout GridRow) {
    let bytes = workbook.bytes
    let start = row.bytes.count
    let at = Int(entry.at)
    var kind = GridRow.CellKind.text
    switch entry.kind {
    case .sharedText:
      if !workbook.texts.append(Int(bytes.u32(at)), to: &row.bytes) {
        notes.note(.lostText, row: row.number, column: Int(entry.column))
      }
    case .text, .richText, .formulaText:
      writeText(at, Int(entry.end), to: &row.bytes)
    case .number: kind = write(Double(bitPattern: bytes.u64(at)), entry, to: &row)
    case .packedNumber: kind = write(XLSRows.unpacked(bytes.u32(at)), entry, to: &row)
    case .booleanOrError:
      kind = write(
        code: UInt8(bytes.u16(at) & 0xFF), isError: bytes.u16(at) >> 8 != 0, entry, to: &row)
    case .formula:
      let result = bytes.u64(at)
      if result >> 48 != 0xFFFF {
        kind = write(Double(bitPattern: result), entry, to: &row)
      } else if result & 0xFF == 1 || result & 0xFF == 2 {
        kind = write(code: UInt8(result >> 16 & 0xFF), isError: result & 0xFF == 2, entry, to: &row)
      }
    default: break
    }
    row.endCell(column: Int(entry.column), kind: kind, from: start)
  }

  private func writeText(_ at: Int, _ end: Int, to out: inout [UInt8]) {
    guard at + 2 <= end else { return }
    if workbook.isUnicode {
      var reader = BIFFText(workbook.bytes, [at..<end])
      reader.append(to: &out, lengthBytes: 2)
    } else {
      let length = Int(workbook.bytes.u16(at))
      BIFFText.append(
        workbook.bytes[(at + 2)..<min(end, at + 2 + length)], codePage: workbook.codePage, to: &out)
    }
  }

  private mutating func write(_ value: Double, _ entry: Entry, to row: inout GridRow)
    -> GridRow.CellKind
  {
    let style = workbook.styles[Int(entry.style)]
    if style != .none {
      if SerialDate.append(value, style: style, epoch: workbook.epoch, to: &row.bytes) {
        return .date
      }
      notes.note(.noSuchDay, row: row.number, column: Int(entry.column))
    }
    let start = row.bytes.count
    if value.isFinite { NumberText.append(value, to: &row.bytes) }
    NumberText.pad(&row.bytes, from: start, digits: workbook.styles.digits(Int(entry.style)))
    return .number
  }

  private mutating func write(
    code: UInt8, isError: Bool, _ entry: Entry, to row: inout GridRow
  ) -> GridRow.CellKind {
    guard isError else {
      row.bytes.append(contentsOf: (code == 0 ? "FALSE" : "TRUE").utf8)
      return .boolean
    }
    let names: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
      0x24: "#NUM!", 0x2A: "#N/A",
    ]
    row.bytes.append(contentsOf: (names[code] ?? "#N/A").utf8)
    notes.note(.errorCell, row: row.number, column: Int(entry.column))
    return .error
  }

  /// A number in 30 bits: an integer or the front of a double, perhaps in hundredths (MS-XLS, 2.5.218).
  static func unpacked(_ packed: UInt32) -> Double {
    let value =
      packed & 2 != 0
      ? Double(Int32(bitPattern: packed) >> 2)
      : Double(bitPattern: UInt64(packed & 0xFFFF_FFFC) << 32)
    return packed & 1 != 0 ? value / 100 : value
  }
}
