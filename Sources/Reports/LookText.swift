public import Pipelines
public import Tables

/// What was seen in a file, as a person reads it in a terminal.
public struct LookText {
  let look: FileLook
  let language: Language
  let isVerbose: Bool

  /// At most so many findings are told where nobody asks for all.
  private static let findingCount = 12

  /// The text of a look in one language; `isVerbose` tells every finding that the look has kept.
  public init(_ look: FileLook, language: Language, isVerbose: Bool = false) {
    self.look = look
    self.language = language
    self.isVerbose = isVerbose
  }

  private func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  /// The lines, in order.
  public var lines: [String] {
    var lines = [title]
    lines += look.detected.map { "  \($0(language))" }
    if let region = look.region {
      lines.append(
        say(
          "  country: \(region.code ?? "several"), by \(region.evidence.en)",
          "  pays : \(region.code ?? "plusieurs"), d’après \(region.evidence.fr)"))
    }
    lines.append("")
    lines += columnLines
    let odd = look.columns.flatMap { column in
      column.oddities.map { "  \(column.heading): \($0.phrase(language))" }
    }
    if !odd.isEmpty { lines += ["", say("Odd", "Particularités")] + odd }
    if !look.findings.isEmpty {
      lines += ["", say("Found while reading", "Vu à la lecture")] + findingLines
    }
    return lines
  }

  /// The findings, and where further ones are to be had.
  private var findingLines: [String] {
    let told = isVerbose ? look.findings[...] : look.findings.prefix(Self.findingCount)
    let rest = look.findings.count - told.count + look.furtherFindingCount
    let lines = told.map { "  \($0.text(language))" }
    guard rest > 0 else { return lines }
    let place =
      look.furtherFindingCount == 0
      ? say("--verbose shows them", "--verbose les montre")
      : say(
        "the output findings of a pipeline has them all (of: findings)",
        "la sortie findings d’un traitement les a tous (of: findings)")
    return lines + [say("  … and \(rest) more; \(place)", "  … et \(rest) de plus ; \(place)")]
  }

  private var title: String {
    var title =
      "\(look.path)   \(Self.records(look.recordCount, language))   \(look.reader)"
    if let export = look.export { title += "   \(export.program), \(export.content)" }
    if look.records != .clients { title += "   records: \(look.records.rawValue)" }
    if look.skippedCount > 0 {
      title += say(
        "   (\(look.skippedCount) title, total or blank line\(look.skippedCount == 1 ? "" : "s") left out)",
        look.skippedCount == 1
          ? "   (1 ligne de titre, de total ou vide laissée de côté)"
          : "   (\(look.skippedCount) lignes de titre, de total ou vides laissées de côté)")
    }
    return title
  }

  /// So many records, in words.
  public static func records(_ count: Int, _ language: Language) -> String {
    let one = count == 1 || language == .french && count == 0
    return "\(count) \(language == .french ? "enregistrement" : "record")\(one ? "" : "s")"
  }

  /// A heading; where an address stands in it, it is a value that was taken for one, and masked.
  private static func shown(_ heading: String) -> String {
    heading.contains("@") ? masked(heading) : heading
  }

  private var columnLines: [String] {
    let rows = look.columns.map { column -> [String] in
      let share =
        look.recordCount == 0 ? 0 : column.filledCount * 100 / max(1, min(look.recordCount, 20_000))
      let field =
        column.joins.map { say("fills the gaps of \"\($0)\"", "comble les trous de « \($0) »") }
        ?? column.fieldName.map { "\($0) (\(column.confidence) %)" } ?? "—"
      return [
        Self.shown(column.heading), field, "\(min(100, share)) %",
        column.samples.joined(separator: " · "),
      ]
    }
    let header = [
      say("heading", "titre"), say("our field", "notre champ"), say("filled", "rempli"),
      say("sample, masked", "extrait, masqué"),
    ]
    let all = [header] + rows
    let widths = (0..<3).map { place in min(40, all.map { $0[place].count }.max() ?? 0) }
    return all.map { row in
      "  "
        + zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined(
          separator: "  ")
        + "  " + row[3]
    }
  }
}
