/// The rows of a sheet of an OpenDocument spreadsheet.
struct ODSRows: OrderedRows {
  /// What a person should know about the cells read so far.
  var notes = SheetNotes()
  /// The cells merged downwards that begin in the rows read since this was emptied.
  var begun: [MergedCells.Run] = []

  /// The most cells that repetition may make out of few.
  private static let repeatedCellLimit = 4_000_000
  private static let cellNames: [StaticString] = ["table-cell", "covered-table-cell"]

  private var sheet: SheetMarkup
  private var lastNumber = 0
  private var held = GridRow()
  private var copies = 0
  private var repeatedCells = 0

  /// The rows of the sheet that `scanner` stands in.
  init(_ scanner: MarkupScanner, limits: ReadLimits) {
    sheet = SheetMarkup(scanner, limits: limits)
  }

  /// Puts the next row into `row`; answers `false` at the end. Blank rows are passed over.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool {
    while true {
      if copies > 0 {
        copies -= 1
        lastNumber &+= 1
        row = held
        row.number = lastNumber
        return true
      }
      guard try readRow() else { return false }
    }
  }

  /// Reads one row element into `held`; answers `false` at the end of the sheet.
  private mutating func readRow() throws(Refusal) -> Bool {
    guard try sheet.nextRow("table-row", skipping: ["shapes", "table"]) else { return false }
    let times = ODSRows.count(sheet.scanner.attribute("number-rows-repeated"))
    held.begin(number: lastNumber &+ 1)
    var column = 0
    let inside = sheet.scanner.depth
    while try sheet.nextCell(Self.cellNames, insideRow: inside) { try readCell(&column) }
    if held.isBlank {
      lastNumber = min(lastNumber &+ times, 1 << 31)
    } else {
      copies = times
      if times > 1 { try allow(times * held.cells.count) }
    }
    return true
  }

  private mutating func readCell(_ column: inout Int) throws(Refusal) {
    var cell = ODSCell()
    cell.read(sheet.scanner)
    if cell.rowSpan > 1 {
      begun.append(
        MergedCells.Run(
          column: column, firstRow: held.number, lastRow: held.number &+ cell.rowSpan - 1))
    }
    let start = held.bytes.count
    let kind = try cell.write(&sheet.scanner, to: &held.bytes)
    let times = cell.repeated
    if held.bytes.count > start {
      try sheet.checkWidth(column + times, ofRow: held.number)
      if times > 1 { try allow(times) }
      held.endCell(column: column, kind: kind, from: start)
      let value = Array(held.bytes[start...])
      for copy in 1..<max(times, 1) {
        let start = held.bytes.count
        held.bytes.append(contentsOf: value)
        held.endCell(column: column + copy, kind: kind, from: start)
      }
      try sheet.checkSize(held)
      if kind == .error { notes.note(.errorCell, row: held.number, column: column) }
    } else if kind == .uncomputed {
      notes.note(.uncomputed, row: held.number, column: column)
    }
    column = min(column + times, 1 << 30)
  }

  private mutating func allow(_ cells: Int) throws(Refusal) {
    repeatedCells += cells
    guard repeatedCells <= ODSRows.repeatedCellLimit else {
      throw Refusal(
        .inflates,
        en: "a few cells in it are repeated more than \(ODSRows.repeatedCellLimit) times; "
          + "delete the surplus rows and save it again",
        fr: "quelques cellules y sont répétées plus de \(ODSRows.repeatedCellLimit) fois ; "
          + "supprimer les lignes en trop et l’enregistrer de nouveau")
    }
  }

  /// A repetition; 1 when none is declared, at most 2³¹.
  static func count(_ text: String?) -> Int {
    guard let text, let count = Int(text) else { return 1 }
    return min(max(count, 1), 1 << 31)
  }
}
