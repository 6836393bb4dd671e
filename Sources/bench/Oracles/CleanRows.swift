import Cleaning
import Pipelines
import Tables

/// Client rows of twelve columns through the whole step `clean`, twice: what is clean stays as it is.
enum CleanRows {
  /// One answer a cell that came out of the first cleaning.
  static func line(rows: Int) -> OracleReport.Line {
    let fields = InventedClients.fields
    let cells = (0..<rows).map(InventedClients.cells)
    let columns = fields.indices.map { place in
      (fields[place], TextColumn(cells.map { $0[place] }))
    }
    let once = cleaned(columns, rows: rows)
    // From the values alone, as a file that was written and read again.
    let twice = cleaned(
      zip(once.names, once.columns).map { name, column in
        (name, TextColumn((0..<column.count).map { column.value($0) }))
      }, rows: once.count)
    var score = OracleScore()
    for name in once.names {
      for row in 0..<once.count {
        let first = once[name]?.value(row) ?? ""
        let second = row < twice.count ? twice[name]?.value(row) ?? "" : ""
        score.note(first == second, .init(input: name, expected: first, said: second))
      }
    }
    return OracleReport.Line(name: "12 columns, cleaned twice", required: 1, score: score)
  }

  private static func cleaned(_ columns: [(String, TextColumn)], rows: Int) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "oracles", file: "clients.csv"))
    for row in 0..<rows { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(mentions: Batch(columns: columns, origins: origins))
    var log = StepLog()
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "."))
      .apply(to: &delivery, log: &log)
    return delivery.mentions
  }
}
