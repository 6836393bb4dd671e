/// Finds how a quote inside a quoted cell is written: twice, or behind a backslash.
enum EscapeFinder {
  static func find(_ text: Span<UInt8>, _ end: Int, _ quote: UInt8?) -> CSVDialect.Escape {
    guard let quote else { return .none }
    var backslashed = 0
    var doubled = 0
    var at = UTF8Text.first(quote, in: text, from: 0, to: end)
    while at < end {
      let before = at > 0 ? text[at - 1] : 0x0A
      let next = at + 1 < end ? text[at + 1] : 0x0A
      if before == 0x5C, isInner(next) || next == quote {
        backslashed += 1
      } else if next == quote, isInner(before), at + 2 < end,
        isInner(text[at + 2]) || text[at + 2] == quote
      {
        doubled += 1
        at += 1
      }
      at = UTF8Text.first(quote, in: text, from: at + 1, to: end)
    }
    return backslashed > doubled ? .backslash : .doubled
  }

  /// Whether a byte is of the kind that stands inside a cell, not at its edge.
  private static func isInner(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x20, 0x2E, 0x29, 0x21, 0x3F: true
    default: false
    }
  }
}
