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
  let hasOpenHeadings: Bool
  private let session: Session
  private var firstFindings: [PlacedFinding]

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

  /// So many other sheets are looked into where the first one is no table of clients.
  private static let lookLimit = 8

  /// Opens the first of the sheets that are chosen among `sheets`; where nobody chose and the first visible one is no table whose
  /// headings are known, the only other one that surely lists clients.
  init(
    _ sheets: [WorkbookSheet], _ choice: SheetChoice, format: String, file: InputFile,
    open: @escaping (WorkbookSheet) throws(Refusal) -> any SheetReading
  ) throws(Refusal) {
    let chosen = try choice.chosen(sheets)
    let hiddenCount = sheets.count { !$0.isVisible && !chosen.contains($0) }
    let others = choice.patterns.isEmpty ? sheets.filter { $0.isVisible && $0 != chosen[0] } : []
    session = Session(place: file.shownPath, sheets: chosen, open: open)
    var first = session.waiting.removeFirst()
    var sheet = try open(first)
    firstFindings = []
    if !others.isEmpty {
      var unread = others
      var isChosen = false
      if !sheet.table.hasKnownHeadings, let found = WorkbookReading.onlyClients(others, open) {
        isChosen = true
        unread = [first] + others.filter { $0 != found.sheet }
        (first, sheet) = found
      }
      firstFindings = [
        WorkbookReading.unread(unread, file.part(first.name), listsClients: isChosen)
      ]
    }
    session.current = sheet
    (headings, hasOpenHeadings) = WorkbookReading.headings(of: sheet, session.waiting, open)
    hasHeader = sheet.table.hasHeader
    detected = WorkbookReading.described(
      first, sheet.table, format: format, hiddenCount: hiddenCount)
  }

  /// The headings of the first sheet, with those of the further ones where these are few, and whether more may come.
  private static func headings(
    of sheet: any SheetReading, _ further: [WorkbookSheet],
    _ open: (WorkbookSheet) throws(Refusal) -> any SheetReading
  ) -> ([String], isOpen: Bool) {
    var names = sheet.table.names
    var isOpen = further.count > lookLimit
    for other in further.prefix(lookLimit) {
      guard let table = (try? open(other))?.table else {
        isOpen = true
        continue
      }
      for name in table.names where !names.contains(name) { names.append(name) }
    }
    return (names, isOpen)
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    do throws(Refusal) {
      while let sheet = session.current {
        if let portion = try sheet.next() {
          defer { firstFindings = [] }
          return firstFindings.isEmpty
            ? portion : NotedPortion(portion: portion, findings: firstFindings)
        }
        session.current =
          session.waiting.isEmpty ? nil : try session.open(session.waiting.removeFirst())
      }
      return nil
    } catch {
      session.current = nil
      throw error.runError(at: session.place)
    }
  }

  /// The one of `others` that surely lists clients, or, where none does, the one that may; `nil` where several do or none. What cannot be
  /// read lists none.
  private static func onlyClients(
    _ others: [WorkbookSheet], _ open: (WorkbookSheet) throws(Refusal) -> any SheetReading
  ) -> (sheet: WorkbookSheet, reading: any SheetReading)? {
    guard others.count <= lookLimit else { return nil }
    let lists = others.compactMap { other in
      (try? open(other)).flatMap { $0.table.mayListClients ? (sheet: other, reading: $0) : nil }
    }
    let sure = lists.filter { $0.reading.table.listsClients }
    let chosen = sure.isEmpty ? lists : sure
    return chosen.count == 1 ? chosen[0] : nil
  }

  /// What is said where one of several sheets is read, and nobody chose.
  /// - Parameter listsClients: whether it is not the first one, but the only one that lists clients.
  private static func unread(
    _ others: [WorkbookSheet], _ part: Part, listsClients: Bool
  ) -> PlacedFinding {
    let names =
      others.prefix(12).map(\.name).joined(separator: ", ") + (others.count > 12 ? "…" : "")
    let why =
      listsClients
      ? Phrase(
        en: "only this sheet was read, since its headings alone are those of clients",
        fr: "seule cette feuille a été lue, car elle seule a des titres de colonnes de clients")
      : Phrase(en: "only this sheet was read", fr: "seule cette feuille a été lue")
    return PlacedFinding(
      part: part,
      Finding(
        "other-sheets", .warning,
        Phrase(
          en: "\(why.en); there are also: \(names); sheet: '*' reads all of them",
          fr: "\(why.fr) ; il y a aussi : \(names) ; sheet: '*' les lit toutes")
      ))
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
