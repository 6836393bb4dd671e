/// Knows addresses that stand in blocks of lines, as on labels: below each other, or several side by side.
///
/// ```
/// Dupont Jean          Martin Luc
/// 3 rue des Lilas      5 avenue Foch
/// 29000 Quimper        35000 Rennes         one line of a block in each column is a post code and a town
///
/// Garcia Paul          Tanguy Yann
/// ```
struct AddressBlocks: Sendable, Equatable {
  /// The first row of the first block.
  let row: Int
  /// How many stand side by side.
  let across: Int

  /// A block has two lines at least, and no more than an envelope.
  private static let heights = 2...8
  /// So many addresses are surely no chance.
  private static let least = 4

  /// The blocks among `rows` from `first` on; `nil` where the rows are a table. O(cells).
  ///
  /// Blank rows part the blocks; where there are none, a block ends with its post code and town, and all are as high as the first.
  static func find(_ rows: [SampleRow], from first: Int) -> AddressBlocks? {
    let codes = rows.indices.map { row in
      row < first ? [] : rows[row].cells.indices.filter { isTown(rows[row].cells[$0]) }
    }
    // Most files end here: hardly any of their cells hold a post code and a town together.
    guard codes.reduce(0, { $0 + $1.count }) >= least else { return nil }
    var blocks = parted(rows, from: first)
    if blocks.count < 3 { blocks = even(codes, blocks) }
    var found: (row: Int, across: Int, count: Int)?
    var others = 0
    for block in blocks {
      let columns = columns(of: block, rows, codes)
      guard columns > 0 else {
        others += block.count
        continue
      }
      let before = found ?? (block.lowerBound, 0, 0)
      found = (before.row, max(before.across, columns), before.count + columns)
    }
    // A title above, a note below: but nothing like as many rows as the blocks have.
    guard let found, found.count >= least, others * 4 <= rows.count - first else { return nil }
    return AddressBlocks(row: found.row, across: found.across)
  }

  /// The runs of rows between blank ones.
  private static func parted(_ rows: [SampleRow], from first: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = first
    for row in first...rows.count where row == rows.count || rows[row].isBlank {
      if row > start { blocks.append(start..<row) }
      start = row + 1
    }
    return blocks
  }

  /// Runs without blank rows between their blocks, cut behind each row of post codes where these come evenly.
  private static func even(_ codes: [[Int]], _ runs: [Range<Int>]) -> [Range<Int>] {
    runs.flatMap { run -> [Range<Int>] in
      let ends = run.filter { !codes[$0].isEmpty }.map { $0 + 1 }
      guard ends.count >= 2 else { return [run] }
      let height = ends[1] - ends[0]
      let isEven = zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 == height }
      guard isEven, ends[0] - height >= run.lowerBound else { return [run] }
      return ends.map { $0 - height..<$0 }
    }
  }

  /// How many addresses stand side by side in a block; 0 when it is none: some column has no town, or several.
  private static func columns(of block: Range<Int>, _ rows: [SampleRow], _ codes: [[Int]]) -> Int {
    guard heights.contains(block.count) else { return 0 }
    var towns: [Int: Int] = [:]
    var lines: [Int: Int] = [:]
    for row in block {
      for column in codes[row] { towns[column, default: 0] += 1 }
      for (column, cell) in rows[row].cells.enumerated() where !SampleRow.isBlank(cell) {
        lines[column, default: 0] += 1
      }
    }
    let areAddresses = lines.allSatisfy { $0.value >= heights.lowerBound && towns[$0.key] == 1 }
    return areAddresses ? lines.count : 0
  }

  /// Whether a text is a post code and a town: four to six digits, in front of them perhaps the letters of the country, and a word.
  private static func isTown(_ cell: [UInt8]) -> Bool {
    guard (7...60).contains(cell.count) else { return false }
    var text = cell[...].drop { $0 == 0x20 }
    let country = text.prefix { $0 >= 0x41 && $0 <= 0x5A }
    if (1...3).contains(country.count) {
      text = text.dropFirst(country.count)
      guard text.first == 0x2D || text.first == 0x20 else { return false }
      text = text.dropFirst()
    }
    let code = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
    text = text.dropFirst(code.count)
    guard (4...6).contains(code.count), text.first == 0x20 else { return false }
    let name = text.drop { $0 == 0x20 }
    return name.count >= 2 && name.allSatisfy { $0 < 0x30 || $0 > 0x39 }
      && name.first.map { $0 >= 0x80 || $0 | 0x20 >= 0x61 } ?? false
  }
}
