extension RecordScanner {
  /// Reads the record at `start` by the repair and adds it; returns where the next one begins.
  func slowRecord(_ bytes: Span<UInt8>, _ start: Int, into index: inout RecordIndex) -> Int {
    let result = repair.read(bytes, at: start, notes: &index.notes)
    if result.cells.isEmpty { return max(result.next, start + 1) }
    for column in 0..<width {
      let text = column < result.cells.count ? result.cells[column] : []
      index.starts.append(UInt32(truncatingIfNeeded: index.arena.count) | RecordIndex.inArena)
      index.arena.append(contentsOf: text)
      index.ends.append(UInt32(truncatingIfNeeded: index.arena.count))
    }
    if isDeclaredSkip(bytes, start, result.next, in: index) {
      return skip(bytes, start, result.next, &index)
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

  /// Quotes that no quoted cell explains stand bare inside cells: such records are read again.
  func readBareQuotesAgain(_ bytes: Span<UInt8>, _ index: inout RecordIndex) {
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
      if isBare { readAgain(row, bytes, &index) }
    }
  }

  /// Reads a record that the fast pass took, although bare quotes stand in it, once more by the price of its readings.
  private func readAgain(_ row: Int, _ bytes: Span<UInt8>, _ index: inout RecordIndex) {
    let result = repair.read(bytes, at: Int(index.recordStarts[row]), notes: &index.notes)
    let next = row + 1 < index.count ? Int(index.recordStarts[row + 1]) : bytes.count
    guard result.cells.count == width, result.next <= next else { return }
    for (column, text) in result.cells.enumerated() {
      let place = row * width + column
      index.starts[place] = UInt32(truncatingIfNeeded: index.arena.count) | RecordIndex.inArena
      index.arena.append(contentsOf: text)
      index.ends[place] = UInt32(truncatingIfNeeded: index.arena.count)
    }
  }

  /// Whether the record just indexed is none: blank, the heading again, or totals.
  @inline(__always)
  func isDeclaredSkip(_ bytes: Span<UInt8>, _ start: Int, _ next: Int, in index: RecordIndex)
    -> Bool
  {
    let first = index.starts.count &- width
    if index.starts[first] & RecordIndex.inArena == 0 {
      let low = Int(index.starts[first])
      if low == Int(index.ends[first]) { return isBlank(bytes, index) || isTotal(bytes, index) }
      let byte = bytes[low]
      if byte == 0x20, isBlank(bytes, index) { return true }
      if byte | 0x20 == 0x74 || byte | 0x20 == 0x73 || byte | 0x20 == 0x67, isTotal(bytes, index) {
        return true
      }
      return !headingBytes.isEmpty && byte == headingFirst && isHeading(bytes, start, next)
    }
    return isBlank(bytes, index) || isTotal(bytes, index) || isHeading(bytes, start, next)
  }

  private var headingFirst: UInt8 {
    guard let first = headingBytes.first else { return 0 }
    return first == dialect.quote && headingBytes.count > 1 ? headingBytes[1] : first
  }

  /// Takes the record just indexed back and notes why.
  func skip(_ bytes: Span<UInt8>, _ start: Int, _ next: Int, _ index: inout RecordIndex) -> Int {
    let kind: RecordNotes.Kind =
      isBlank(bytes, index)
      ? .blankRecord : isHeading(bytes, start, next) ? .repeatedHeading : .totalRow
    index.notes.note(kind, at: start)
    index.starts.removeLast(width)
    index.ends.removeLast(width)
    return max(next, start + 1)
  }

  private func isBlank(_ bytes: Span<UInt8>, _ index: RecordIndex) -> Bool {
    guard width > 1 else { return false }
    let first = index.starts.count - width
    for place in first..<index.starts.count {
      let low = Int(index.starts[place] & ~RecordIndex.inArena)
      let high = Int(index.ends[place])
      if index.starts[place] & RecordIndex.inArena != 0 {
        for at in low..<high where index.arena[at] != 0x20 { return false }
      } else {
        for at in low..<high where bytes[at] != 0x20 && bytes[at] != 0x0D { return false }
      }
    }
    return true
  }

  private func isHeading(_ bytes: Span<UInt8>, _ start: Int, _ next: Int) -> Bool {
    guard !headingBytes.isEmpty, next - start >= headingBytes.count else { return false }
    for at in headingBytes.indices where bytes[start + at] != headingBytes[at] { return false }
    for at in start + headingBytes.count..<next where !LooseRecord.isBreak(bytes[at]) {
      return false
    }
    return true
  }

  private func isTotal(_ bytes: Span<UInt8>, _ index: RecordIndex) -> Bool {
    guard skipsTotals, width > 1 else { return false }
    let first = index.starts.count - width
    var cells: [[UInt8]] = []
    for place in first..<index.starts.count {
      let low = Int(index.starts[place] & ~RecordIndex.inArena)
      let high = Int(index.ends[place])
      let isInArena = index.starts[place] & RecordIndex.inArena != 0
      cells.append((low..<high).map { isInArena ? index.arena[$0] : bytes[$0] })
      if cells.count == 1, cells[0].count > 40 { return false }
    }
    return TotalRow.isTotal(cells)
  }
}
