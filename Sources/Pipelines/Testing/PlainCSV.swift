/// Reads the clean CSV that people write into the tests of a pipeline: commas, double quotes, a header.
enum PlainCSV {
  /// The records of `text`, cell by cell; spaces around a cell do not count, blank lines neither; `""` alone is a blank cell.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    func endCell() {
      row.append(
        wasQuoted ? cell : String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
      cell = ""
      wasQuoted = false
    }
    func endRow() {
      let isCell = wasQuoted
      endCell()
      if row != [""] || isCell { rows.append(row) }
      row = []
    }
    var characters = text.replacing("\r\n", with: "\n")[...]
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted:
        if characters.first == "\"" {
          cell.append("\"")
          characters.removeFirst()
        } else {
          isQuoted = false
        }
      case "\"" where cell.allSatisfy({ $0 == " " }):
        cell = ""
        isQuoted = true
        wasQuoted = true
      case " " where wasQuoted && !isQuoted: break
      case "," where !isQuoted: endCell()
      case "\n" where !isQuoted: endRow()
      default: cell.append(character)
      }
    }
    if !cell.isEmpty || !row.isEmpty || wasQuoted { endRow() }
    return rows
  }
}
