import Fields
import Pipelines
import Tables

/// Leaves a value that stands in several columns of a list, `phone` and `phone-2`, in the first of them: « 06 12 34 56 78 » and
/// « 06.12.34.56.78 » are one number, which shows when both are clean.
struct ValuesOnce: RecordCleaner {
  init(_ context: StepContext) {}

  func after(_ delivery: inout Delivery, log: inout StepLog) {
    var families: [String: [String]] = [:]
    for name in delivery.mentions.names {
      guard let field = Catalogue.field(ofColumn: name), field.isList else { continue }
      families[field.name, default: []].append(name)
    }
    for names in families.values where names.count > 1 {
      let ranked = names.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      for (rank, name) in ranked.enumerated().dropFirst() {
        guard let column = delivery.mentions[name], !column.isBlank else { continue }
        let before = ranked[..<rank].compactMap { delivery.mentions[$0] }
        var changes = CellChanges()
        for row in 0..<column.count where !column.isBlank(row) {
          guard let left = Self.left(of: column, before, row) else { continue }
          changes.set(row, to: left)
        }
        delivery.mentions[name] = changes.applied(to: column)
      }
    }
  }

  /// The lines of a cell that no cell before it has; `nil` when these are all.
  private static func left(
    of column: TextColumn, _ before: [TextColumn], _ row: Int
  ) -> String? {
    guard before.contains(where: { !$0.isBlank(row) }) else { return nil }
    let known = before.flatMap { $0.bytes[$0.range(of: row)].split(separator: 0x0A) }
    let lines = column.bytes[column.range(of: row)].split(separator: 0x0A)
    let left = lines.filter { line in
      !known.contains { $0.count == line.count && zip($0, line).allSatisfy(areOne) }
    }
    guard left.count < lines.count else { return nil }
    return String(decoding: Array(left.joined(separator: [0x0A])), as: UTF8.self)
  }

  /// Whether two bytes are one but for capitals.
  private static func areOne(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || a | 0x20 == b | 0x20 && a | 0x20 &- 0x61 < 26
  }
}
