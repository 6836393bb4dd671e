/// Cards below each other, a line for each thing that is said of somebody, as people type them and old programs print them.
///
/// ```
/// Nom : Morel Élise          the label of the first line begins each card
/// Tél : 02 99 00 00 01       a label is a word or two; behind the colon stands the value
/// Adresse : 3 rue Foch
///   35400 Saint-Malo         a line without a label goes on with the value above
///
/// Nom : Petit Jo
/// ```
/// It is written anew as a table with tabs: a column for each label, a row for each card on the second line of the card, since the
/// headings take the first one of all; so that what is said of a record names a line of its card.
struct CardListing {
  /// The cards as a table whose cells are parted by tabs.
  private(set) var table: [UInt8] = []
  /// Lines above the first card, totals below the last, and rules between cards.
  private(set) var asideCount = 0
  /// How many cards there are.
  var count: Int { cards.count }

  private typealias Line = ArraySlice<UInt8>

  private struct Entry {
    var column: Int
    var value: [UInt8]
  }

  private struct Card {
    /// The number of its first line, counted from 0.
    let line: Int
    var entries: [Entry] = []
  }

  private var cards: [Card] = []
  private var labels: [[UInt8]] = []

  /// So many lines of the beginning tell whether it is worth while to look at all.
  private static let looked = 60
  /// The longest label, in bytes, and the most labels of a card.
  private static let labelLength = 40
  private static let labelLimit = 80

  /// Whether the text is made of cards. Only where nearly all of the first lines have labels does it look at more of them.
  static func tells(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix(16_384).split { $0 == 0x0A || $0 == 0x0D }.filter { !isNothing($0) }
      .prefix(looked)
    guard head.count >= 3, head.count(where: { label($0) != nil }) * 10 >= head.count * 7 else {
      return false
    }
    return CardListing(text) != nil
  }

  /// The cards in `text`, which is UTF-8; `nil` where it is none of cards. O(bytes).
  init?(_ text: ArraySlice<UInt8>) {
    let lineEnd: UInt8 = text.contains(0x0A) ? 0x0A : 0x0D
    let lines = text.split(separator: lineEnd, omittingEmptySubsequences: false)
    // A vCard begins so, and has a reader of its own (RFC 6350, 3.3).
    guard let first = Self.firstLabel(lines), !first.elementsEqual("begin".utf8) else { return nil }
    collect(lines, beginningWith: first)
    guard isCards(lines) else { return nil }
    write(lineCount: lines.count)
  }

  // MARK: Lines

  /// The label of a line, without blanks around; `nil` where it has none.
  private static func label(_ line: Line) -> Line? {
    guard let colon = line.prefix(labelLength + 24).firstIndex(of: 0x3A) else { return nil }
    let label = trimmed(line[..<colon])
    guard let first = label.first, first | 0x20 &- 0x61 < 26 || first >= 0x80,
      label.count <= labelLength, label.split(separator: 0x20).count <= 5
    else { return nil }
    // What stands so in front of a colon is an address of the web, or several cells of a table.
    if line[colon...].starts(with: [0x3A, 0x2F, 0x2F]) { return nil }
    return label.contains { ",;|\t@\"<>{}=".utf8.contains($0) } ? nil : label
  }

  private static func trimmed(_ line: Line) -> Line {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    while let first = line.first, first <= 0x20 { line.removeFirst() }
    // U+00A0, as French writes it before a colon.
    while line.count >= 2, line.suffix(2).elementsEqual([0xC2, 0xA0]) {
      line.removeLast(2)
      while let last = line.last, last <= 0x20 { line.removeLast() }
    }
    return line
  }

  /// Whether a line is blank or a rule across.
  private static func isNothing(_ line: Line) -> Bool {
    line.allSatisfy { $0 <= 0x20 || "-=_*~".utf8.contains($0) }
  }

  /// Labels are the same in small and capital letters.
  private static func folded(_ label: Line) -> [UInt8] {
    Array(String(decoding: label, as: UTF8.self).lowercased().utf8)
  }

