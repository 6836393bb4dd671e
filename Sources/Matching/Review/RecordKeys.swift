import Fields
import Tables

/// A name for each row that lasts from run to run: the source's own code, else a hash of what the row says.
///
/// All rows of one code bear its name; where a source gives a code to two persons, the rows of these tell them apart.
struct RecordKeys: Sendable {
  /// For each row its key.
  private(set) var keys: [String] = []

  /// - Parameter rows: the rows that need a key; the others get an empty one.
  init(_ batch: Batch, rows: Set<Int>? = nil) {
    let codes = batch["client-code"]
    let columns = zip(batch.names, batch.columns).filter { name, column in
      guard let field = Catalogue.field(ofColumn: name) else { return false }
      return field.event == nil && field.comparison != .ignored && field.comparison != .clientCode
        && !column.isBlank
    }.sorted { $0.0 < $1.0 }
    let ambiguous = SharedCodes(batch, []).ambiguous
    keys.reserveCapacity(batch.count)
    var folded: [UInt8] = []
    for row in 0..<batch.count {
      guard rows?.contains(row) ?? true else {
        keys.append("")
        continue
      }
      let source = batch.origins.parts[Int(batch.origins.partIndex[row])].source
      if let codes, !codes.isBlank(row), !ambiguous.contains(row) {
        keys.append("\(source):\(codes[row])")
        continue
      }
      var hash: UInt64 = 0
      for (name, column) in columns where !column.isBlank(row) {
        folded.removeAll(keepingCapacity: true)
        Folding.fold(column.bytes, column.range(of: row), into: &folded)
        hash = Mix.hash(hash, Mix.hash(Mix.hash(Array(name.utf8)), Mix.hash(folded)))
      }
      keys.append("#" + String(hash, radix: 16))
    }
  }
}
