extension RecordScanner {
  /// Reads the record at `start` by the repair and adds it; returns where the next one begins.
  func slowRecord(_ bytes: Span<UInt8>, _ start: Int, into index: inout RecordIndex) -> Int {
    let result = repair.read(bytes, at: start, notes: &index.notes)
    if let quote = dialect.quote {
      index.explainedQuotes += ByteCount.of(quote, quote, in: bytes, from: start, to: result.next).0
    }
    if result.cells.isEmpty {
      lookForTable(bytes, behind: result.next, &index.notes)
      return max(result.next, start + 1)
    }
    index.makeRoom(width)
    for column in 0..<width {
      let text = column < result.cells.count ? result.cells[column] : []
      let place = index.cellCount + column
      index.starts[place] = UInt32(truncatingIfNeeded: index.arena.count) | RecordIndex.inArena
      index.arena.append(contentsOf: text)
      index.ends[place] = UInt32(truncatingIfNeeded: index.arena.count)
    }
    let isWhole = result.cells.dropFirst(width).allSatisfy(SampleRow.isBlank)
    if isWhole, let kind = skipKind(bytes, start, result.next, index) {
      index.notes.note(kind, at: start)
      if kind == .repeatedHeading { index.notes.headingPlaces.append(start) }
      if kind == .blankRecord { lookForTable(bytes, behind: result.next, &index.notes) }
      return max(result.next, start + 1)
    }
    if let endFinder, endFinder.mayBeHeadings(result.cells) {
      index.notes.note(.anotherTable, at: start)
    }
    if skipsTotals, width > 1, TotalRow.name(result.cells) != nil {
      index.notes.subtotalPlaces.append(start)
    }
    let row = UInt32(truncatingIfNeeded: index.count)
    if result.cells.count < width {
      index.short.append((row, UInt32(truncatingIfNeeded: result.cells.count)))
    } else if result.cells.count > width {
      let from = index.arena.count
      for (place, text) in result.cells[width...].enumerated() {
        if place > 0 { index.arena.append(contentsOf: dialect.separator) }
        index.arena.append(contentsOf: text)
      }
      index.long.append(
        (row, UInt32(truncatingIfNeeded: from), UInt32(truncatingIfNeeded: index.arena.count)))
    }
    index.recordStarts.append(UInt32(truncatingIfNeeded: start))
    return max(result.next, start + 1)
  }

  /// Quotes of plain records that no quoted cell explains stand bare inside cells: such records are read again.
  func readBareQuotesAgain(
    _ bytes: Span<UInt8>, _ index: inout RecordIndex, before end: Int? = nil
  ) {
    guard let quote = dialect.quote else { return }
    for row in 0..<index.count {
      let first = row * width
      var isBare = false
      for place in first..<first + width where !isBare {
        let low = Int(index.starts[place])
        guard low & Int(RecordIndex.inArena) == 0, low == 0 || bytes[low - 1] != quote else {
          continue
        }
        let high = Int(index.ends[place])
        guard high > low, bytes[low] != 0x3D else { continue }
        isBare = UTF8Text.first(quote, in: bytes, from: low, to: high) < high
      }
      if isBare { readAgain(row, bytes, before: end ?? bytes.count, &index) }
    }
  }

  /// Reads a record that the fast pass took, although bare quotes stand in it, once more by the price of its readings.
  private func readAgain(
    _ row: Int, _ bytes: Span<UInt8>, before end: Int, _ index: inout RecordIndex
  ) {
    let result = repair.read(bytes, at: Int(index.recordStarts[row]), notes: &index.notes)
    let next = row + 1 < index.count ? Int(index.recordStarts[row + 1]) : end
    guard result.cells.count == width, result.next <= next else { return }
    for (column, text) in result.cells.enumerated() {
      let place = row * width + column
      index.starts[place] = UInt32(truncatingIfNeeded: index.arena.count) | RecordIndex.inArena
      index.arena.append(contentsOf: text)
      index.ends[place] = UInt32(truncatingIfNeeded: index.arena.count)
    }
  }

  /// Why the record just written behind the indexed ones is none: blank, the heading again, or totals; `nil` for a record.
  private func skipKind(_ bytes: Span<UInt8>, _ start: Int, _ next: Int, _ index: RecordIndex)
    -> RecordNotes.Kind?
  {
    if isBlank(index) { return .blankRecord }
    if isHeading(bytes, start, next) { return .repeatedHeading }
    guard skipsTotals, width > 1, let cells = cells(index) else { return nil }
    if Aside.isOne(cells) { return .aside }
    return TotalRow.isTotal(cells) ? .totalRow : nil
  }

  /// Whether another table begins behind the blank row that ends at `place`; the rows stay records, but it is said.
  private func lookForTable(_ bytes: Span<UInt8>, behind place: Int, _ notes: inout RecordNotes) {
    guard let endFinder, notes.tableLooks > 0, place < bytes.count else { return }
    notes.tableLooks -= 1
    var rows = [SampleRow(start: place, next: place, cells: [])]
    var at = place
    while rows.count < 9, at < bytes.count {
      let loose = LooseRecord(bytes, at: at, limit: min(bytes.count, at + 16_384), dialect)
      rows.append(SampleRow(start: at, next: loose.next, cells: repair.texts(bytes, loose.cells)))
      at = max(loose.next, at + 1)
    }
    // Perhaps a title stands between.
    for row in [1, 2] where row < rows.count && endFinder.isHeading(rows, row) {
      notes.note(.anotherTable, at: rows[row].start)
      return
    }
  }

  private func isBlank(_ index: RecordIndex) -> Bool {
    guard width > 1 else { return false }
    for place in index.cellCount..<index.cellCount + width {
      let low = Int(index.starts[place] & ~RecordIndex.inArena)
      for at in low..<Int(index.ends[place]) where index.arena[at] != 0x20 { return false }
    }
    return true
  }

  private func isHeading(_ bytes: Span<UInt8>, _ start: Int, _ next: Int) -> Bool {
    let start = start + CellRepair.markLength(bytes, start)
    guard width > 1, !headingBytes.isEmpty, next - start >= headingBytes.count else { return false }
    for at in headingBytes.indices where bytes[start + at] != headingBytes[at] { return false }
    for at in start + headingBytes.count..<next where !LooseRecord.isBreak(bytes[at]) {
      return false
    }
    return true
  }

  /// The cells of the record just written; `nil` where its first one is too long for a line that is no record.
  private func cells(_ index: RecordIndex) -> [[UInt8]]? {
    var cells: [[UInt8]] = []
    for place in index.cellCount..<index.cellCount + width {
      let low = Int(index.starts[place] & ~RecordIndex.inArena)
      cells.append(Array(index.arena[low..<Int(index.ends[place])]))
      if cells.count == 1, cells[0].count > 200 { return nil }
    }
    return cells
  }
}
