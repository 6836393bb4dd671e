import Pipelines
import Reference
import Tables

/// Asks for names that stand in the row above: « idem », « id. », « ditto ».
///
/// The second house of a client is written so. Which row is above is not certain once a list was sorted, so nothing is filled in.
struct AboveCells: RecordCleaner {
  init(_ context: StepContext) {}

  static let above = Finding(
    "same-as-above", .warning,
    Phrase(
      en: "the cell says that it is as above, and the rows may be sorted; write the name",
      fr:
        "la cellule renvoie à celle du dessus, et les lignes sont peut-être triées ; écrivez le nom"
    ))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    for name in ["person", "last-name", "company"] {
      guard let column = batch[name] else { continue }
      for row in 0..<column.count where column.withValue(row, { Self.isAbove($0) }) {
        log.note(Self.above, row: row, field: name, value: column[row], of: batch)
      }
    }
  }

  /// Whether a value is a word for what stands above it; few begin so.
  private static func isAbove(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 2, value.count <= 20, [0x69, 0x64].contains(value[0] | 0x20) else {
      return false
    }
    let word = Fold.key(value.text)
    return ["IDEM", "DITO", "DITTO", "IDEM CI DESSUS"].contains(word)
      || word == "ID" && value[value.count - 1] == 0x2E
  }
}