  /// The label that begins the cards: of those that come again, or that are known in a text of one card, the first.
  private static func firstLabel(_ lines: [Line]) -> [UInt8]? {
    var counts: [[UInt8]: Int] = [:]
    var order: [[UInt8]] = []
    for line in lines {
      guard let label = label(line) else { continue }
      let key = folded(label)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    guard let most = counts.values.max() else { return nil }
    return order.first { counts[$0, default: 0] * 10 >= most * 6 }
  }

  /// The lines with which cards begin.
  ///
  /// Where blank lines and rules part them, that is where nearly each run of lines between them holds the first label, and holds it
  /// once, the first line of each such run; else each line with the first label.
  private static func beginnings(_ lines: [Line], _ first: [UInt8]) -> Set<Int> {
    var (runs, single) = (0, 0)
    var (ofRuns, ofLabels): (Set<Int>, Set<Int>) = ([], [])
    var begin: Int?
    var count = 0
    for number in 0...lines.count {
      if number == lines.count || isNothing(lines[number]) {
        if let begin {
          runs += 1
          if count == 1 { single += 1 }
          if count > 0 { ofRuns.insert(begin) }
        }
        (begin, count) = (nil, 0)
      } else {
        begin = begin ?? number
        if let label = label(lines[number]), folded(label) == first {
          count += 1
          ofLabels.insert(number)
        }
      }
    }
    return ofRuns.count >= 2 && single * 10 >= runs * 9 ? ofRuns : ofLabels
  }

  // MARK: Cards

  private mutating func collect(_ lines: [Line], beginningWith first: [UInt8]) {
    let beginnings = Self.beginnings(lines, first)
    var places: [[UInt8]: [Int]] = [:]
    var taken: [[UInt8]: Int] = [:]
    for (number, line) in lines.enumerated() {
      if Self.isNothing(line) {
        if line.contains(where: { $0 > 0x20 }) { asideCount += 1 }
        continue
      }
      if beginnings.contains(number) {
        cards.append(Card(line: number))
        taken = [:]
      }
      let text = Self.trimmed(line)
      if cards.isEmpty || TotalRow.isTotal([Array(text)]) || TrailingNotes.isFooter(Array(text)) {
        asideCount += 1
        continue
      }
      guard let key = Self.label(line).map(Self.folded), let colon = line.firstIndex(of: 0x3A)
      else {
        goOn(with: text)
        continue
      }
      // The second « Tél » of a card is a column of its own.
      let ordinal = taken[key, default: 0]
      taken[key] = ordinal + 1
      if places[key, default: []].count <= ordinal, labels.count <= Self.labelLimit {
        places[key, default: []].append(labels.count)
        labels.append(Array(Self.trimmed(line[..<colon])))
      }
      let value = Array(Self.trimmed(line[(colon + 1)...]))
      guard let columns = places[key], ordinal < columns.count else {
        goOn(with: text)
        continue
      }
      cards[cards.count - 1].entries.append(Entry(column: columns[ordinal], value: value))
    }
  }

  /// A line without a label belongs to the value above it; one that begins a card has no label at all.
  private mutating func goOn(with line: Line) {
    let card = cards.count - 1
    guard let last = cards[card].entries.indices.last else {
      if labels.isEmpty { labels.append([]) }
      cards[card].entries.append(Entry(column: 0, value: Array(line)))
      return
    }
    if !cards[card].entries[last].value.isEmpty { cards[card].entries[last].value.append(0x0A) }
    cards[card].entries[last].value += line
  }

  /// Whether what was collected are cards: labels come again from card to card, and some are headings that are known.
  private func isCards(_ lines: [Line]) -> Bool {
    let labelled = cards.reduce(0) { $0 + $1.entries.count }
    let filled = lines.count { !Self.isNothing($0) }
    guard labels.count >= 2, labels.count <= Self.labelLimit, labelled * 10 >= filled * 7 else {
      return false
    }
    let known = HeadingFinder.knownCount(SampleRow(start: 0, next: 0, cells: labels))
    if cards.count == 1 { return known >= 3 && labelled == filled }
    // Values that hold a colon by chance have labels that never come again.
    return known >= 2 && labelled >= cards.count * 2 && labels.count * 2 <= labelled + 2
  }

  // MARK: Table

  private mutating func write(lineCount: Int) {
    var line = 0
    func fill(_ cells: [[UInt8]]) -> (bytes: [UInt8], lines: Int) {
      var (bytes, lines): ([UInt8], Int) = ([], 1)
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(0x09) }
        guard !cell.isEmpty else { continue }
        bytes.append(0x22)
        for byte in cell {
          if byte == 0x22 { bytes.append(0x22) }
          if byte == 0x0A { lines += 1 }
          bytes.append(byte == 0x09 ? 0x20 : byte)
        }
        bytes.append(0x22)
      }
      bytes.append(0x0A)
      return (bytes, lines)
    }
    func put(_ cells: [[UInt8]], at place: Int) {
      while line < place {
        table.append(0x0A)
        line += 1
      }
      let (bytes, lines) = fill(cells)
      table += bytes
      line += lines
    }
    put(labels, at: cards.first?.line ?? 0)
    for card in cards {
      var cells = [[UInt8]](repeating: [], count: labels.count)
      for entry in card.entries { cells[entry.column] = entry.value }
      put(cells, at: card.line + 1)
    }
  }
}
