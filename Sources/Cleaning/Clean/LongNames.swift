internal import Fields
import Pipelines
import Tables

/// Leaves out what stands in the cell of a name and is far too long for one, and asks for the name: nobody reads whole letters as names.
struct LongNames {
  /// Whether what is refused stays where it is.
  let keepsRefused: Bool

  /// The most bytes of a name of somebody or of a firm, with all that people write beside it.
  static let longest = 500

  static let found = Finding(
    "too-long", .warning,
    Phrase(
      en: "a text of more than 500 bytes is no name; find out the name",
      fr: "un texte de plus de 500 octets n’est pas un nom ; demandez le nom"))

  /// Works on a delivery before its names are read.
  func before(_ delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    for (name, column) in zip(batch.names, batch.columns)
    where Self.holdsNames(name) && !column.isBlank {
      var changes = CellChanges()
      for row in 0..<column.count where column.length(of: row) > Self.longest {
        log.note(Self.found, row: row, field: name, of: batch)
        if !keepsRefused { changes.set(row, to: "") }
      }
      if !changes.isEmpty { delivery.mentions[name] = changes.applied(to: column) }
    }
  }

  private static func holdsNames(_ column: String) -> Bool {
    switch Catalogue.field(ofColumn: column)?.kind {
    case .person, .firstName, .lastName, .company: true
    default: false
    }
  }
}
