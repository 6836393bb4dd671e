/// The rows of an `.xlsx` sheet, read cell by cell out of its markup.
///
/// Values come as text: dates as ISO, numbers as their shortest text, errors as `#REF!` and their like.
/// - Source: ECMA-376 part 1, 18.3.1.4 (`c`), 18.3.1.73 (`row`), 18.18.11 (`ST_CellType`).
struct SheetRows: GridSource {
  /// What a person should know about the cells read so far.
  var notes = SheetNotes()
  /// The number of the last row read.
  private(set) var lastNumber: Int

  /// Whether every row read so far said which number it has.
  private(set) var saysNumbers = true

  /// The row below which cells merged downwards are noted; `nil` when they are seen to elsewhere.
  var notesMergedBelow: Int?

  private var scanner: MarkupScanner
  private let texts: SharedTexts
  private let styles: CellStyles
  private let epoch: SerialDate.Epoch
  private let limits: ReadLimits
  private var raw: [UInt8] = []

  /// The rows that `scanner` still holds, behind row number `lastNumber`.
  init(
    _ scanner: MarkupScanner, texts: SharedTexts, styles: CellStyles, epoch: SerialDate.Epoch,
    limits: ReadLimits, behind lastNumber: Int = 0
  ) {
    self.scanner = scanner
    self.texts = texts
    self.styles = styles
    self.epoch = epoch
    self.limits = limits
    self.lastNumber = lastNumber
  }

