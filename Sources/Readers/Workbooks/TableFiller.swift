import Tables

/// Puts rows of a sheet into columns.
struct TableFiller {
  /// The rows left out: titles, blank ones, and headings that come again.
  private(set) var skippedCount: Int
  /// What a person should know about the rows put in.
  private(set) var notes = SheetNotes()
  /// How many rows were put in.
  private(set) var rowCount = 0

  private let table: SheetTable
  private let limits: ReadLimits
  private var columns: [TextColumn]
  /// Columns of the sheet beyond the table in which a value turned up.
  private var extras: [Int32: Int] = [:]
  private var extraColumns: [Int] = []
  private var origins = Origins()
  private let partIndex: UInt32
  private var filledCount = 0
  private var merged: MergedCells
  /// Rows emptier than records, behind a blank one: what follows decides whether they are records, titles or notes.
  private var waiting: [GridRow] = []
  private var waitsBehindTotals = false
  private var isBehindTotals = false
  private var isBehindBlank = false
  private var lastNumber = 0
  /// How often it may still be looked whether another table begins.
  private var tableLooks = 64

  /// An empty table of this form.
  ///
  /// With `first` the rows above the data are counted as left out.
  init(
    _ table: SheetTable, part: Part, first: Bool, merged: MergedCells = MergedCells(),
    limits: ReadLimits
  ) {
    skippedCount = first ? table.titleCount : 0
    self.table = table
    self.limits = limits
    self.merged = merged
    columns = [TextColumn](repeating: TextColumn(), count: table.names.count)
    partIndex = origins.index(of: part)
  }

  /// Adds a row; rows above the data, blank ones and those of another table below are left out.
  mutating func add(_ row: inout GridRow) throws(Refusal) {
    guard row.number > table.headerRow else { return }
    if let end = table.endRow, row.number >= end {
      if !row.isBlank { skippedCount += 1 }
      return
    }
    let carried = merged.isEmpty ? [] : merged.pass(row)
    if lastNumber > 0, row.number > lastNumber + 1 { isBehindBlank = true }
    lastNumber = row.number
    guard !row.isBlank, !isLeftOut(row) else {
      isBehindBlank = true
      skippedCount += 1
      return
    }
    if carried.isEmpty, mayBeNote(row) {
      waitsBehindTotals = isBehindTotals
      waiting.append(row)
      return
    }
    if isBehindBlank { lookForTable(row) }
    if !waiting.isEmpty { try addWaiting() }
    isBehindTotals = false
    isBehindBlank = false
    if !carried.isEmpty { fill(&row, carried) }
    try insert(row)
  }

  /// Whether a row behind a blank one holds the headings of another table; its rows stay records, but it is said.
  private mutating func lookForTable(_ row: GridRow) {
    guard table.hasHeader, tableLooks > 0 else { return }
    tableLooks -= 1
    let cells = row.cells.filter { $0.start < $0.end }
    let texts = SampleRow(
      start: 0, next: 0, cells: cells.map { Array(row.bytes[Int($0.start)..<Int($0.end)]) })
    guard TableEndFinder.areHeadings(texts) else { return }
    notes.note(.anotherTable, row: row.number, column: Int(cells[0].column))
  }

  /// Whether a row is as empty as titles and notes are, and stands behind a blank row or totals, or begins as a title above does.
  private func mayBeNote(_ row: GridRow) -> Bool {
    let isBehind = isBehindTotals || isBehindBlank || !waiting.isEmpty
    guard waiting.count < 64 else { return false }
    if isSums(row) { return true }
    guard isBehind || !table.titles.isEmpty else { return false }
    let filled = row.cells.count { $0.start < $0.end }
    guard filled * 2 <= table.typicalCount else { return false }
    return isBehind
      || table.titles.contains(
        row.cells.filter { $0.start < $0.end }.map {
          Array(row.bytes[Int($0.start)..<Int($0.end)])
        })
  }

  /// Whether a row holds nothing but sums: below the last record these are totals, above another one nobody can say.
  private func isSums(_ row: GridRow) -> Bool {
    guard let first = row.cells.first(where: { $0.start < $0.end }),
      table.place(ofColumn: Int(first.column)) > 0,
      row.cells.count(where: { $0.start < $0.end }) * 2 <= table.typicalCount
    else { return false }
    let cells = row.cells.map { Array(row.bytes[Int($0.start)..<Int($0.end)]) }
    return TrailingNotes(typicalCount: table.typicalCount)
      .isSums(SampleRow(start: 0, next: 0, cells: [[]] + cells))
  }

  /// Adds the rows that waited: a record follows, so they are records too.
  private mutating func addWaiting() throws(Refusal) {
    for row in waiting { try insert(row) }
    waiting = []
  }

