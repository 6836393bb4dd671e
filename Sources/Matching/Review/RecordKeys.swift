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
    let columns = Self.columns(of: batch)
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
        Self.add(folded, of: name, to: &hash)
      }
      keys.append(Self.written(hash))
    }
  }

  /// The keys that rows had before persons answered what stands in some of their cells: what was said of a pair then is still
  /// about these rows. An answered cell was blank then, or held what the source says.
  ///
  /// Of a row with more than four such cells those of the first four are given. O(rows + 3^4 × answered rows).
  static func elder(_ batch: Batch, answered: Set<Delivery.Cell>) -> [(row: Int, key: String)] {
    guard !answered.isEmpty else { return [] }
    let records = Set(answered.map { Delivery.Cell("", of: $0) })
    let columns = columns(of: batch)
    var elder: [(row: Int, key: String)] = []
    for row in 0..<batch.count {
      let origin = batch.origins[row]
      guard records.contains(Delivery.Cell("", of: origin)) else { continue }
      var hashes: Set<UInt64> = [0]
      var changedCount = 0
      for (name, column) in columns {
        var texts: [[UInt8]] = [Array(column.bytes[column.range(of: row)])]
        if changedCount < 4, answered.contains(Delivery.Cell(name, of: origin)) {
          changedCount += 1
          texts += [[], column.originals[row].map { Array($0) } ?? []]
        }
        let folded = Set(
          texts.map { text in
            var folded: [UInt8] = []
            Folding.fold(text, 0..<text.count, into: &folded)
            return text.isEmpty ? nil : folded
          })
        hashes = Set(
          hashes.flatMap { hash in
            folded.map { folded in
              var hash = hash
              if let folded { add(folded, of: name, to: &hash) }
              return hash
            }
          })
      }
      elder += hashes.map { (row, written($0)) }
    }
    return elder.sorted { ($0.row, $0.key) < ($1.row, $1.key) }
  }

  /// The columns that make a key, by name.
  private static func columns(of batch: Batch) -> [(String, TextColumn)] {
    zip(batch.names, batch.columns).filter { name, column in
      guard let field = Catalogue.field(ofColumn: name) else { return false }
      return field.event == nil && field.comparison != .ignored && field.comparison != .clientCode
        && !column.isBlank
    }.sorted { $0.0 < $1.0 }
  }

  private static func add(_ folded: [UInt8], of name: String, to hash: inout UInt64) {
    hash = Mix.hash(hash, Mix.hash(Mix.hash(Array(name.utf8)), Mix.hash(folded)))
  }

  private static func written(_ hash: UInt64) -> String { "#" + String(hash, radix: 16) }
}
