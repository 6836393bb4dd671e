/// What one way of reading finds in the first records of a text, counted record by record and cell by cell.
struct DialectTrial {
  private let dialect: CSVDialect
  /// For each number of cells the records that have it.
  private var counts: [Int: Int] = [:]
  private var recordCount = 0
  private var cellCount = 0
  private var quotedCells = 0
  /// Cells that are values of their own kind, and such as are only words; less those that should have been cut.
  private var typed = 0
  private var texts = 0
  /// Cells behind another that are empty or begin with a space.
  private var spaced = 0
  /// Cells between spaces that something else parts.
  private var uncut = 0
  /// Quotes that the way does not explain; and the same, weighed with the line breaks in cells.
  private var strayQuotes = 0
  private var odd = 0
  private var records: [(width: Int, isQuoted: Bool)] = []
  private var columns: [[ValueShape: Int]] = []

  /// Cells behind these are not looked at.
  private static let columnLimit = 200
  /// After a quoted cell that is not closed none is followed further.
  private static let shortReach = 32_768

  /// Tries a way on the records of `text` before `end`; O(end).
  init(_ text: Span<UInt8>, _ end: Int, _ dialect: CSVDialect) {
    self.dialect = dialect
    // A quoted cell may hold a whole correspondence.
    var reach = end
    var at = 0
    while at < end, recordCount < DialectFinder.recordLimit {
      let record = LooseRecord(text, at: at, limit: min(end, at + reach), dialect)
      if record.isUnclosed { reach = Self.shortReach }
      at = max(record.next, at + 1)
      let isCut = record.next >= end && end < text.count && recordCount > 0
      let isBlank = record.cells.allSatisfy { $0.range.isEmpty }
      if isCut || isBlank || Aside.isRuler(text, record.cells.map(\.range)) { continue }
      count(record)
      for (column, cell) in record.cells.prefix(Self.columnLimit).enumerated() {
        count(cell, in: column, text)
      }
    }
  }

  private mutating func count(_ record: LooseRecord) {
    recordCount += 1
    counts[record.cells.count, default: 0] += 1
    records.append((record.cells.count, record.cells.contains { $0.isQuoted }))
    strayQuotes += record.oddQuotes + (record.isUnclosed ? 1 : 0)
    odd += min(record.oddQuotes, 4) + (record.isUnclosed ? 2 : 0) + min(record.innerBreaks, 20) / 4
  }

  private mutating func count(_ cell: LooseRecord.Cell, in column: Int, _ text: Span<UInt8>) {
    cellCount += 1
    if column > 0, isSpaced(cell, text) { spaced += 1 }
    if cell.isQuoted { quotedCells += 1 }
    if columns.count <= column { columns.append([:]) }
    guard let shape = ValueShape(text.extracting(cell.range)) else { return }
    columns[column][shape, default: 0] += 1
    let holdsAnother =
      !cell.isQuoted && Self.holdsSeparator(text, cell.range, dialect.separator)
    if !cell.isQuoted, partsBySpaces, Self.isUncut(text, cell.range, shape) { uncut += 1 }
    if shape == .amount || shape == .date {
      // `12,50` holds a comma and is one value all the same.
      typed += 1
      if holdsAnother { texts -= 1 }
    } else if !holdsAnother {
      if shape != .text { typed += 1 } else { texts += 1 }
    }
  }

  /// Whether a cell is empty, or a space stands before its text or its quote that is no part of the separator.
  private func isSpaced(_ cell: LooseRecord.Cell, _ text: Span<UInt8>) -> Bool {
    let first = cell.range.lowerBound
    if cell.isQuoted { return dialect.separator.last != 0x20 && text[first - 2] == 0x20 }
    return cell.range.isEmpty || text[first] == 0x20
  }

  private var partsBySpaces: Bool { dialect.separator == [0x20] }

  /// What speaks for the way.
  /// - Parameter finder: what options have set is not doubted.
  func found(by finder: DialectFinder) -> DialectFinder.Found {
    var found = DialectFinder.Found(dialect: dialect)
    found.records = recordCount
    found.quotedCells = quotedCells
    guard recordCount > 0, cellCount > 0 else { return found }
    // Of two widths as frequent the larger one.
    for (width, count) in counts.sorted(by: { $0.key < $1.key }) where count >= found.agreeing {
      (found.width, found.agreeing) = (width, count)
    }
    found.score = score(width: found.width, agreeing: found.agreeing)
    if dialect.quote == 0x27, quotedCells < 2, finder.quote == nil { found.score = 0 }
    found.explainsAll = found.score > 0.05 && explainsAll(width: found.width)
    found.witnesses = columns.prefix(found.width).count { ValueShape.common(of: $0) != .text }
    // Spaces stand in values too, as in `01 99 00 12 34`: what is parted by something else is not parted by them.
    if partsBySpaces, finder.separator == nil,
      found.width < 4 || found.witnesses < 2 || uncut * 10 > cellCount
    {
      found.score = 0
      found.explainsAll = false
    }
    return found
  }

  /// Between 0 and 1: how many records have one width, how many columns that makes, how many cells are values, how few signs are odd.
  private func score(width: Int, agreeing: Int) -> Double {
    let consistency = Double(agreeing) / Double(recordCount)
    let breadth = Double(width - 1) / Double(width)
    let looks =
      (Double(typed) + 0.6 * Double(max(texts, 0)) + 0.1 * Double(quotedCells))
      / Double(cellCount)
    let oddity = 1.0 / (1.0 + Double(odd) / Double(recordCount))
    let score = consistency * (0.35 + 0.65 * breadth) * (0.3 + 0.7 * min(looks, 1)) * oddity
    return hasSpaces ? score * 0.9 : score
  }

  /// Whether a space stands behind every separator, so that it belongs to it.
  private var hasSpaces: Bool { spaced > 0 && spaced == cellCount - recordCount && !partsBySpaces }

  /// Whether every record below the titles has one width, and quotes surround cells and stand nowhere else.
  private func explainsAll(width: Int) -> Bool {
    let body = records.drop { $0.width < width }
    return strayQuotes == 0 && !hasSpaces && width > 1 && body.count > 1
      && body.allSatisfy { $0.width == width } && body.contains { $0.isQuoted }
  }

  /// Whether a cell between two spaces holds or ends with what parts cells elsewhere, and is no value that holds it of itself.
  private static func isUncut(_ text: Span<UInt8>, _ range: Range<Int>, _ shape: ValueShape)
    -> Bool
  {
    if shape == .amount || shape == .date || shape == .time || shape == .url || range.count < 2 {
      return false
    }
    let last = text[range.upperBound - 1]
    if last == 0x2C || last == 0x3B { return true }
    for at in range.lowerBound + 1..<range.upperBound - 1 {
      switch text[at] {
      case 0x09, 0x21, 0x23, 0x2C, 0x3A, 0x3B, 0x5E, 0x7C, 0x7E: return true
      case 0xC2 where [0xA4, 0xA6, 0xA7].contains(text[at + 1]): return true
      default: break
      }
    }
    return false
  }

  /// Whether an unquoted cell holds another usual separator between two letters or digits: a sign that it should be cut.
  private static func holdsSeparator(_ text: Span<UInt8>, _ range: Range<Int>, _ own: [UInt8])
    -> Bool
  {
    guard range.count > 2 else { return false }
    for at in range.lowerBound + 1..<range.upperBound - 1 {
      let byte = text[at]
      if byte == 0x3B || byte == 0x09 || byte == 0x7C || (byte == 0x2C && text[at + 1] != 0x20),
        byte != own[0]
      {
        return true
      }
    }
    return false
  }
}
