/// Steps through the markup of one sheet: from row to row, and in a row from cell to cell.
///
/// ```
/// <Table><Row><Cell>…</Cell><Cell>…</Cell></Row><Row>…      rows may lie in groups, cells lie in their row
/// ```
struct SheetMarkup {
  /// Stands in the row or the cell found last.
  var scanner: MarkupScanner
  /// How much a row may hold.
  let limits: ReadLimits
  private let insideSheet: Int
  private var isDone = false

  /// The sheet that `scanner` stands in.
  init(_ scanner: MarkupScanner, limits: ReadLimits) {
    self.scanner = scanner
    self.limits = limits
    insideSheet = scanner.depth
  }

  /// Moves into the next element called `name`, past all that lies in elements called as `skipped` says; answers `false` at the
  /// end of the sheet.
  mutating func nextRow(
    _ name: StaticString, skipping skipped: [StaticString] = []
  ) throws(Refusal) -> Bool {
    while !isDone {
      switch try scanner.next() {
      case .end: isDone = true
      case .close where scanner.depth < insideSheet: isDone = true
      case .open where scanner.isNamed(name): return true
      case .open where isNamed(any: skipped): try scanner.skipElement()
      default: break
      }
    }
    return false
  }

  /// Moves into the next of the row's own elements that is called as `names` says; answers `false` at the end of the row.
  /// - Parameter insideRow: the scanner's depth in the row.
  mutating func nextCell(
    _ names: [StaticString], insideRow: Int
  ) throws(Refusal) -> Bool {
    while true {
      switch try scanner.next() {
      case .end: return false
      case .close where scanner.depth < insideRow: return false
      case .open where isNamed(any: names): return true
      case .open: try scanner.skipElement()
      default: break
      }
    }
  }

  private func isNamed(any names: [StaticString]) -> Bool {
    for name in names where scanner.isNamed(name) { return true }
    return false
  }

  /// Refuses a row with a cell behind the last column that is allowed.
  func checkWidth(_ width: Int, ofRow row: Int) throws(Refusal) {
    guard width <= limits.columns else {
      throw Refusal(
        .tooLarge, en: "row \(row) reaches beyond column \(limits.columns), the limit",
        fr: "la ligne \(row) dépasse la colonne \(limits.columns), la limite")
    }
  }

  /// Refuses a row whose values take more bytes than is allowed.
  func checkSize(_ row: GridRow) throws(Refusal) {
    guard row.bytes.count <= limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
  }
}
