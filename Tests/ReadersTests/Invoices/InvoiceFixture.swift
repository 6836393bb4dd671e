import Foundation
import Pipelines
import Tables

@testable import Readers

/// The invoices of `Fixtures/invoices`.
enum InvoiceFixture {
  static let folder: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Fixtures/invoices").path
  }()

  /// Reads one file through the stage, as a run does.
  static func read(
    _ path: String, party: InvoiceParties = .buyer
  ) throws -> (delivery: Delivery, log: ReadLog) {
    var stage = Invoices()
    stage.party = party
    var reading = try stage.open(InputFile(source: "factures", shownPath: path, path: path))
    var log = ReadLog()
    var delivery = Delivery()
    while let portion = try reading.next() {
      delivery.append(contentsOf: try portion.deliver(&log))
    }
    return (delivery, log)
  }

  /// The invoices of a delivery as the `expected.txt` files show them.
  static func text(_ delivery: Delivery) -> String {
    let purchases = delivery.events[.purchase]?.batch ?? Batch()
    let lines = delivery.events[.purchaseLine] ?? Events()
    return (0..<delivery.mentions.count).map { row in
      var text = shown(delivery.mentions, row) + shown(purchases, row)
      for line in 0..<lines.batch.count where lines.mention[line] == UInt32(row) {
        let cells = lines.batch.columns.map { $0[line] }
        text += "line: " + cells.joined(separator: " | ") + "\n"
      }
      return text
    }.joined(separator: "---\n")
  }

  private static func shown(_ batch: Batch, _ row: Int) -> String {
    zip(batch.names, batch.columns).filter { !$0.1.isBlank(row) }.map { name, column in
      "\(name): \(column[row].replacingOccurrences(of: "\n", with: " ; "))\n"
    }.joined()
  }
}
