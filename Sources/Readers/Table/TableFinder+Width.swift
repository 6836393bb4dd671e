/// How many columns a table has.
extension TableFinder {
  /// The most frequent number of cells among the first records, the first record's own on a tie; that of a row of headings where it
  /// is greater.
  ///
  /// Spreadsheets and many programs leave out the separators behind a row's last value, Excel for sixteen rows at a time: of a list with
  /// few remarks most rows are short, and the headings alone tell how many columns there are.
  ///
  /// - Source: Microsoft, « Column delimiters are missing in an Excel spreadsheet that is saved as text ».
  func commonWidth(_ records: [SampleRow], _ first: Int) -> Int {
    let sample = records[first...].prefix(200).filter { !$0.isBlank }
    var counts: [Int: Int] = [:]
    for record in sample { counts[record.cells.count, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let common = sample.first { counts[$0.cells.count] == most }?.cells.count
    let width = max(common ?? records[first].cells.count, 1)
    guard looksForHeadings else { return width }
    return headedWidth(sample, beyond: width) ?? width
  }

  /// The number of headings where more of them than records have cells stand above the records.
  private func headedWidth(_ sample: [SampleRow], beyond width: Int) -> Int? {
    guard width > 1,
      let row = sample.prefix(12).firstIndex(where: {
        $0.usedCount > width && $0.filledCount == $0.usedCount
      })
    else { return nil }
    let used = sample[row].usedCount
    let body = sample[(row + 1)...]
    // What is wider than its headings is cut otherwise than by its last values.
    guard !body.isEmpty, !body.contains(where: { $0.usedCount > used }) else { return nil }
    let areKnown = TableEndFinder.areHeadings(sample[row])
    guard areKnown || row == 0 && TableEndFinder.areWords(sample[row]) else { return nil }
    let full = body.count { $0.usedCount == used }
    // Headings that nobody knows need records that reach under the last of them.
    return areKnown || full >= 2 ? used : nil
  }
}
