import Tables

/// The port `households`: who lives or works together, with name, address and greeting as the file of clients has them in the end.
enum HouseholdTable {
  /// Puts beside `client`, `household` and `clients-in-household` what the table of clients says; households of which one client alone is
  /// left are none.
  ///
  /// - Parameter ids: of each row of `clients`.
  static func table(of named: Batch, ids: TextColumn, clients: Batch) -> Batch {
    guard let client = named["client"], let household = named["household"] else { return named }
    var sizes: [String: Int] = [:]
    for row in 0..<named.count { sizes[household[row], default: 0] += 1 }
    let kept = (0..<named.count).filter { sizes[household[$0], default: 0] > 1 }
    var table = named.gathering(kept)
    table["clients-in-household"] = TextColumn(kept.map { "\(sizes[household[$0], default: 0])" })
    var rowOfID: [String: Int] = [:]
    for row in 0..<ids.count { rowOfID[ids[row]] = row }
    let rows = kept.compactMap { rowOfID[client[$0]] }
    guard rows.count == kept.count else { return table }
    for name in shown {
      if let column = clients[name], !column.isBlank { table[name] = column.gathering(rows) }
    }
    return table
  }

  /// What a letter to a household needs.
  private static let shown =
    [
      "civility", "first-name", "last-name", "company", "street", "street-2", "street-3",
      "postcode",
      "city", "country", "greeting",
    ] + (1...7).map { "line-\($0)" }
}
