import Fields
import Reference

/// An export of a known program, recognised by its headings.
public struct KnownExport: Sendable {
  /// The program: `Dolibarr`, `Shopify`.
  public let program: String
  /// What it holds, in English: `contacts`, `orders`.
  public let content: String
  /// What a record tells.
  public let records: Records
  /// What stands in the place of a field that a heading does not fill, although it seems to: the address of the shop itself.
  static let aside = "-"
  /// The headings, folded.
  let headings: Set<String>
  /// For some headings, folded, the field that they fill, where the heading alone would not tell.
  let fields: [String: String]

  private static let all: [KnownExport] =
    (ReferenceTable.compiled("known_exports.csv")?.rows() ?? [])
    .compactMap { row in
      guard row.count >= 5 else { return nil }
      let fields = row[4].split(separator: "|").compactMap { pair -> (String, String)? in
        guard let equals = pair.lastIndex(of: "=") else { return nil }
        return (Heading.fold(String(pair[..<equals])), String(pair[pair.index(after: equals)...]))
      }
      return KnownExport(
        program: row[0], content: row[1], records: Records(rawValue: row[2]) ?? .clients,
        headings: Set(row[3].split(separator: "|").map { Heading.fold(String($0)) }),
        fields: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }

  /// The export that a file with these headings is: at least four fifths of the file's headings are the program's, and it has
  /// at least half of the program's. `nil` when none fits; the better fit wins.
  public static func recognise(_ headings: [String]) -> KnownExport? {
    let folded = Set(headings.map(Heading.fold).filter { !$0.isEmpty })
    guard folded.count >= 4 else { return nil }
    var best: (share: Double, export: KnownExport)?
    for export in all {
      let shared = export.headings.intersection(folded).count
      guard shared * 5 >= folded.count * 4, shared * 2 >= export.headings.count else { continue }
      let share = Double(2 * shared) / Double(folded.count + export.headings.count)
      if share > (best?.share ?? 0) { best = (share, export) }
    }
    return best?.export
  }

  /// The field that a heading of this export fills, or `nil` when the heading alone tells; ``aside`` where it fills none.
  public func field(of heading: String) -> String? { fields[Heading.fold(heading)] }
}
