import Fields
import Pipelines
import Tables

/// Keeps what stood in the cell of a name and is none: an address and a number where they belong, a refusal as a refusal, the rest in `note`.
struct AsideCells {
  private struct Row {
    let row: Int
    var pieces: [(field: String, text: String)]
    var refused: [String]
  }
  private var rows: [Row] = []

  static let noted = Finding(
    "beside-name", .notice,
    Phrase(
      en: "what stood beside the name is no name; it stands in note now",
      fr: "ce qui était à côté du nom n’en est pas un ; c’est maintenant dans note"))
  static let moved = Finding(
    "contact-in-name", .repaired,
    Phrase(
      en: "an address or a number stood in the name; it has its own cell now",
      fr: "une adresse ou un numéro était dans le nom ; il a maintenant sa cellule"))
  static let refusal = Finding(
    "refusal-in-name", .notice,
    Phrase(
      en: "a remark in the name refuses to be reached; the consent says no",
      fr: "une mention dans le nom refuse d’être joint ; l’accord dit non"))

  /// Takes in what was found in the name of a row; rows ascending.
  mutating func add(_ pieces: [String], refused: [String], row: Int, field: String) {
    guard !pieces.isEmpty || !refused.isEmpty else { return }
    let pieces = pieces.map { (field: field, text: $0) }
    if rows.last?.row == row {
      rows[rows.count - 1].pieces += pieces
      rows[rows.count - 1].refused += refused
    } else {
      rows.append(Row(row: row, pieces: pieces, refused: refused))
    }
  }

  /// Writes the cells; a column that there is not yet is made.
  ///
  /// What may not stay is left out piece by piece: neither does a note take the pieces with it, nor they the note.
  func write(
    to batch: inout Batch, _ phones: PhoneSearch, _ guards: PrivacyGuards, log: inout StepLog
  ) {
    guard !rows.isEmpty else { return }
    let places = rows.map { Self.places(of: $0, in: batch, phones) }
    let noting = zip(rows, places).filter { $1.contains { $0.column == "note" } }.map(\.0.row)
    if !noting.isEmpty, batch["note"] != nil {
      for row in noting { NoteCells.tell(of: batch, row: row, log: &log, ifSensitive: guards) }
      batch["note"] = guards.notes(of: batch, in: noting, log: &log)
    }
    var changes: [String: CellChanges] = [:]
    func cell(_ column: String, _ row: Int) -> String { batch[column]?.value(row) ?? "" }
    for (found, places) in zip(rows, places) {
      let row = found.row
      var lines: [String: String] = [:]
      for (field, column, piece) in places {
        var piece = piece
        if column == "note" {
          let (left, lost) = guards.screened(piece)
          if let lost { log.note(lost, row: row, field: field, of: batch) }
          if left.isEmpty { continue }
          piece = left
        }
        let text = lines[column] ?? cell(column, row)
        if column == "note" || text.isEmpty || !Self.holds(text, piece, phones) {
          lines[column] = text.isEmpty ? piece : text + "\n" + piece
        }
        let finding = column == "note" ? Self.noted : Self.moved
        log.note(finding, row: row, field: field, of: batch)
      }
      for channel in Set(found.refused).sorted() {
        lines["consent-\(channel)"] = "no"
        log.note(Self.refusal, row: row, field: "consent-\(channel)", of: batch)
      }
      for (column, text) in lines { changes[column, default: CellChanges()].set(row, to: text) }
    }
    for (column, cells) in changes.sorted(by: { $0.key < $1.key }) {
      let before = batch[column] ?? TextColumn(missingCount: batch.count)
      batch[column] = cells.applied(to: before)
    }
  }

  /// Where the pieces of a row belong: the numbers of an enterprise to their fields, the rest to a column each.
  ///
  /// A number that its field has already says nothing new; beside another one, and beside words that say more, the piece is noted.
  private static func places(
    of found: Row, in batch: Batch, _ phones: PhoneSearch
  ) -> [(field: String, column: String, text: String)] {
    var filled: [String: String] = [:]
    var places: [(field: String, column: String, text: String)] = []
    for (field, piece) in found.pieces {
      guard let numbers = RegisterNumbers(piece, isOfFirm: field == "company") else {
        places.append((field, column(of: piece, in: batch, phones), piece))
        continue
      }
      var isNoted = numbers.saysMore
      for (column, number) in numbers.fields {
        let own = filled[column] ?? batch[column]?.value(found.row) ?? ""
        if own.isEmpty {
          filled[column] = number
          places.append((field, column, number))
        } else if own.filter({ $0.isLetter || $0.isNumber }).uppercased() != number {
          isNoted = true
        }
      }
      if isNoted { places.append((field, "note", piece)) }
    }
    return places
  }

  /// The column that a piece belongs to.
  private static func column(
    of piece: String, in batch: Batch, _ phones: PhoneSearch
  ) -> String {
    if piece.contains("@") {
      return EmailJudge().judge(piece).value.isEmpty ? "note" : "email"
    }
    guard let number = phones.all(in: piece.utf8.span).first else { return "note" }
    let hasMobile = batch.place(of: "mobile") != nil
    let isMobile = hasMobile && (number.type == .mobile || batch.place(of: "phone") == nil)
    return isMobile ? "mobile" : "phone"
  }

  /// Whether the cell has the address or the number already.
  private static func holds(_ cell: String, _ piece: String, _ phones: PhoneSearch) -> Bool {
    if piece.contains("@") { return cell.lowercased().contains(piece.lowercased()) }
    let own = phones.all(in: cell.utf8.span).map(\.number)
    return phones.all(in: piece.utf8.span).allSatisfy { own.contains($0.number) }
  }
}
