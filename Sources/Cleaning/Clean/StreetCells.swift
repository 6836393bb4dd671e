import Pipelines
import Reference
import Tables

/// Puts the street lines of French addresses in order; foreign ones are left whole, in the order of their country.
struct StreetCells {
  private let isOurs: Bool
  private let fields: [String]

  /// - Parameter own: the fields for which the pipeline gives rules of its own.
  init(_ context: StepContext, own: Set<String>) {
    isOurs = Normalizers.region(ofLocale: context.locale) == "FR"
    fields = ["street", "street-2", "street-3"].filter { !own.contains($0) }
  }

  /// What workers know of streets.
  private static let memories = Spares { StreetMemory() }

  /// Works on a delivery whose other fields are clean.
  func after(_ delivery: inout Delivery, log: inout StepLog) {
    Self.memories.lend { write(&delivery, &$0, log: &log) }
  }

  private func write(
    _ delivery: inout Delivery, _ memory: inout StreetMemory, log: inout StepLog
  ) {
    if fields.count > 1, fields[0] == "street", fields[1] == "street-2" {
      let batch = delivery.mentions
      let (country, postcode) = (batch["country"], batch["postcode"])
      StreetComplements.move(&delivery.mentions, log: &log) { isFrench(country, postcode, $0) }
    }
    for field in fields {
      let batch = delivery.mentions
      guard let column = batch[field], !column.isBlank else { continue }
      let country = batch["country"]
      let postcode = batch["postcode"]
      var lines = CellChanges()
      for row in 0..<column.count where !column.isBlank(row) {
        guard isFrench(country, postcode, row) else {
          if column.withValue(row, Placeholder.fills) {
            log.note(Placeholder.finding, row: row, field: field, of: batch)
            lines.set(row, to: "")
          }
          continue
        }
        let outcome = column.withValue(row) { memory.clean($0, into: &lines.cells) }
        switch outcome {
        case .respelled: break
        case .repaired: log.note(Self.writtenOut, row: row, field: field, of: batch)
        case .blank: log.note(Placeholder.finding, row: row, field: field, of: batch)
        case .kept, .doubtful, .refused: continue
        }
        lines.end(row: row)
      }
      if !lines.isEmpty { delivery.mentions[field] = lines.applied(to: column) }
    }
  }

  /// The one reason for which a line is repaired.
  private static let writtenOut = Finding(
    StreetRule.typeWrittenOut.text, .repaired, StreetRule().phrase(for: StreetRule.typeWrittenOut))

  /// Whether the country says so, or says nothing and the post code has five digits or is missing.
  private func isFrench(_ country: TextColumn?, _ postcode: TextColumn?, _ row: Int) -> Bool {
    if let country, !country.isBlank(row) {
      return country.withValue(row) { FrenchTerritories.havePostcodes($0) }
    }
    guard let postcode, !postcode.isBlank(row) else { return isOurs }
    return postcode.withValue(row) { code in
      guard code.count == 5 else { return false }
      for index in 0..<5 where !Plain.isDigit(code[index]) { return false }
      return isOurs
    }
  }
}