  /// Ends the sheet: the rows that still wait are notes below the table, or records where that is not certain.
  mutating func endSheet() throws(Refusal) {
    // Sums are totals where nothing but notes follows them.
    let areTotals = waiting.allSatisfy { isSums($0) || isNote($0) }
    for row in waiting {
      let cells = row.cells.filter { $0.start < $0.end }
      if areTotals, isSums(row) {
        skippedCount += 1
        notes.note(.totalRow, row: row.number, column: Int(cells[0].column))
        continue
      }
      guard cells.count == 1, table.typicalCount >= 3 else {
        try insert(row)
        continue
      }
      if isNote(row) {
        skippedCount += 1
        notes.note(.noteBelow, row: row.number, column: Int(cells[0].column))
      } else {
        notes.note(.loneCell, row: row.number, column: Int(cells[0].column))
        try insert(row)
      }
    }
    waiting = []
  }

  /// Whether a row that waits, with a single cell, is a note below the table.
  private func isNote(_ row: GridRow) -> Bool {
    let cells = row.cells.filter { $0.start < $0.end }
    guard cells.count == 1, table.typicalCount >= 3 else { return false }
    let text = Array(row.bytes[Int(cells[0].start)..<Int(cells[0].end)])
    return TrailingNotes.isFooter(text)
      || TrailingNotes.isNote(text, behindTotals: waitsBehindTotals)
  }

  /// Ends a piece of a sheet that is read apart from the next one: what waits is taken as records.
  mutating func endPiece() throws(Refusal) { try addWaiting() }

  private mutating func insert(_ row: GridRow) throws(Refusal) {
    if row.isHidden { notes.note(.hiddenRow, row: row.number, column: 0) }
    if row.struckCount > 0, row.struckCount == row.cells.count(where: { $0.start < $0.end }) {
      notes.note(.struckRow, row: row.number, column: 0)
    }
    var next = 0
    for cell in row.cells {
      let place = table.place(ofColumn: Int(cell.column))
      if place < 0 {
        if cell.start < cell.end { addExtra(cell, of: row) }
        continue
      }
      while next < place {
        columns[next].endValue()
        next += 1
      }
      write(cell, of: row, to: place)
      if cell.kind == .number, cell.end - cell.start > 15, LongNumber.lostDigits(cell, of: row) {
        notes.note(.lostDigits, row: row.number, column: Int(cell.column))
      }
      next = place + 1
    }
    while next < table.names.count {
      columns[next].endValue()
      next += 1
    }
    for place in next..<columns.count where columns[place].count == rowCount {
      columns[place].appendMissing()
    }
    rowCount += 1
    filledCount += row.cells.count
    origins.append(part: partIndex, record: table.record(ofRow: row.number))
    try refuseSparse()
  }

  /// What was put in; the filler is empty then, but goes on carrying merged values down.
  mutating func take() -> Batch {
    for place in columns.indices { repairLetters(in: place) }
    var named: [(name: String, column: TextColumn)] = []
    for (place, column) in columns.enumerated() {
      let isExtra = place >= table.names.count
      named.append((isExtra ? extraName(place - table.names.count) : table.names[place], column))
    }
    let batch = Batch(columns: named, origins: origins)
    columns = [TextColumn](repeating: TextColumn(), count: table.names.count)
    extras = [:]
    extraColumns = []
    origins = Origins()
    if let part = batch.origins.parts.first { _ = origins.index(of: part) }
    rowCount = 0
    filledCount = 0
    return batch
  }

  /// Every value must be UTF-8: bytes that stand for no letter are replaced. O(bytes), without a copy where all is well.
  private mutating func repairLetters(in place: Int) {
    let bytes = columns[place].bytes
    guard UTF8Text.firstMalformed(bytes.span, from: 0, to: bytes.count) < bytes.count else {
      return
    }
    var repaired = TextColumn()
    for row in 0..<columns[place].count {
      let range = columns[place].range(of: row)
      guard
        UTF8Text.firstMalformed(bytes.span, from: range.lowerBound, to: range.upperBound)
          < range.upperBound
      else {
        repaired.append(row, of: columns[place])
        continue
      }
      repaired.append(columns[place][row])
      let column =
        place < table.names.count
        ? table.column(at: place) : extraColumns[place - table.names.count]
      notes.note(.brokenLetters, row: Int(origins.records[row]) + table.headerRow, column: column)
    }
    columns[place] = repaired
  }

  /// Cells merged downwards, which begin in a row that was not added yet.
  mutating func merge(_ run: MergedCells.Run) { merged.add(run) }

  /// How many cells were put in, blank ones counted.
  var cellCount: Int { rowCount * columns.count }

  /// Begins to count anew.
  mutating func forgetNotes() {
    skippedCount = 0
    notes = SheetNotes()
  }

