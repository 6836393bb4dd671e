import Tables

/// Which columns a file or sheet has; a table that holds several sheets has the columns of all of them.
struct PartLayout: Sendable {
  var part: Part
  /// The columns that the part has.
  var headings: [String]
  /// The columns of the table in which it came.
  var columns: [String]

  /// So many rows of a part show which columns it has.
  private static let shownCount = 100

  /// The parts of a batch as its reader gave it; O(columns).
  static func layouts(of batch: Batch) -> [PartLayout] {
    let origins = batch.origins
    var rows = origins.parts.map { _ in [Int]() }
    for row in 0..<batch.count where rows[Int(origins.partIndex[row])].count < shownCount {
      rows[Int(origins.partIndex[row])].append(row)
    }
    return zip(origins.parts, rows).compactMap { part, rows in
      guard !rows.isEmpty else { return nil }
      let own = zip(batch.names, batch.columns).filter { _, column in
        rows.contains { !column.isMissing($0) }
      }
      return PartLayout(part: part, headings: own.map(\.0), columns: batch.names)
    }
  }
}
