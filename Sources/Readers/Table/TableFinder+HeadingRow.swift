/// Which row holds the headings, among the first ones that are as full as records.
extension TableFinder {
  /// The row of the headings, or the first record where there are none.
  /// - Parameter row: the first row that is as full as records are.
  func headingRow(
    _ records: [SampleRow], from first: Int, _ row: Int, width: Int, typical: Int
  ) -> Int {
    var row = betterHeading(records, row, typical)
    row = behindPreamble(records, row, width: width, typical: typical)
    row = behindEmptier(records, row, width: width, typical: typical)
    if row > first, isShortHeading(records[row - 1], width),
      HeadingFinder.knownCount(records[row - 1]) > HeadingFinder.knownCount(records[row])
    {
      return row - 1
    }
    return row
  }

  /// A row a little further down whose cells are known headings, when the row found has none.
  func betterHeading(_ records: [SampleRow], _ row: Int, _ typical: Int) -> Int {
    guard HeadingFinder.knownCount(records[row]) < 2 else { return row }
    let further = records[row...].prefix(12).firstIndex {
      $0.filledCount * 2 > typical && HeadingFinder.knownCount($0) >= 3
        && HeadingFinder.knownCount($0) * 2 >= $0.filledCount
    }
    return further ?? row
  }

  /// The first row behind a blank one, where what stands above is no table: rows of a word and its value that are emptier than
  /// records, or rows that do not look like headings while this one surely does.
  func behindPreamble(
    _ records: [SampleRow], _ row: Int, width: Int, typical: Int
  ) -> Int {
    guard HeadingFinder.knownCount(records[row]) < 2 else { return row }
    var isSparse = true
    for next in row..<min(row + 30, records.count - 1) {
      let record = records[next]
      if !record.isBlank, next > row, records[next - 1].isBlank,
        record.filledCount * 2 > typical, !records[next + 1].isBlank
      {
        if isSparse, record.filledCount >= typical, typical >= 3 { return next }
        if next <= row + 12, isHeading(next, below: row, of: records, width) { return next }
      }
      if !record.isBlank, record.filledCount > 2 || record.filledCount >= typical {
        isSparse = false
      }
    }
    return row
  }

  func isHeading(_ records: [SampleRow], _ row: Int, _ width: Int) -> Bool {
    let finder = HeadingFinder(
      shapes: columnShapes(records, from: row + 1, width: width, least: 1))
    return finder.rows(records, at: row, width: width) > 0
  }

  /// Whether every cell of a row is a word, over at least two columns that hold no words.
  func isSureHeading(_ records: [SampleRow], _ row: Int, _ width: Int) -> Bool {
    let shapes = columnShapes(records, from: row + 1, width: width)
    let cells = records[row].cells
    return cells.allSatisfy { ValueShape.of($0).map { $0 == .text } ?? true }
      && cells.indices.count { $0 < width && shapes[$0] != .text && !cells[$0].isEmpty } >= 2
  }

  /// Whether a row surely holds headings, and the row above the table, which was taken for them, does not.
  private func isHeading(
    _ next: Int, below row: Int, of records: [SampleRow], _ width: Int
  ) -> Bool {
    if Self.isLabelled(records[row]), records[row].filledCount < records[next].filledCount {
      return isSureHeading(records, next, width) || TableEndFinder.areHeadings(records[next])
    }
    return !isHeading(records, row, width) && isSureHeading(records, next, width)
  }

  /// Whether a row is a word with its value, or several of them, as stand above the tables of reports: `Période;2025-01-01;2025-12-31`,
  /// `Du;01/01/2025;Au;31/12/2025`, `Total TTC;1 234,50`.
  static func isLabelled(_ row: SampleRow) -> Bool {
    let cells = row.cells.filter { !SampleRow.isBlank($0) }
    guard cells.count >= 2, cells.count <= 6, let first = cells.first,
      ValueShape.of(first) == .text, cells.count < 3 || cells.contains(where: isOfReport)
    else { return false }
    // No two words stand beside each other, but where the first one of a pair ends with a colon.
    return zip(cells, cells.dropFirst()).allSatisfy { one, next in
      isOfReport(one) || isOfReport(next) || ValueShape.of(next) == .integer || one.last == 0x3A
    }
  }

  /// Whether a value is one that no heading is: a day, an hour, an amount.
  private static func isOfReport(_ cell: [UInt8]) -> Bool {
    switch ValueShape.of(cell) {
    case .date, .time, .amount: true
    default: false
    }
  }

  /// The first row of headings behind rows that are emptier than records, such as `Compte;12345;` above `Date;Libellé;Montant`.
  private func behindEmptier(
    _ records: [SampleRow], _ row: Int, width: Int, typical: Int
  ) -> Int {
    var next = row
    while next < min(row + 12, records.count),
      records[next].filledCount < typical || Self.isLabelled(records[next])
    {
      next += 1
    }
    guard next > row, next + 1 < records.count, isHeading(next, below: row, of: records, width)
    else { return row }
    return next
  }

  /// Whether a row of headings is followed by the names of the columns in its groups: `Identité;;Ville` by `Nom;Prénom;`,
  /// `Client;Client;Adresse;Adresse` by `Nom;Prénom;CP;Ville`.
  func areNames(_ names: SampleRow, under groups: SampleRow, _ width: Int) -> Bool {
    guard groups.cells.count == width, names.cells.count == width,
      TableEndFinder.areHeadings(names)
    else { return false }
    let filled = names.cells.filter { !SampleRow.isBlank($0) }
    return Set(filled).count == filled.count && groupCount(groups) < width
      && groups.cells.indices.allSatisfy {
        !SampleRow.isBlank(names.cells[$0]) || !SampleRow.isBlank(groups.cells[$0])
      }
  }

  /// Whether a row names the first columns and leaves the others without a name.
  private func isShortHeading(_ row: SampleRow, _ width: Int) -> Bool {
    row.cells.count < width && row.filledCount == row.cells.count
      && TableEndFinder.areHeadings(row)
  }

  /// A row of words over groups of columns, as merged cells leave it: words with blanks between them, or each word over all
  /// columns of its group; for half the columns at most.
  func groupRow(_ row: SampleRow, _ width: Int) -> SampleRow? {
    guard row.cells.allSatisfy({ ValueShape.of($0).map { $0 == .text } ?? true && $0.count <= 60 })
    else { return nil }
    let groups = groupCount(row)
    return groups >= 2 && groups * 2 <= width ? row : nil
  }

  /// How many words a row holds, one that comes again beside itself counted once.
  private func groupCount(_ row: SampleRow) -> Int {
    var groups = 0
    var before: [UInt8] = []
    for cell in row.cells where !SampleRow.isBlank(cell) {
      if cell != before { groups += 1 }
      before = cell
    }
    return groups
  }
}
