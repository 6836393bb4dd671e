import Pipelines
import Tables

/// The comments that people stick to the cells of a sheet; they are counted, not read.
/// - Source: ECMA-376 part 1, 12.3.3 and 18.7.3 (`comment`); comments in threads leave one of these, too.
struct CellComments {
  /// The cells, as the workbook names them: `A7`.
  private(set) var places: [String] = []

  /// The most cells that are named.
  private static let shown = 8

  /// Those of the sheet that is kept in the member `sheet`. A part of comments that cannot be read has none.
  init(of sheet: String, in archive: ZipArchive) {
    guard let part = (try? Relations(of: sheet, in: archive))?.first(ofType: "comments"),
      let member = archive.member(part)
    else { return }
    try? read(member, archive)
  }

  private mutating func read(_ member: ZipMember, _ archive: ZipArchive) throws(Refusal) {
    var scanner = try MarkupScanner(archive.open(member), limits: archive.limits)
    while true {
      switch try scanner.next() {
      case .end: return
      case .open where scanner.isNamed("comment"):
        guard places.count < 100_000 else { return }
        if let place = scanner.attribute("ref") { places.append(place) }
      default: break
      }
    }
  }

  /// What is said of those below the headings; `nil` where there are none.
  func finding(below headerRow: Int, _ part: Part) -> PlacedFinding? {
    let rows = places.compactMap { place in
      Int(place.drop { $0.isLetter || $0 == "$" }).map { (place: place, row: $0) }
    }.filter { $0.row > headerRow }
    guard let first = rows.first else { return nil }
    let names =
      rows.prefix(Self.shown).map(\.place).joined(separator: ", ")
      + (rows.count > Self.shown ? " …" : "")
    return PlacedFinding(
      part: part, line: first.row, stage: "",
      Finding(
        "cell-comments", .warning,
        Phrase(
          en:
            "comments are attached to cells and are not read (\(rows.count): \(names)); write what matters of them into a column",
          fr:
            "des commentaires sont attachés à des cellules et ne sont pas lus (\(rows.count) : \(names)) ; écrivez dans une colonne ce qui y importe"
        )))
  }
}
