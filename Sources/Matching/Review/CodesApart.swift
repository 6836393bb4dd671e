import Fields
import Tables

/// Rows of a short list that two codes of one numbering part: what they say agrees in nothing but the name.
///
/// A long list shows how many namesakes it has; in a short one the only two rows of one name would be one client, moved, for all that it
/// can teach.
struct CodesApart {
  /// The rows, two and two.
  private(set) var pairs: [(UInt32, UInt32)] = []

  /// - Parameters:
  ///   - sources: the sources whose codes are those of one numbering.
  ///   - ambiguous: rows whose code is somebody else's as well.
  ///   - joined: rows that are told to be one client.
  init(
    _ batch: Batch, _ sources: Set<String>, ambiguous: Set<Int>, joined: [(UInt32, UInt32)]
  ) {
    guard batch.count <= ThinEvidence.longestShortList, let codes = batch["client-code"],
      !codes.isBlank
    else {
      return
    }
    var forest = ClusterForest(count: batch.count)
    for (one, other) in joined { forest.joinRecords(one, other) }
    let counts = batch.origins.parts.map { sources.contains($0.source) }
    let rows = (0..<batch.count).filter {
      !codes.isBlank($0) && !ambiguous.contains($0) && counts[Int(batch.origins.partIndex[$0])]
    }
    let reader = CodeHolder.Reader(batch)
    let told = Dictionary(
      grouping: batch.columns.indices.filter { Self.joins(batch.names[$0]) }
    ) { Self.meaning(batch.names[$0]) }
    .values.map { $0.map { batch.columns[$0] } }
    func code(_ row: Int) -> ArraySlice<UInt8> {
      codes.bytes[codes.rangeWithoutLeadingZeros(of: row)]
    }
    for (place, one) in rows.enumerated() {
      let holder = reader.holder(one)
      for other in rows[(place + 1)...]
      where !code(one).elementsEqual(code(other))
        && forest.find(UInt32(one)) != forest.find(UInt32(other))
        && !told.contains(where: { Self.agree($0, one, other) })
        && !holder.isOther(than: reader.holder(other))
      {
        pairs.append((UInt32(one), UInt32(other)))
      }
    }
  }

  /// Fields of which two clients hardly have the same: but for them, a name alone is common to both.
  private static func joins(_ column: String) -> Bool {
    guard let field = Catalogue.field(ofColumn: column) else { return false }
    return joining.contains(field.name)
  }

  private static let joining: Set<String> = [
    "phone", "mobile", "email", "birth-date", "birth-name", "siren", "siret", "vat-number",
    "street",
    "postcode", "city",
  ]

  /// What a column tells: a number stands under « Téléphone » in one row and under « Mobile » in another.
  private static func meaning(_ column: String) -> String {
    let name = Catalogue.field(ofColumn: column)?.name ?? column
    return name == "mobile" ? "phone" : name
  }

  /// Whether the cells of two rows have a value in common; of those with several, a line each.
  private static func agree(_ columns: [TextColumn], _ one: Int, _ other: Int) -> Bool {
    func values(_ row: Int) -> Set<Substring> {
      Set(columns.flatMap { $0.isBlank(row) ? [] : $0[row].split(separator: "\n") })
    }
    return !values(one).isDisjoint(with: values(other))
  }
}
