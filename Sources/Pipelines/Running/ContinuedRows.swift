import Fields
import Tables

/// Rows that name nobody beneath one that names a client: a list that writes each client once leaves his cells blank in his further
/// rows, and each of these becomes a client without a name.
struct ContinuedRows {
  /// For each file or sheet how many rows there are.
  private(set) var counts: [(part: Part, count: Int)] = []
  /// The files and sheets of which some row named a client.
  private var named: Set<Part> = []

  /// How many rows there are.
  var count: Int { counts.reduce(0) { $0 + $1.count } }

  /// Looks at the next rows, in reading order, under our names.
  mutating func look(at batch: Batch) {
    look(
      at: batch,
      zip(batch.names, batch.columns).compactMap { name, column in
        Catalogue.field(ofColumn: name)?.namesClient == true ? column : nil
      })
  }

  /// Looks at the next rows, in reading order; what cleaning took away named somebody all the same. O(rows) where the first column is
  /// filled.
  /// - Parameter naming: the columns that name the clients.
  mutating func look(at batch: Batch, _ naming: [TextColumn]) {
    guard !naming.isEmpty else { return }
    let origins = batch.origins
    // A batch has few parts.
    var isNamed = origins.parts.map { named.contains($0) }
    var found = [Int](repeating: 0, count: origins.parts.count)
    for row in 0..<batch.count {
      let part = Int(origins.partIndex[row])
      if naming.contains(where: { !$0.isBlank(row) || $0.originals[row] != nil }) {
        isNamed[part] = true
      } else if isNamed[part] {
        found[part] += 1
      }
    }
    for (place, part) in origins.parts.enumerated() {
      if isNamed[place] { named.insert(part) }
      guard found[place] > 0 else { continue }
      if let index = counts.firstIndex(where: { $0.part == part }) {
        counts[index].count += found[place]
      } else {
        counts.append((part, found[place]))
      }
    }
  }

  /// A finding for each file or sheet that has such rows.
  /// - Parameter records: what its rows tell; a sale over the counter has no client.
  func findings(_ records: Records) -> [PlacedFinding] {
    counts.map { part, count in
      PlacedFinding(
        part: part, stage: "read",
        Finding(
          "continued-rows", records == .clients ? .warning : .notice, Self.phrase(count)))
    }
  }

  private static func phrase(_ count: Int) -> Phrase {
    let (en, fr) =
      count == 1
      ? (
        "1 row names nobody beneath one that does, and is a client of its own; if it belongs to the client above",
        "1 ligne ne nomme personne sous une ligne qui le fait, et est un client à part ; si elle est au client du dessus"
      )
      : (
        "\(count) rows name nobody beneath one that does, and each is a client of its own; if they belong to the client above",
        "\(count) lignes ne nomment personne sous une ligne qui le fait, et chacune est un client à part ; si elles sont au client du dessus"
      )
    return Phrase(
      en: "\(en), write - fill-down into the chain of the source",
      fr: "\(fr), écrivez - fill-down dans la chaîne de la source")
  }
}
