import Reference

/// Undoes what a spreadsheet or a wrong encoding did to the text of one cell; nothing else is touched.
enum CellRepair {
  /// The first byte of a byte-order mark.
  static let markByte: UInt8 = 0xEF
  /// The sign with which a print begins a new page.
  static let pageBreak: UInt8 = 0x0C

  /// The bytes with which a cell may begin that is repaired.
  static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x27 || byte == markByte || byte == pageBreak
  }

  /// The length of the byte-order marks and page breaks at `start`: files put one behind the other have them, and prints.
  static func markLength(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count {
      if text[at] == pageBreak {
        at += 1
      } else if text[at] == markByte, at + 2 < text.count, text[at + 1] == 0xBB,
        text[at + 2] == 0xBF
      {
        at += 3
      } else {
        break
      }
    }
    return at - start
  }

  /// The text as it was, and what had happened; `nil` when nothing had.
  static func repaired(_ cell: Span<UInt8>, garbled: Bool) -> ([UInt8], RecordNotes.Kind)? {
    let mark = markLength(cell, 0)
    if mark > 0 {
      let rest = cell.extracting(mark..<cell.count)
      if let inner = repaired(rest, garbled: garbled) { return inner }
      var text: [UInt8] = []
      for at in 0..<rest.count { text.append(rest[at]) }
      return (text, .strayMark)
    }
    if let text = formulaText(cell) { return (text, .formulaText) }
    if let text = apostrophe(cell) { return (text, .leadingApostrophe) }
    guard garbled else { return nil }
    if let text = Mojibake.repaired(cell) {
      return (HTMLReference.repaired(text.span) ?? text, .mojibake)
    }
    return HTMLReference.repaired(cell).map { ($0, .htmlReference) }
  }

  /// Whether a text may hold letters that a wrong encoding garbled, or that are written as on a web page.
  static func mayBeGarbled(_ text: Span<UInt8>) -> Bool {
    Mojibake.mayBeIn(text) || HTMLReference.mayBeIn(text)
  }

  /// `="01000"`: a formula that makes a spreadsheet keep its digits.
  private static func formulaText(_ cell: Span<UInt8>) -> [UInt8]? {
    let last = cell.count - 1
    guard last >= 2, cell[0] == 0x3D, cell[1] == 0x22, cell[last] == 0x22 else { return nil }
    var text: [UInt8] = []
    var at = 2
    while at < last {
      let byte = cell[at]
      if byte == 0x22 {
        // A quote inside the formula's text is written twice.
        guard at + 1 < last, cell[at + 1] == 0x22 else { return nil }
        at += 1
      }
      text.append(byte)
      at += 1
    }
    return text
  }

  /// `'01000`: the sign with which a spreadsheet marks a text; only before what it would have read as a number or a formula.
  private static func apostrophe(_ cell: Span<UInt8>) -> [UInt8]? {
    guard cell.count >= 2, cell[0] == 0x27 else { return nil }
    switch cell[1] {
    case 0x30...0x39, 0x2B, 0x2D, 0x3D, 0x40: break
    default: return nil
    }
    var text: [UInt8] = []
    for at in 1..<cell.count {
      if cell[at] == 0x27 { return nil }
      text.append(cell[at])
    }
    return text
  }
}
