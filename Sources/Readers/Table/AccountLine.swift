/// Knows the line with which banks head an export without headings: the account and its balance, in cells like those of a record.
///
/// ```
/// Compte courant;00012345678;solde;123,45        words where every row below has a date: no record
/// 02/01/2025;VIR DUPONT;;-120,00
/// Relevé du compte courant;Agence de Lyon;Mme Exemple;EUR
/// ```
/// A record may have one cell that does not fit its column, so one alone proves nothing. Words in every cell may be headings, unless
/// they speak of one account, as nothing above a column of dates does, and no other cell is a heading of a table.
struct AccountLine: Sendable {
  /// What the values of the rows below look like.
  let shapes: [ValueShape]

  /// How many rows below must agree with each other.
  private static let least = 3

  /// Whether the row is no record of the table below it: a cell does not look as its column does, and a second one does not
  /// either, or the row is not as wide as all below, or it names an account or a balance.
  /// - Parameter isHeading: whether the row looks like headings; then it must name an account and hold a number as well, or be
  ///   the title of a statement and hold no heading; over a row of headings that is enough.
  func stands(at row: Int, of rows: [SampleRow], isHeading: Bool) -> Bool {
    if isTitle(rows[row].cells),
      let next = rows[(row + 1)...].first(where: { !$0.isBlank }),
      next.cells.count(where: StatementTitle.isHeading) >= 2
    {
      return true
    }
    let body = rows[(row + 1)...].prefix(50).filter { !$0.isBlank }
    guard body.count >= Self.least else { return false }
    let cells = rows[row].cells
    let strange = cells.indices.count { !fits(cells[$0], $0) && holds($0, in: body) }
    guard strange > 0 else { return false }
    let namesAccount = cells.contains(where: Self.namesAccount)
    if isHeading {
      return namesAccount && cells.contains(where: Self.isNumber) || isTitle(cells)
    }
    let isOtherWidth =
      cells.count != shapes.count && body.allSatisfy { $0.cells.count == shapes.count }
    return strange > 1 || isOtherWidth || namesAccount
  }

  /// Whether a cell is the title of a statement and none a heading of a table.
  private func isTitle(_ cells: [[UInt8]]) -> Bool {
    cells.contains(where: StatementTitle.isOne) && !cells.contains(where: StatementTitle.isHeading)
  }

  /// Whether a column has a look of its own, and every row below has it.
  private func holds(_ column: Int, in body: [SampleRow]) -> Bool {
    guard column < shapes.count, shapes[column] != .text else { return false }
    return body.allSatisfy { column >= $0.cells.count || fits($0.cells[column], column) }
  }

  private func fits(_ cell: [UInt8], _ column: Int) -> Bool {
    column >= shapes.count || shapes[column].accepts(ValueShape.of(cell))
  }

  /// Whether a cell begins with the word for an account, its balance or its holder.
  private static func namesAccount(_ cell: [UInt8]) -> Bool {
    let word = cell.prefix { $0 > 0x20 && $0 != 0x3A }
    return words.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether a cell holds an amount or the number of an account, not a year.
  private static func isNumber(_ cell: [UInt8]) -> Bool {
    switch ValueShape.of(cell) {
    case .amount: true
    case .integer: cell.count > 4
    default: false
    }
  }

  private static let words: Set<String> = [
    "compte", "comptes", "solde", "soldes", "iban", "rib", "relevé", "releve", "titulaire",
    "account", "balance", "statement", "holder",
  ]
}
