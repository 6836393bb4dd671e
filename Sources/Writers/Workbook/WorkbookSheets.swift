import CXLSXWriter
import Pipelines
import Tables

/// The sheets of one port: one, and another each time a sheet is full.
struct WorkbookSheets {
  /// The rows of a sheet, headings included (ECMA-376: 2²⁰).
  static let rowLimit = 1_048_576
  /// The columns of a sheet.
  static let columnLimit = 16_384

  private let book: WorkbookFile
  private let name: String
  private let columns: [String]
  private let headings: [String]
  private let styles: [WorkbookFormats.Style]
  private let formats: WorkbookFormats
  private let shownPath: String
  private let choices: WorkbookChoices?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>
  private var row = 0
  private var widths: [Int]
  private var cell = WorkbookCell()

  init(
    _ book: WorkbookFile, name: String, columns: [String], headings: [String],
    formats: WorkbookFormats, shownPath: String, choices: WorkbookChoices? = nil
  ) throws(RunError) {
    guard columns.count <= WorkbookSheets.columnLimit else {
      throw RunError(
        "too-many-columns", .unwritable, at: shownPath,
        Phrase(
          en:
            "a sheet holds \(WorkbookSheets.columnLimit) columns, not \(columns.count); write csv instead",
          fr:
            "une feuille contient \(WorkbookSheets.columnLimit) colonnes, pas \(columns.count) ; écrire plutôt en csv"
        ))
    }
    self.book = book
    self.name = name
    self.columns = columns
    self.headings = headings
    self.formats = formats
    self.shownPath = shownPath
    self.choices = choices
    styles = columns.map { formats.style(of: $0) }
    widths = headings.map { min(max($0.count + 4, 8), 40) }
    sheet = try WorkbookSheets.newSheet(book, name, shownPath)
    try writeHeadings()
  }

  /// Adds the rows of a batch; columns that it does not have stay blank.
  mutating func write(_ batch: Batch) throws(RunError) {
    let sources = columns.map { batch[$0] }
    for source in 0..<batch.count {
      if row == WorkbookSheets.rowLimit {
        end()
        sheet = try WorkbookSheets.newSheet(book, name, shownPath)
        row = 0
        try writeHeadings()
      }
      for (place, column) in sources.enumerated() {
        guard let column, !column.isBlank(source) else { continue }
        let length = cell.take(column, row: source)
        if row < 200 { widths[place] = min(max(widths[place], length + 2), 40) }
        let status = cell.write(
          to: sheet, row: row, column: place, as: styles[place],
          format: formats.format(styles[place]))
        guard status == LXW_NO_ERROR else { throw refused(status, row: row, column: place) }
      }
      row += 1
    }
  }

  /// Puts the finishing touches to the sheet at hand.
  mutating func end() {
    guard !columns.isEmpty else { return }
    let last = UInt16(columns.count - 1)
    worksheet_autofilter(sheet, 0, 0, UInt32(max(row - 1, 0)), last)
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    if let choices, row > 1, let place = columns.firstIndex(of: choices.column) {
      choices.offer(in: sheet, column: UInt16(place), lastRow: UInt32(row - 1))
    }
    for (place, width) in widths.enumerated() {
      let column = UInt16(place)
      worksheet_set_column(sheet, column, column, Double(width), formats.format(styles[place]))
    }
  }

  private mutating func writeHeadings() throws(RunError) {
    for (place, heading) in headings.enumerated() {
      let text = heading.replacing("\0", with: "")
      let status = worksheet_write_string(sheet, 0, UInt16(place), text, formats.heading)
      guard status == LXW_NO_ERROR else { throw refused(status, row: 0, column: place) }
    }
    row = 1
  }

  private static func newSheet(
    _ book: WorkbookFile, _ name: String, _ shownPath: String
  ) throws(RunError) -> UnsafeMutablePointer<lxw_worksheet> {
    if let sheet = book.addSheet(name) { return sheet }
    throw RunError(
      "cannot-write", .unwritable, at: shownPath,
      Phrase(
        en: "memory is short; free some and run again",
        fr: "la mémoire manque ; en libérer puis relancer"))
  }

  private func refused(_ status: lxw_error, row: Int, column: Int) -> RunError {
    let place = "\(shownPath), \(name), \(columns[column])"
    if status == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
      return RunError(
        "cell-too-long", .unwritable, at: place,
        Phrase(
          en:
            "the value in row \(row + 1) is longer than the 32767 characters that a cell holds; write csv instead",
          fr:
            "la valeur en ligne \(row + 1) dépasse les 32767 caractères d’une cellule ; écrire plutôt en csv"
        ))
    }
    let words = String(cString: lxw_strerror(status))
    return RunError(
      "cannot-write", .unwritable, at: place,
      Phrase(en: "row \(row + 1): \(words)", fr: "ligne \(row + 1) : \(words)"))
  }
}