  @inline(__always)
  private mutating func write(_ cell: GridRow.Cell, of row: GridRow, to place: Int) {
    row.bytes.withUnsafeBufferPointer { bytes in
      let range = Int(cell.start)..<Int(cell.end)
      columns[place].write(utf8: UnsafeBufferPointer(rebasing: bytes[range]))
      if cell.kind == .number { columns[place].endNumber() } else { columns[place].endValue() }
    }
  }

  private mutating func addExtra(_ cell: GridRow.Cell, of row: GridRow) {
    let place: Int
    if let known = extras[cell.column] {
      place = known
    } else {
      place = columns.count
      extras[cell.column] = place
      extraColumns.append(Int(cell.column))
      columns.append(TextColumn(missingCount: rowCount))
    }
    write(cell, of: row, to: place)
    notes.note(.withoutHeading, row: row.number, column: Int(cell.column))
  }

  private func extraName(_ index: Int) -> String {
    var name = SheetTable.unnamed(extraColumns[index])
    while table.names.contains(name) { name += "'" }
    return name
  }

  /// Whether the row is no record: the headings again, or totals.
  private mutating func isLeftOut(_ row: GridRow) -> Bool {
    guard table.names.count > 1, let cell = row.cells.first(where: { $0.start < $0.end }) else {
      return false
    }
    if repeatsHeader(row) {
      notes.note(.repeatedHeading, row: row.number, column: Int(cell.column))
      for title in waiting { notes.note(.sectionTitle, row: title.number, column: 0) }
      skippedCount += waiting.count
      waiting = []
      return true
    }
    if isSection(row) {
      notes.note(.groupTitle, row: row.number, column: Int(cell.column))
      return true
    }
    // Few rows begin as words for totals do; the others need no closer look.
    guard TotalRow.beginningBytes.contains(row.bytes[Int(cell.start)]) else { return false }
    var cells = [[UInt8]](repeating: [], count: table.names.count)
    for cell in row.cells {
      let place = table.place(ofColumn: Int(cell.column))
      if place >= 0 { cells[place] = Array(row.bytes[Int(cell.start)..<Int(cell.end)]) }
    }
    guard TotalRow.isTotal(cells) || isSubtotal(cells) else { return false }
    isBehindTotals = true
    notes.note(.totalRow, row: row.number, column: Int(cell.column))
    return true
  }

  /// Whether a row names a group of the records below it.
  private func isSection(_ row: GridRow) -> Bool {
    guard let sections = table.sections else { return false }
    let filled = row.cells.filter { $0.start < $0.end }
    guard filled.count == 1 else { return false }
    return sections.isOne([Array(row.bytes[Int(filled[0].start)..<Int(filled[0].end)])])
  }

  /// `Total Dupont`, with an amount, below a row in which Dupont stands, or in a table of groups.
  private func isSubtotal(_ cells: [[UInt8]]) -> Bool {
    guard let (column, name) = TotalRow.name(cells) else { return false }
    if table.sections != nil { return true }
    var row = rowCount - 1
    while row >= 0, columns[column].isBlank(row) { row -= 1 }
    guard row >= 0 else { return false }
    return columns.prefix(table.names.count).contains {
      $0.bytes[$0.range(of: row)].elementsEqual(name)
    }
  }

  /// Headings that were copied into the data, as happens where lists were put one below the other.
  private func repeatsHeader(_ row: GridRow) -> Bool {
    guard table.hasHeader, table.names.count > 1 else { return false }
    var filledCount = 0
    for cell in row.cells where cell.start < cell.end {
      let place = table.place(ofColumn: Int(cell.column))
      guard place >= 0,
        row.bytes[Int(cell.start)..<Int(cell.end)].elementsEqual(table.headingCells[place])
      else { return false }
      filledCount += 1
    }
    return filledCount == table.headingCells.count { !$0.isEmpty }
  }

  private mutating func fill(_ row: inout GridRow, _ carried: [MergedCells.Carried]) {
    for (column, kind, value) in carried {
      let isFilled = row.cells.contains { Int($0.column) == column && $0.start < $0.end }
      guard !isFilled else { continue }
      let start = row.bytes.count
      row.bytes.append(contentsOf: value)
      row.endCell(column: column, kind: kind, from: start)
      notes.note(.filled, row: row.number, column: column)
    }
    row.end()
  }

  /// A few cells that lie far apart span a table of blanks that no memory holds.
  private func refuseSparse() throws(Refusal) {
    let cells = rowCount * columns.count
    guard cells > 4 << 20, cells / 64 > filledCount else { return }
    throw Refusal(
      .tooLarge,
      en: "its cells lie so far apart that \(cells) cells would hold only \(filledCount) values; "
        + "delete the stray cells and save it again",
      fr: "ses cellules sont si éloignées que \(cells) cellules ne contiendraient que "
        + "\(filledCount) valeurs ; supprimer les cellules égarées et l’enregistrer de nouveau")
  }
}
