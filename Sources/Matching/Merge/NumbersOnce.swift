import Fields
import Tables

/// Leaves a number that stands in several fields of a merged client in one: a mobile number in `mobile`, any other in `phone`; of an
/// address that stands in `email` and `email-2` the first.
///
/// A shop has one field for all numbers, the workshop one for mobiles: of both together the client had the same number twice.
enum NumbersOnce {
  /// Works on the clients of several mentions; the others say what their source says.
  static func settle(_ clients: inout Batch, _ several: [Int]) {
    for fields in [["phone", "mobile"], ["email"]] { settle(fields, of: &clients, several) }
  }

  private static func settle(_ fields: [String], of clients: inout Batch, _ several: [Int]) {
    let names = clients.names.filter {
      fields.contains(Catalogue.field(ofColumn: $0)?.name ?? "")
    }
    guard names.count > 1 else { return }
    let columns = names.compactMap { clients[$0] }
    var changes = [CellChanges](repeating: CellChanges(), count: names.count)
    for client in several {
      guard mayShare(columns, client) else { continue }
      let lines = columns.map { $0.bytes[$0.range(of: client)].split(separator: 0x0A) }
      for place in names.indices where !lines[place].isEmpty {
        let left = lines[place].filter { line in
          !lines.indices.contains { other in
            other != place && lines[other].contains(line)
              && isBetter(names[other], other, than: names[place], place, for: line)
          }
        }
        guard left.count < lines[place].count else { continue }
        changes[place].cells.write(utf8: Array(left.joined(separator: [0x0A])))
        changes[place].end(row: client)
      }
    }
    for (place, name) in names.enumerated() where !changes[place].isEmpty {
      clients[name] = changes[place].applied(to: columns[place])
    }
  }

  /// Whether two cells of a client may hold the same number: they are equal, or one of them holds several.
  private static func mayShare(_ columns: [TextColumn], _ client: Int) -> Bool {
    for place in columns.indices.dropFirst() where !columns[place].isBlank(client) {
      for other in 0..<place where !columns[other].isBlank(client) {
        let (a, b) = (columns[place].length(of: client), columns[other].length(of: client))
        if a > longestNumber || b > longestNumber { return true }
        guard a == b else { continue }
        let left = columns[place].bytes.span.extracting(columns[place].range(of: client))
        let right = columns[other].bytes.span.extracting(columns[other].range(of: client))
        if ByteRuns.areEqual(left, right) { return true }
      }
    }
    return false
  }

  /// `+` and the fifteen digits of E.164.
  private static let longestNumber = 16

  /// Whether a number stays in one field rather than in another that has it too.
  private static func isBetter(
    _ name: String, _ place: Int, than other: String, _ otherPlace: Int,
    for number: ArraySlice<UInt8>
  ) -> Bool {
    let isOfMobiles = name.hasPrefix("mobile")
    if isOfMobiles == other.hasPrefix("mobile") { return place < otherPlace }
    let isMobile = number.starts(with: french) && [0x36, 0x37].contains(number.dropFirst(3).first)
    return isOfMobiles == (isMobile || !number.starts(with: french))
  }

  private static let french = Array("+33".utf8)
}
