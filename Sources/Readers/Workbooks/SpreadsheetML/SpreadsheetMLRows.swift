/// The rows of a sheet of a workbook that is one XML document.
struct SpreadsheetMLRows: OrderedRows {
  var notes = SheetNotes()
  var begun: [MergedCells.Run] = []

  private static let cellNames: [StaticString] = ["Cell"]

  private var sheet: SheetMarkup
  private var lastNumber = 0

  /// The rows of the sheet that `scanner` stands in.
  init(_ scanner: MarkupScanner, limits: ReadLimits) {
    sheet = SheetMarkup(scanner, limits: limits)
  }

  /// Puts the next row into `row`; answers `false` at the end.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool {
    guard try sheet.nextRow("Row") else { return false }
    lastNumber = max(number("Index") ?? 0, lastNumber &+ 1)
    row.begin(number: lastNumber)
    // A row may stand for several blank ones below it.
    if let span = number("Span") { lastNumber = min(lastNumber &+ span, 1 << 30) }
    var column = 0
    let inside = sheet.scanner.depth
    while try sheet.nextCell(Self.cellNames, insideRow: inside) { try readCell(&row, &column) }
    row.end()
    return true
  }

  /// A number from an attribute, as far as a sheet can reach.
  private func number(_ name: String) -> Int? {
    sheet.scanner.attribute(name).flatMap { Int($0) }.map { min(max($0, 0), 1 << 24) }
  }

  private mutating func readCell(_ row: inout GridRow, _ column: inout Int) throws(Refusal) {
    if let index = number("Index"), index > 0 { column = index - 1 }
    try sheet.checkWidth(column + 1, ofRow: row.number)
    let hasFormula = sheet.scanner.attribute("Formula") != nil
    let across = number("MergeAcross") ?? 0
    if let down = number("MergeDown"), down > 0 {
      begun.append(
        MergedCells.Run(column: column, firstRow: row.number, lastRow: row.number &+ down))
    }
    let start = row.bytes.count
    var kind: GridRow.CellKind?
    let inside = sheet.scanner.depth
    loop: while true {
      switch try sheet.scanner.next() {
      case .end: break loop
      case .close where sheet.scanner.depth < inside: break loop
      // The sheet's own text; that of a comment lies deeper.
      case .open where kind == nil && sheet.scanner.isNamed("Data"): kind = try readData(&row)
      case .open: try sheet.scanner.skipElement()
      default: break
      }
    }
    try sheet.checkSize(row)
    if let kind, row.bytes.count > start {
      row.endCell(column: column, kind: kind, from: start)
      if kind == .error { notes.note(.errorCell, row: row.number, column: column) }
    } else if hasFormula && kind == nil {
      notes.note(.uncomputed, row: row.number, column: column)
    }
    column += 1 + across
  }

  /// Reads the value of a cell into the row; how its letters look is left out.
  private mutating func readData(_ row: inout GridRow) throws(Refusal) -> GridRow.CellKind {
    let type = sheet.scanner.attribute("Type") ?? "String"
    let start = row.bytes.count
    let inside = sheet.scanner.depth
    loop: while true {
      switch try sheet.scanner.next() {
      case .end: break loop
      case .close where sheet.scanner.depth < inside: break loop
      case .text: sheet.scanner.appendText(to: &row.bytes)
      default: break
      }
    }
    let value = Array(row.bytes[start...])
    func rewrite(_ write: (inout [UInt8]) -> Void) {
      row.bytes.removeLast(row.bytes.count - start)
      write(&row.bytes)
    }
    switch type {
    case "Number":
      rewrite { NumberText.append(value, to: &$0) }
      return .number
    case "DateTime":
      rewrite { $0.append(contentsOf: Self.moment(value)) }
      return .date
    case "Boolean":
      rewrite { $0.append(contentsOf: (value == [0x31] ? "TRUE" : "FALSE").utf8) }
      return .boolean
    case "Error": return .error
    default: return .text
    }
  }

  /// `2024-03-12T00:00:00.000` as `2024-03-12`; a time of the day alone stands on the day before the first.
  static func moment(_ value: [UInt8]) -> [UInt8] {
    var moment = value[...]
    if moment.suffix(4).elementsEqual(".000".utf8) { moment.removeLast(4) }
    if moment.suffix(9).elementsEqual("T00:00:00".utf8) { return Array(moment.dropLast(9)) }
    return Array(moment.starts(with: "1899-12-31T".utf8) ? moment.dropFirst(11) : moment)
  }
}