  /// Puts the next row into `row`; answers `false` at the end.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool {
    while true {
      switch try scanner.next() {
      case .end: return false
      case .open where scanner.isNamed("row"):
        try read(&row)
        return true
      // Behind the rows.
      case .open where scanner.isNamed("mergeCell"):
        if let headerRow = notesMergedBelow,
          let run = scanner.attribute("ref").flatMap({ MergedCells.run($0) }),
          run.lastRow > run.firstRow, run.firstRow > headerRow
        {
          notes.note(.notFilled, row: run.firstRow, column: run.column)
        }
      default: break
      }
    }
  }

  private mutating func read(_ row: inout GridRow) throws(Refusal) {
    var number = 0
    var isHidden = false
    var cursor = AttributeCursor(scanner.attributes)
    while cursor.next(in: scanner.window) {
      if cursor.name.count == 1, scanner.window[cursor.name.lowerBound] == UInt8(ascii: "r") {
        let said = integer(scanner.window, cursor.value) ?? 0
        if said > 0, said < 1 << 31 { number = said }
      } else if cursor.name.count == 6, !cursor.value.isEmpty,
        scanner.window[cursor.name].elementsEqual("hidden".utf8)
      {
        isHidden = [UInt8(ascii: "1"), UInt8(ascii: "t")].contains(
          scanner.window[cursor.value.lowerBound])
      }
    }
    if number == 0 {
      saysNumbers = false
      number = lastNumber &+ 1
    }
    lastNumber = number
    row.begin(number: number)
    row.isHidden = isHidden
    var column = -1
    let inside = scanner.depth
    loop: while true {
      switch try scanner.next() {
      case .open where scanner.isNamed("c"):
        try readCell(&row, behind: &column)
        guard row.bytes.count <= limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
      case .close where scanner.depth < inside: break loop
      case .end: break loop
      default: break
      }
    }
    row.end()
  }

  /// How the value of a cell is to be understood.
  private enum CellType { case number, shared, inline, string, boolean, error, date }

  private mutating func readCell(_ row: inout GridRow, behind last: inout Int) throws(Refusal) {
    var column = last &+ 1
    var style = SerialDate.Style.none
    var digits = 0
    var isStruck = false
    var type = CellType.number
    var cursor = AttributeCursor(scanner.attributes)
    while cursor.next(in: scanner.window) {
      guard cursor.name.count == 1 else { continue }
      switch scanner.window[cursor.name.lowerBound] {
      case UInt8(ascii: "r"): column = place(scanner.window, cursor.value) ?? column
      case UInt8(ascii: "s"):
        let index = integer(scanner.window, cursor.value) ?? 0
        style = styles[index]
        digits = styles.digits(index)
        isStruck = styles.isStruck(index)
      case UInt8(ascii: "t"): type = cellType(scanner.window, cursor.value)
      default: break
      }
    }
    guard column < limits.columns else {
      throw Refusal(
        .tooLarge, en: "row \(row.number) reaches beyond column \(limits.columns), the limit",
        fr: "la ligne \(row.number) dépasse la colonne \(limits.columns), la limite")
    }
    last = column
    let start = row.bytes.count
    let (hasValue, hasFormula) = try readContent(into: &row)
    defer { if isStruck, row.bytes.count > start { row.struckCount += 1 } }
    if row.bytes.count > start {
      // Where a text and a value are both given, the text is what is shown.
      row.endCell(column: column, kind: .text, from: start)
    } else if hasValue {
      let kind = write(type, style, to: &row, column: column)
      if digits > 0, kind == .number { NumberText.pad(&row.bytes, from: start, digits: digits) }
      row.endCell(column: column, kind: kind, from: start)
    } else if hasFormula && type != .string {
      notes.note(.uncomputed, row: row.number, column: column)
      row.endCell(column: column, kind: .uncomputed, from: start)
    }
  }

  /// Reads up to the end of the cell: the value into `raw`, an inline text into the row.
  private mutating func readContent(
    into row: inout GridRow
  ) throws(Refusal) -> (hasValue: Bool, hasFormula: Bool) {
    var hasValue = false
    var hasFormula = false
    let inside = scanner.depth
    while true {
      switch try scanner.next() {
      case .open:
        if scanner.isNamed("v") {
          raw.removeAll(keepingCapacity: true)
          try readValue()
          hasValue = !raw.isEmpty
        } else if scanner.isNamed("is") {
          try RichText.read(&scanner, into: &row.bytes)
        } else {
          if scanner.isNamed("f") { hasFormula = true }
          try scanner.skipElement()
        }
      case .close where scanner.depth < inside: return (hasValue, hasFormula)
      case .end: return (hasValue, hasFormula)
      default: break
      }
    }
  }

  private mutating func readValue() throws(Refusal) {
    let inside = scanner.depth
    while true {
      switch try scanner.next() {
      case .text: scanner.appendText(to: &raw)
      case .close where scanner.depth < inside: return
      case .end: return
      default: break
      }
    }
  }

  /// Writes the value in `raw` to the row.
  private mutating func write(
    _ type: CellType, _ style: SerialDate.Style, to row: inout GridRow, column: Int
  ) -> GridRow.CellKind {
    let start = row.bytes.count
    switch type {
    case .shared:
      if !texts.append(integer(raw, 0..<raw.count) ?? -1, to: &row.bytes) {
        notes.note(.lostText, row: row.number, column: column)
      }
      return .text
    case .string, .inline:
      row.bytes.append(contentsOf: raw)
      MarkupText.unescape(&row.bytes, from: start)
      return .text
    case .boolean:
      row.bytes.append(
        contentsOf: (raw == [0x30] || raw == Array("false".utf8) ? "FALSE" : "TRUE").utf8)
      return .boolean
    case .error:
      row.bytes.append(contentsOf: raw)
      notes.note(.errorCell, row: row.number, column: column)
      return .error
    case .date:
      row.bytes.append(contentsOf: raw)
      return .date
    case .number:
      if style != .none {
        if SerialDate.append(raw, style: style, epoch: epoch, to: &row.bytes) { return .date }
        notes.note(.noSuchDay, row: row.number, column: column)
      }
      NumberText.append(raw, to: &row.bytes)
      return .number
    }
  }

  @inline(__always)
  private func cellType(_ window: [UInt8], _ range: Range<Int>) -> CellType {
    guard let first = range.first.map({ window[$0] }) else { return .number }
    switch (first, range.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "s"), _): return .string
    case (UInt8(ascii: "b"), _): return .boolean
    case (UInt8(ascii: "e"), _): return .error
    case (UInt8(ascii: "i"), _): return .inline
    case (UInt8(ascii: "d"), _): return .date
    default: return .number
    }
  }

  /// The column of `BC12`, counted from 0; `nil` when the letters are missing.
  @inline(__always)
  private func place(_ window: [UInt8], _ range: Range<Int>) -> Int? {
    var column = 0
    for at in range {
      let letter = (window[at] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { break }
      column = min(column &* 26 &+ Int(letter) &+ 1, 1 << 30)
    }
    return column == 0 ? nil : column - 1
  }

  @inline(__always)
  private func integer(_ window: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 10 else { return nil }
    var value = 0
    for at in range {
      let digit = window[at] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
