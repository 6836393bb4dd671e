import Tables

/// Knows a text with the signs of Markdown: headings, points, links, pieces of programs.
enum MarkdownText {
  static let what = Phrase(
    en:
      "this is a text (Markdown), not a table; where a table stands in it, copy that into a workbook",
    fr:
      "c’est un texte (Markdown), pas une table ; s’il contient un tableau, copiez celui-ci dans un classeur"
  )

  /// Whether headings stand in it with signs of two other sorts; points alone are a list.
  static func tells(_ text: TextLines) -> Bool {
    guard text.count >= 4 else { return false }
    var (headings, points, links, fences, words) = (0, 0, 0, 0, 0)
    var isInFence = false
    for line in text.lines {
      if line.text.hasPrefix("```") || line.text.hasPrefix("~~~") {
        fences += 1
        isInFence.toggle()
      } else if isInFence {
        continue
      } else if isHeading(line.text) {
        headings += 1
      } else if ["- ", "* ", "+ "].contains(where: { line.text.hasPrefix($0) }) {
        points += 1
      } else if line.text.split(separator: " ").count >= 5 {
        words += 1
      }
      if line.text.contains("](") || line.text.contains("**") || hasCode(line.text) { links += 1 }
    }
    guard headings > 0 else { return false }
    let sorts = [headings > 1, points > 1, links > 0, fences > 1, words > 1].count { $0 }
    return sorts >= 3
  }

  private static func isHeading(_ line: String) -> Bool {
    let signs = line.prefix { $0 == "#" }
    let rest = line[signs.endIndex...]
    return 1...6 ~= signs.count && rest.first == " " && !rest.contains(";") && !rest.contains("\t")
  }

  private static func hasCode(_ line: String) -> Bool {
    line.count { $0 == "`" } >= 2
  }
}
