import Fields
public import Tables

/// Two records of which a person should say whether they are one client, as the port `uncertain-pairs` holds them.
public struct ReviewPair: Sendable {
  /// The keys of the two records: an answer hangs on them.
  public let keys: (a: String, b: String)
  /// How certain it is that they are one client, in percent.
  public let certainty: String
  /// Where the two come from.
  public let places: (a: String, b: String)
  /// The fields that one of them fills, side by side.
  public let fields: [Values]
  /// The points, field by field.
  public let points: [String]

  /// A field of both records.
  public struct Values: Sendable {
    /// The column.
    public let name: String
    /// Its value in one record; empty when there is none.
    public let a: String
    /// Its value in the other.
    public let b: String

    /// One of the two values as people of a locale write it.
    func shown(_ side: KeyPath<Values, String>, _ form: LocaleForm) -> String {
      form.shown(self[keyPath: side], kind: Catalogue.field(ofColumn: name)?.kind)
    }

    /// How like the two values are.
    public var likeness: Likeness { Likeness(a, b) }

    /// What one answer keeps with it, of one record: `address`, `name`; the column itself where it stands alone.
    public var keptTogether: String { Catalogue.field(ofColumn: name)?.mergeGroup ?? name }

    /// Whether all values of both are kept.
    var isList: Bool { Catalogue.field(ofColumn: name)?.survivorship == .all }

    /// Whether both have a value, and not the same: one of them may be chosen.
    public var differs: Bool { a != b && !a.isEmpty && !b.isEmpty }
  }

  /// The first `limit` pairs of the port.
  public static func pairs(of batch: Batch, limit: Int) -> [ReviewPair] {
    guard limit > 0, let keysA = batch["a"], let keysB = batch["b"] else { return [] }
    let names = batch.names.filter { $0.hasSuffix(" a") }.map { String($0.dropLast(2)) }
    let places = ["source", "file", "record"]
    func cell(_ name: String, _ row: Int) -> String { batch[name]?[row] ?? "" }
    func place(_ row: Int, _ side: String) -> String {
      let file = cell("file \(side)", row).split(separator: "/").last.map(String.init) ?? ""
      return "\(file), \(cell("record \(side)", row))"
    }
    return (0..<min(limit, batch.count)).map { row in
      ReviewPair(
        keys: (keysA[row], keysB[row]), certainty: cell("certainty", row),
        places: (place(row, "a"), place(row, "b")),
        fields: names.filter { !places.contains($0) }.compactMap { name in
          let (a, b) = (cell("\(name) a", row), cell("\(name) b", row))
          return a.isEmpty && b.isEmpty ? nil : Values(name: name, a: a, b: b)
        },
        points: cell("points", row).split(separator: "|").map {
          String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        })
    }
  }
}
