import Pipelines
import Tables

/// Which sheets of a workbook are read.
struct SheetChoice: Sendable {
  /// Names or patterns with `*` and `?`; none for the first visible sheet.
  var patterns: [String] = []

  /// The chosen ones of `sheets`, in the order of the workbook.
  func chosen(_ sheets: [WorkbookSheet]) throws(Refusal) -> [WorkbookSheet] {
    guard !sheets.isEmpty else {
      throw Refusal(
        .noSheet, en: "the workbook holds no sheet with cells",
        fr: "le classeur ne contient aucune feuille avec des cellules")
    }
    if patterns.isEmpty {
      if let visible = sheets.first(where: \.isVisible) { return [visible] }
      throw Refusal(
        .noSheet, en: "every sheet of the workbook is hidden; name one with sheet:",
        fr: "toutes les feuilles du classeur sont masquées ; en nommer une avec sheet:")
    }
    // A sheet that is named outright is read even when it is hidden; a pattern finds visible ones only.
    let found = sheets.filter { sheet in
      patterns.contains { pattern in
        sheet.name.lowercased() == pattern.lowercased()
          || sheet.isVisible
            && SheetChoice.matches(Array(sheet.name.lowercased()), Array(pattern.lowercased()))
      }
    }
    guard !found.isEmpty else {
      let names = sheets.prefix(20).map(\.name)
      throw Refusal(
        .noSheet,
        en:
          "no sheet is called \(patterns.joined(separator: ", ")); there are: \(names.joined(separator: ", "))",
        fr: "aucune feuille ne s’appelle \(patterns.joined(separator: ", ")) ; il y a : "
          + names.joined(separator: ", "))
    }
    return found
  }

  /// What says that some of the sheets that are named are not in the workbook, where others are: of a folder of workbooks each may have
  /// its own.
  func missing(_ sheets: [WorkbookSheet], _ part: Part) -> PlacedFinding? {
    let names = Set(sheets.map { $0.name.lowercased() })
    let missing = patterns.filter {
      !$0.contains { "*?".contains($0) } && !names.contains($0.lowercased())
    }
    guard !missing.isEmpty else { return nil }
    let list = missing.joined(separator: ", ")
    let there = sheets.prefix(20).map(\.name).joined(separator: ", ")
    return PlacedFinding(
      part: part,
      Finding(
        "no-such-sheet", .warning,
        Phrase(
          en: "no sheet is called \(list), which sheet: names; there are: \(there)",
          fr: "aucune feuille ne s’appelle \(list), que nomme sheet: ; il y a : \(there)")))
  }

  /// Whether `name` is what `pattern` describes: `*` stands for anything, `?` for one character. O(name × pattern).
  private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var n = 0
    var p = 0
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let back = star {
        star = (back.pattern, back.name + 1)
        p = back.pattern + 1
        n = back.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
