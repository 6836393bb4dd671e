import Tables

/// Counts the rows that a spreadsheet shows for delimited text: one a record, blank ones and those left out by us too.
struct SheetRowCount {
  /// For records of the text their number and row, both from 1; one for the first, then one wherever rows were left out.
  private(set) var marks: [(record: Int, row: Int)] = []
  /// How many rows the text takes.
  private(set) var rowCount = 0

  /// The rows of `text`, whose records begin at `starts`; O(bytes).
  init(_ text: Span<UInt8>, starts: [UInt32], quote: UInt8?) {
    var row = 1
    var isQuoted = false
    var next = 0
    var isRowEmpty = true
    for index in 0..<text.count {
      if next < starts.count, index == Int(starts[next]) {
        // A quote that a damaged record left open ends where the next record begins.
        isQuoted = false
        if marks.last.map({ row - $0.row != next + 1 - $0.record }) ?? true {
          marks.append((next + 1, row))
        }
        next += 1
      }
      let byte = text[index]
      isRowEmpty = false
      if byte == quote {
        isQuoted.toggle()
      } else if !isQuoted, Self.endsRow(text, index) {
        row += 1
        isRowEmpty = true
      }
    }
    rowCount = isRowEmpty ? row - 1 : row
  }

  /// The rows of a text in which nothing was left out.
  init(recordCount: Int) {
    marks = [(1, 1)]
    rowCount = recordCount
  }

  private static func endsRow(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index] == 0x0A { return true }
    return text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)
  }
}
