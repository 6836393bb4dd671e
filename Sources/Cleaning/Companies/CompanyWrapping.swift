internal import Reference

/// Takes away what programs put around the name of a firm: quotes, the apostrophe of a spreadsheet, low lines for spaces, signs at its ends.
enum CompanyWrapping {
  /// The name without them.
  static func bare(_ text: String) -> String {
    guard text.utf8.contains(where: isTelling) else { return text }
    var text = text
    if !text.utf8.contains(0x20), text.utf8.contains(0x5F) {
      text = text.replacing("_", with: " ").spacedWords.joined(separator: " ")
    }
    text = text.replacing(";", with: ", ")
    for (open, close) in quotes
    where text.count > 2 && text.first == open && text.last == close
      && !text.dropFirst().dropLast().contains(where: { $0 == open || $0 == close })
    {
      text = String(text.dropFirst().dropLast())
    }
    // « 't Hof » begins with an article.
    if text.first == "'", text.count > 3, !text.dropFirst(2).hasPrefix(" ") { text.removeFirst() }
    var words = text.spacedWords[...]
    while let last = words.last, words.count > 1, isSign(last) { words.removeLast() }
    while let first = words.first, words.count > 1, isSign(first) { words.removeFirst() }
    if let first = words.first, first.utf8.first == 0x23 || first.utf8.first == 0x2A,
      first.utf8.count > 2
    {
      words[words.startIndex] = first.trimming("#*")
    }
    if let last = words.last, last.utf8.last == 0x2E, last.utf8.count > 4,
      last.utf8.count(where: { $0 == 0x2E }) == 1, !abridged.contains(Fold.key(last))
    {
      words[words.endIndex - 1].removeLast()
    }
    return words.joined(separator: " ").trimming(" ,")
  }

  private static func isTelling(_ byte: UInt8) -> Bool {
    switch byte {
    // ! " # ' * . ; ? _, and the quotes beyond ASCII
    case 0x21...0x23, 0x27, 0x2A, 0x2E, 0x3B, 0x3F, 0x5F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// `!!!`, `***`, `?`
  static func isSign(_ word: String) -> Bool { word.utf8.allSatisfy { signs.contains($0) } }

  private static let signs: Set<UInt8> = [0x21, 0x2A, 0x3F]
  private static let quotes: [(Character, Character)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"), ("'", "'"),
  ]
  /// Short forms that keep their point.
  private static let abridged: Set<String> = ["ASSO", "ASSOC", "CORP", "SOCI", "COOP"]
}
