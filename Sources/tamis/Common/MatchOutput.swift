import Foundation
import Pipelines
import Tables
import Writers

/// The rows of a file with the client, the household and the certainty of each.
struct MatchOutput {
  /// The file.
  let table: MatchTable
  /// The client of each row, from 1.
  let cluster: [UInt32]
  /// The household or firm of each row, from 1.
  let household: [UInt32]
  /// How certain each row belongs to its client, in thousandths.
  let certainty: [UInt16]

  /// Writes a workbook where the name ends in `.xlsx`, else RFC 4180 CSV; whole or not at all.
  func write(to path: String, locale: String) throws(RunError) {
    let target = TargetFile(shownPath: path, path: path)
    guard path.lowercased().hasSuffix(".xlsx") else { return try target.replace(with: csv) }
    do {
      try writeWorkbook(target, locale)
    } catch {
      target.abandon()
      throw error
    }
  }

  private func share(_ row: Int) -> String {
    let thousandths = Int(certainty[row])
    let digits = String(thousandths % 1000)
    return thousandths >= 1000
      ? "1.000" : "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static let added = ["cluster", "household", "certainty"]

  private var csv: [UInt8] {
    let encoder = CSVEncoder()
    var out: [UInt8] = []
    encoder.appendRecord(table.headings + Self.added, to: &out)
    let columns = table.headings.map { table.raw[$0] }
    for row in 0..<table.raw.count {
      for column in columns {
        column?.withValue(row) { encoder.append($0, to: &out) }
        out.append(encoder.separator)
      }
      out.append(contentsOf: "\(cluster[row]),\(household[row]),\(share(row))".utf8)
      encoder.endRecord(&out)
    }
    return out
  }

  private func writeWorkbook(_ target: TargetFile, _ locale: String) throws(RunError) {
    var batch = Batch(origins: table.raw.origins)
    for heading in table.headings { batch[heading] = table.raw[heading] }
    let values = [
      cluster.map { String($0) }, household.map { String($0) }, cluster.indices.map { share($0) },
    ]
    for (name, column) in zip(Self.added, values) {
      // A file that was matched before has such a column already: it stays.
      var free = name
      while batch[free] != nil { free += " 2" }
      batch[free] = TextColumn(column)
    }
    var writing = try XLSXWriter().open(target, locale: locale)
    try writing.begin(.clients, columns: batch.names)
    try writing.write(batch, of: .clients)
    try writing.finish()
    try writing.commit()
  }
}
