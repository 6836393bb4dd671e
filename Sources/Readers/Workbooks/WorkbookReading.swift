import Pipelines
import Tables

/// A sheet that is being read, whatever the format of its workbook.
protocol SheetReading: AnyObject {
  /// The columns of its table.
  var table: SheetTable { get }
  /// The next rows; `nil` at the end.
  func next() throws(Refusal) -> (any Portion)?
}

/// A workbook that is being read: its chosen sheets, one after the other.
struct WorkbookReading: Reading {
  let headings: [String]
  let detected: [Phrase]
  let hasHeader: Bool
  private let session: Session

  /// The state that moves on; the engine lets one task at a time call ``next()``.
  private final class Session: @unchecked Sendable {
    let place: String
    var waiting: [WorkbookSheet]
    var current: (any SheetReading)?
    let open: (WorkbookSheet) throws(Refusal) -> any SheetReading

    init(
      place: String, sheets: [WorkbookSheet],
      open: @escaping (WorkbookSheet) throws(Refusal) -> any SheetReading
    ) {
      self.place = place
      self.open = open
      waiting = sheets
    }
  }

  /// Opens the first of `sheets`.
  init(
    _ sheets: [WorkbookSheet], hiddenCount: Int, format: String, file: InputFile,
    open: @escaping (WorkbookSheet) throws(Refusal) -> any SheetReading
  ) throws(Refusal) {
    session = Session(place: file.shownPath, sheets: sheets, open: open)
    let first = session.waiting.removeFirst()
    let sheet = try open(first)
    session.current = sheet
    headings = sheet.table.names
    hasHeader = sheet.table.hasHeader
    detected = WorkbookReading.described(
      first, sheet.table, format: format, hiddenCount: hiddenCount)
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    do throws(Refusal) {
      while let sheet = session.current {
        if let portion = try sheet.next() { return portion }
        session.current =
          session.waiting.isEmpty ? nil : try session.open(session.waiting.removeFirst())
      }
      return nil
    } catch {
      session.current = nil
      throw error.runError(at: session.place)
    }
  }

  private static func described(
    _ sheet: WorkbookSheet, _ table: SheetTable, format: String, hiddenCount: Int
  ) -> [Phrase] {
    var phrases = [
      Phrase(
        en: "\(format) workbook, sheet \(sheet.name)",
        fr: "classeur \(format), feuille \(sheet.name)")
    ]
    if hiddenCount > 0 {
      phrases.append(
        Phrase(
          en: "hidden sheets that were not read: \(hiddenCount)",
          fr: "feuilles masquées qui n’ont pas été lues : \(hiddenCount)"))
    }
    if table.hasHeader {
      phrases.append(
        Phrase(
          en: "headings in row \(table.headerRow)",
          fr: "titres de colonnes en ligne \(table.headerRow)"))
    } else {
      phrases.append(Phrase(en: "no headings", fr: "pas de titres de colonnes"))
    }
    return phrases
  }
}
