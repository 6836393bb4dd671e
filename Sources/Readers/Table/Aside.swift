/// Knows lines that stand among records and are none: rules of dashes, comments, the number of a page, how many rows there are.
///
/// ```
/// Nom;Ville
/// ---;-----
/// Dupré;Brest
/// Page 2/3
/// # suite
/// (2 rows affected)
/// ```
enum Aside {
  /// The bytes with which such a line may begin.
  static let beginnings = "#(Pp-=_*+~".utf8

  /// Whether a first filled cell that begins at `at` may make a row such a line; any other row is none.
  static func mayBegin(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at &+ 2 < bytes.count else { return false }
    let byte = bytes[at]
    switch byte {
    case 0x23: return bytes[at &+ 1] == 0x20
    case 0x28: return isDigit(bytes[at &+ 1])
    case 0x50, 0x70:
      return bytes[at &+ 1] | 0x20 == 0x61 && bytes[at &+ 2] | 0x20 == 0x67
    default: return isStroke(byte) && isStroke(bytes[at &+ 1])
    }
  }

  /// Whether the cells of a row are such a line: a rule across, or one cell alone.
  static func isOne(_ cells: [[UInt8]]) -> Bool {
    let filled = cells.lazy.filter { !SampleRow.isBlank($0) }
    guard let first = filled.first else { return false }
    if isRuler(cells) { return true }
    return filled.dropFirst().isEmpty && isAloneOne(first)
  }

  /// Whether every filled cell of a row is a rule.
  static func isRuler(_ cells: [[UInt8]]) -> Bool {
    var rule = Rule()
    return cells.allSatisfy { rule.goesOn($0.span, 0..<$0.count) } && rule.isOne
  }

  /// Whether every filled one of these cells of a text is a rule.
  static func isRuler(_ text: Span<UInt8>, _ cells: [Range<Int>]) -> Bool {
    var rule = Rule()
    for cell in cells where !rule.goesOn(text, cell) { return false }
    return rule.isOne
  }

  /// A rule as far as it was seen: two strokes at once to begin with, three of them at least.
  private struct Rule {
    private var strokes = 0
    private var isDouble = false

    var isOne: Bool { strokes >= 3 && isDouble }

    mutating func goesOn(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
      var run = 0
      for at in cell {
        if Aside.isStroke(text[at]) {
          strokes += 1
          run += 1
          if run == 2 { isDouble = true }
        } else if Aside.isBetween(text[at]) {
          run = 0
        } else {
          return false
        }
      }
      return true
    }
  }

  private static func isStroke(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x3D || byte == 0x5F || byte == 0x2A || byte == 0x2B || byte == 0x7E
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x7C || byte == 0x3A || byte == 0x0D
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A comment, `Page 2`, `Page 2/3`, `(6 rows affected)`.
  private static func isAloneOne(_ cell: [UInt8]) -> Bool {
    guard cell.count <= 200 else { return false }
    if cell.starts(with: [0x23, 0x20]) { return true }
    let words = String(decoding: cell, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }
    if words.first == "page" {
      return (2...4).contains(words.count) && Int(words[1]) != nil
        && words.dropFirst(2).allSatisfy { Int($0) != nil || ["sur", "of", "de"].contains($0) }
    }
    return cell.first == 0x28 && cell.last == 0x29 && (2...3).contains(words.count)
      && Int(words[0]) != nil && rows.contains(words[1])
  }

  private static let rows: Set<Substring> = [
    "row", "rows", "record", "records", "ligne", "lignes", "enregistrement", "enregistrements",
    "fila", "filas", "zeile", "zeilen", "riga", "righe",
  ]
}
