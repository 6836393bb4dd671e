/// The rows of a sheet of an OpenDocument spreadsheet.
struct ODSRows: OrderedRows {
  /// What a person should know about the cells read so far.
  var notes = SheetNotes()
  /// The cells merged downwards that begin in the rows read since this was emptied.
  var begun: [MergedCells.Run] = []

  /// The most cells that repetition may make out of few.
  private static let repeatedCellLimit = 4_000_000

  private var scanner: MarkupScanner
  private let limits: ReadLimits
  private let insideSheet: Int
  private var lastNumber = 0
  private var held = GridRow()
  private var copies = 0
  private var repeatedCells = 0
  private var isDone = false

  /// The rows of the sheet that `scanner` stands in.
  init(_ scanner: MarkupScanner, limits: ReadLimits) {
    self.scanner = scanner
    self.limits = limits
    insideSheet = scanner.depth
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
    while !isDone {
      switch try scanner.next() {
      case .end: isDone = true
      case .close where scanner.depth < insideSheet: isDone = true
      case .open where scanner.isNamed("table-row"):
        let times = ODSRows.count(scanner.attribute("number-rows-repeated"))
        try readCells(number: lastNumber &+ 1)
        if held.isBlank {
          lastNumber = min(lastNumber &+ times, 1 << 31)
        } else {
          copies = times
          if times > 1 { try allow(times * held.cells.count) }
        }
        return true
      case .open where scanner.isNamed("shapes") || scanner.isNamed("table"):
        try scanner.skipElement()
      default: break
      }
    }
    return false
  }

  private mutating func readCells(number: Int) throws(Refusal) {
    held.begin(number: number)
    var column = 0
    let inside = scanner.depth
    while true {
      switch try scanner.next() {
      case .end: return
      case .close where scanner.depth < inside: return
      case .open where scanner.isNamed("table-cell") || scanner.isNamed("covered-table-cell"):
        try readCell(&column)
      case .open: try scanner.skipElement()
      default: break
      }
    }
  }

  private mutating func readCell(_ column: inout Int) throws(Refusal) {
    var cell = ODSCell()
    cell.read(scanner)
    if cell.rowSpan > 1 {
      begun.append(
        MergedCells.Run(
          column: column, firstRow: held.number, lastRow: held.number &+ cell.rowSpan - 1))
    }
    let start = held.bytes.count
    let kind = try cell.write(&scanner, to: &held.bytes)
    let times = cell.repeated
    if held.bytes.count > start {
      guard column + times <= limits.columns else {
        throw Refusal(
          .tooLarge, en: "row \(held.number) reaches beyond column \(limits.columns), the limit",
          fr: "la ligne \(held.number) dépasse la colonne \(limits.columns), la limite")
      }
      if times > 1 { try allow(times) }
      held.endCell(column: column, kind: kind, from: start)
      let value = Array(held.bytes[start...])
      for copy in 1..<max(times, 1) {
        let start = held.bytes.count
        held.bytes.append(contentsOf: value)
        held.endCell(column: column + copy, kind: kind, from: start)
      }
      guard held.bytes.count <= limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
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
