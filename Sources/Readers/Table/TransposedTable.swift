/// Knows a table that stands on its side: its first column holds the names of fields, each other column a client.
///
/// ```
/// Nom        Durand         Martin
/// Prénom     Anne           Paul
/// Téléphone  06 39 98 00 01 06 39 98 00 02
/// ```
/// The same with one client is a form, a word and its value in each row.
enum TransposedTable {
  /// So many fields must be known, and no client is told in more rows than these.
  private static let leastFields = 3
  private static let mostRows = 60

  /// Whether the rows of a table, all of them, are fields: two thirds of their first cells are headings that are known, each of them
  /// once, and the first row holds no other.
  static func tells(_ rows: ArraySlice<SampleRow>) -> Bool {
    guard rows.count <= 2 * mostRows else { return false }
    let filled = rows.filter { !$0.isBlank }
    guard filled.count >= leastFields, filled.count <= mostRows, let head = filled.first else {
      return false
    }
    let fields = filled.compactMap(\.cells.first).filter { !SampleRow.isBlank($0) }
    let known = HeadingFinder.knownCount(SampleRow(start: 0, next: 0, cells: fields))
    guard known >= leastFields, known * 3 >= filled.count * 2, Set(fields).count == fields.count
    else { return false }
    let others = SampleRow(start: 0, next: 0, cells: Array(head.cells.dropFirst()))
    return HeadingFinder.knownCount(others) == 0
      && filled.count { $0.filledCount >= 2 } * 2 > filled.count
  }
}
