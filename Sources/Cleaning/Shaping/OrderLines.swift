import Fields
import Tables

/// The further lines of an order: rows with its number and nothing of the client, or nothing else than the first line says.
///
/// They are of the same client, whose fields they take over, and of the same purchase, which counts once.
struct OrderLines {
  /// For each row of a further line the first row of its order.
  private(set) var first: [Int: Int] = [:]

  /// - Parameters:
  ///   - numbers: the number of the order of each row.
  ///   - mentions: what the rows say of the clients.
  init(_ numbers: TextColumn, _ mentions: Batch) {
    let fields = zip(mentions.names, mentions.columns).filter {
      Catalogue.field(ofColumn: $0.0) != nil
    }.map(\.1)
    var start = 0
    for row in 1..<max(1, numbers.count) {
      let isSame =
        !numbers.isBlank(row) && Self.equal(numbers, row, start)
        && mentions.origins.partIndex[row] == mentions.origins.partIndex[start]
        && fields.allSatisfy { $0.isBlank(row) || Self.equal($0, row, start) }
      if isSame { first[row] = start } else { start = row }
    }
  }

  /// The amounts of further lines beside those of the first.
  func amounts(_ amounts: TextColumn) -> OrderAmounts.Count {
    var count = OrderAmounts.Count()
    for (row, first) in first where !amounts.isBlank(row) && !amounts.isBlank(first) {
      if Self.equal(amounts, row, first) { count.same += 1 } else { count.others += 1 }
    }
    return count
  }

  /// The rows of the further lines filled with what the first line says of the client.
  func filled(_ mentions: Batch) -> Batch {
    guard !first.isEmpty else { return mentions }
    let columns = zip(mentions.names, mentions.columns).map {
      name, column -> (String, TextColumn) in
      guard Catalogue.field(ofColumn: name) != nil else { return (name, column) }
      return (name, column.gathering((0..<column.count).map { first[$0] ?? $0 }))
    }
    return Batch(columns: columns, origins: mentions.origins)
  }

  private static func equal(_ column: TextColumn, _ a: Int, _ b: Int) -> Bool {
    column[a] == column[b]
  }
}
