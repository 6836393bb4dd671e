internal import Fields
import Pipelines
import Reference
import Tables

/// Leaves out phone numbers that nobody has, `06 00 00 00 00`, and asks for the right one: they are no contact, and must join no clients.
struct FillerNumbers {
  /// Whether what is refused stays where it is.
  let keepsRefused: Bool

  static let found = Finding(
    "filler-number", .warning,
    Phrase(
      en: "a number that is typed for want of one; find out the right one",
      fr: "un numéro tapé faute d’en avoir un ; demandez le bon"))

  static let repeating = Finding(
    "repeating-number", .notice,
    Phrase(
      en: "one digit over and over: easy to remember, or typed for want of a number; it was kept",
      fr: "un seul chiffre répété : facile à retenir, ou tapé faute de numéro ; il est gardé"))

  static let counting = Finding(
    "counting-number", .notice,
    Phrase(
      en: "the digits in their order, often typed for want of a number; kept, but joins no clients",
      fr: "les chiffres dans l’ordre, souvent tapés faute de numéro ; gardé, sans réunir de clients"
    ))

  /// Works on a delivery whose numbers have their international form.
  /// - Parameter isAnswered: whether a person said what stands in a field of a record: then it is somebody's.
  func after(
    _ delivery: inout Delivery, log: inout StepLog, isAnswered: (String, Origin) -> Bool
  ) {
    let batch = delivery.mentions
    for (name, column) in zip(batch.names, batch.columns)
    where Catalogue.field(ofColumn: name)?.kind == .phone && !column.isBlank {
      var changes = CellChanges()
      for row in 0..<column.count where !column.isBlank(row) {
        let (doubt, others) = column.withValue(row, Self.others)
        guard doubt != .none, !isAnswered(name, batch.origins[row]) else { continue }
        switch doubt {
        case .none: break
        case .repeating: log.note(Self.repeating, row: row, field: name, of: batch)
        case .counting: log.note(Self.counting, row: row, field: name, of: batch)
        case .filler:
          log.note(Self.found, row: row, field: name, value: column[row], of: batch)
          if !keepsRefused { changes.set(row, to: others.span) }
        }
      }
      if !changes.isEmpty { delivery.mentions[name] = changes.applied(to: column) }
    }
  }

  /// The numbers of a cell without those that are nobody's, and what is to be said of it.
  private static func others(of cell: Span<UInt8>) -> (FillerNumber.Doubt, [UInt8]) {
    var others: [UInt8] = []
    var doubt = FillerNumber.Doubt.none
    var start = 0
    for end in 0...cell.count where end == cell.count || cell[end] == 0x0A {
      let number = cell.extracting(start..<end)
      start = end + 1
      let found = FillerNumber.doubt(about: number)
      if found == .filler {
        doubt = .filler
        continue
      }
      if doubt == .none { doubt = found }
      if !others.isEmpty { others.append(0x0A) }
      for place in 0..<number.count { others.append(number[place]) }
    }
    return (doubt, others)
  }
}
