import Fields
import Tables

/// A list that writes each client once, and leaves his cells blank in his further rows.
extension FileLook {
  /// Counts the rows of a list of clients that name nobody beneath one that does.
  mutating func findContinued(_ sample: Batch) {
    guard records == .clients else { return }
    var rows = ContinuedRows()
    rows.look(
      at: sample,
      columns.filter { $0.field?.namesClient == true }.compactMap { sample[$0.heading] })
    continuedCount = rows.count
    findings += rows.findings(records)
  }

  /// Whether so many do so that the list must mean it: at least two, and one in ten of those looked at.
  var mustFillDown: Bool {
    continuedCount >= 2 && continuedCount * 10 >= min(recordCount, Self.rowLimit)
  }
}
