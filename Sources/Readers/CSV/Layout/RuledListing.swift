/// A printed listing whose columns are shown by lines of dashes, as old programs print them: `------  ----------  -----`.
///
/// ```
/// CODE    NOM                 CP          the headings stand above the rule, or between two of them
/// ------  ------------------  -----       each run of dashes is a column
/// 000123  RESTAURANT DU PORT  35400
/// ```
/// It is written anew as a table with tabs, line by line, so that each record keeps the number of its line. Heads of pages, rules and
/// headings that come again become blank lines; a line that does not keep to the columns stands whole in the first cell.
struct RuledListing {
  /// The listing as a table whose cells are parted by tabs.
  private(set) var table: [UInt8] = []
  /// Whether the table has headings.
  private(set) var hasHeadings = false
  /// Lines that do not keep to the columns, totals left out.
  private(set) var strayCount = 0

  /// So many of the first lines may stand above the first rule.
  private static let linesAbove = 60
  /// The columns, in letters of a line.
  private let columns: [Range<Int>]

  private typealias Line = Substring.UnicodeScalarView

  /// Whether a rule stands in the first lines of `text`, and what stands below keeps to its columns.
  ///
  /// Only where a rule is seen does it look at more than the first lines.
  static func tells(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix(16_384).split(separator: 0x0A).prefix(linesAbove)
    let isRuled = head.contains { line in
      line.contains(0x20)
        && line.allSatisfy { $0 <= 0x20 || $0 == 0x2D || $0 == 0x3D || $0 == 0x5F }
        && line.contains { $0 > 0x20 }
    }
    return isRuled && RuledListing(text) != nil
  }

  /// The listing in `text`, which is UTF-8; `nil` when it has no rule, or when what stands below does not keep to its columns.
  init?(_ text: ArraySlice<UInt8>) {
    let string = String(decoding: text, as: UTF8.self)
    guard !text.contains(0x09) else { return nil }
    let lines = string.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map(Self.trimmed)
    guard let first = lines.prefix(Self.linesAbove).firstIndex(where: { Self.runs($0).count >= 3 })
    else { return nil }
    columns = Self.runs(lines[first])
    let headings = Self.headings(in: lines, rule: first)
    hasHeadings = headings != nil
    let above = Set(lines[..<first].map(Self.withoutNumbers))
    var (kept, stray) = (0, 0)
    for (number, line) in lines.enumerated() {
      defer { table.append(0x0A) }
      if number == headings {
        write(line)
        continue
      }
      if number < first || line.isEmpty || Self.isRule(line)
        || above.contains(Self.withoutNumbers(line))
        || headings.map({ lines[$0].elementsEqual(line) }) ?? false
      {
        continue
      }
      if keepsToColumns(line) {
        kept += 1
        write(line)
      } else {
        let whole = Array(String(String.UnicodeScalarView(line)).utf8)
        if !TotalRow.isTotal([whole] + columns.dropFirst().map { _ in [] }) { stray += 1 }
        write(cell: line)
      }
    }
    strayCount = stray
    guard kept > 0, stray * 10 <= kept + 20 else { return nil }
  }

  /// The line of the headings: that above the rule, else the one between it and the same rule again.
  private static func headings(in lines: [Line], rule: Int) -> Int? {
    if rule > 0, !lines[rule - 1].isEmpty { return rule - 1 }
    let isFramed =
      rule + 2 < lines.count && !lines[rule + 1].isEmpty
      && lines[rule + 2].elementsEqual(lines[rule])
    return isFramed ? rule + 1 : nil
  }

  // MARK: Lines

  private static func trimmed(_ line: Line) -> Line {
    var line = line
    while let last = line.last, last.value <= 0x20 { line.removeLast() }
    // A printer's sign for a new page begins a line.
    while let first = line.first, first.value == 0x0C { line.removeFirst() }
    return line
  }

  /// The runs of dashes of a line that holds nothing else; none where it does.
  private static func runs(_ line: Line) -> [Range<Int>] {
    guard let sign = line.first(where: { $0 != " " }), "-=_".unicodeScalars.contains(sign) else {
      return []
    }
    var runs: [Range<Int>] = []
    var start: Int?
    var place = 0
    for letter in line {
      if letter == sign {
        start = start ?? place
      } else if letter == " " {
        if let begun = start { runs.append(begun..<place) }
        start = nil
      } else {
        return []
      }
      place += 1
    }
    if let start { runs.append(start..<place) }
    // A list of words that nobody filled in has lines of single dashes, too.
    return runs.contains { $0.count > 3 } ? runs : []
  }

  private static func isRule(_ line: Line) -> Bool { !runs(line).isEmpty }

  /// A line without its digits, by which the heads of pages are alike.
  private static func withoutNumbers(_ line: Line) -> String {
    var text = String.UnicodeScalarView()
    for letter in line where letter != " " && !(0x30...0x39 ~= letter.value) { text.append(letter) }
    return String(text)
  }

  // MARK: Cells

  /// Whether nothing stands between the columns of a line; the last one may be longer than its rule.
  private func keepsToColumns(_ line: Line) -> Bool {
    var next = 0
    for (place, letter) in line.enumerated() {
      while next < columns.count, place >= columns[next].upperBound { next += 1 }
      if next == columns.count { return true }
      if place < columns[next].lowerBound, letter != " " { return false }
    }
    return true
  }

  /// Writes the cells of a line.
  private mutating func write(_ line: Line) {
    var rest = line
    for column in columns.indices {
      let end = column + 1 < columns.count ? columns[column + 1].lowerBound : Int.max
      let begin = column == 0 ? 0 : columns[column].lowerBound
      let cell = rest.prefix(end - begin)
      rest = rest.dropFirst(end == .max ? rest.count : end - begin)
      if column > 0 { table.append(0x09) }
      write(cell: cell)
    }
  }

  private mutating func write(cell: Line) {
    var cell = cell
    while cell.first == " " { cell.removeFirst() }
    while cell.last == " " { cell.removeLast() }
    let text = String(String.UnicodeScalarView(cell)).utf8
    guard text.contains(0x22) else { return table.append(contentsOf: text) }
    table.append(0x22)
    for byte in text {
      if byte == 0x22 { table.append(0x22) }
      table.append(byte)
    }
    table.append(0x22)
  }
}
