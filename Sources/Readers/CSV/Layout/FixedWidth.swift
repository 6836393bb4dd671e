import Pipelines
import Tables

/// Knows a listing of columns of fixed width, as old programs print them: blanks instead of separators.
///
/// Read by any separator it gives garbage, so it is refused by name. Its columns show in the first lines: where one begins, nearly every line
/// has a blank before and a sign behind.
enum FixedWidth {
  /// So many lines must agree, and so many columns begin at the same places.
  private static let leastLines = 8
  private static let leastColumns = 4
  private static let looked = 400

  /// Whether the lines of the text are such a listing.
  static func tells(_ text: Span<UInt8>) -> Bool {
    let lines = lines(of: text)
    guard lines.count >= leastLines, !hasCommas(text, lines) else { return false }
    let width = lines.map(\.count).max() ?? 0
    guard width >= 40 else { return false }
    var filled = [Int](repeating: 0, count: width)
    for line in lines {
      for place in line.indices where text[place] != 0x20 { filled[place - line.lowerBound] += 1 }
    }
    let most = lines.count * 4 / 5
    let few = lines.count / 10
    var begins = 0
    for place in 1..<width where filled[place - 1] <= few && filled[place] >= most { begins += 1 }
    // What begins at the margin is a column too.
    if filled[0] >= most { begins += 1 }
    let parted = lines.count { line in
      (line.lowerBound + 1..<line.upperBound).contains { text[$0] == 0x20 && text[$0 - 1] == 0x20 }
    }
    return begins >= leastColumns && parted >= most
  }

  /// The long lines of the beginning: those of a head, a foot or nothing are short.
  private static func lines(of text: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for place in 0..<text.count where text[place] == 0x0A || text[place] == 0x0D {
      if place > start { lines.append(start..<place) }
      start = place + 1
      if lines.count == looked { break }
    }
    let lengths = lines.map(\.count).sorted()
    guard let usual = lengths.isEmpty ? nil : lengths[lengths.count / 2] else { return [] }
    return lines.filter { $0.count * 2 >= usual && $0.count <= 1_000 }
  }

  /// Whether the file is no table with separators of its own: none was found, blanks, or a comma, that of decimals.
  static func isOpen(_ separator: [UInt8]) -> Bool {
    separator == CSVDialect.noSeparator || separator == [0x2C]
      || separator.allSatisfy { $0 == 0x20 }
  }

  /// Whether commas part cells: most long lines hold several.
  private static func hasCommas(_ text: Span<UInt8>, _ lines: [Range<Int>]) -> Bool {
    let several = lines.count { line in line.count { text[$0] == 0x2C } > 2 }
    return several * 2 > lines.count
  }

  static func refusal(of file: String) -> RunError {
    RunError(
      "fixed-width", .unreadable, at: file,
      Phrase(
        en:
          "a listing with columns of fixed width, without separators; export it as CSV, or open it in a spreadsheet, part it there by fixed widths, and save it as a workbook",
        fr:
          "un listing à colonnes de largeur fixe, sans séparateur ; exportez-le en CSV, ou ouvrez-le dans un tableur, découpez-le par largeurs fixes, et enregistrez-le en classeur"
      ))
  }
}
