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
  let hasSeveralParts: Bool
  private let session: Session
  private var firstFindings: [PlacedFinding]
  /// The visible sheets, where nobody chose among them.
  private let unchosen: [WorkbookSheet]

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
    hasSeveralParts = chosen.count > 1
    let hiddenCount = sheets.count { !$0.isVisible && !chosen.contains($0) }
    unchosen = choice.patterns.isEmpty ? sheets.filter(\.isVisible) : []
    let others = unchosen.filter { $0 != chosen[0] }
    session = Session(place: file.shownPath, sheets: chosen, open: open)
    var first = session.waiting.removeFirst()
    var sheet = try open(first)
    firstFindings = []
    if !others.isEmpty {
      var unread = others
      var lists: [WorkbookSheet] = []
      var isChosen = false
      if !sheet.table.hasKnownHeadings {
        let found = WorkbookReading.lists(among: others, open)
        lists = found.map(\.sheet)
        if let surest = WorkbookReading.surest(found) {
          isChosen = true
          unread = [first] + others.filter { $0 != surest.sheet }
          (first, sheet) = surest
        }
      }
      firstFindings = [
        WorkbookReading.unread(
          unread, file.part(first.name), isChosen: isChosen, lists: lists.map(\.name))
      ]
    }
    if let missing = choice.missing(sheets, file.part(first.name)) { firstFindings.append(missing) }
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

  /// A sheet, opened.
  private typealias Opened = (sheet: WorkbookSheet, reading: any SheetReading)

  /// Those of a workbook's sheets that list clients; what cannot be read lists none, and of very many none is looked into.
  private static func lists(
    among sheets: [WorkbookSheet], _ open: (WorkbookSheet) throws(Refusal) -> any SheetReading
  ) -> [Opened] {
    guard sheets.count <= lookLimit else { return [] }
    return sheets.compactMap { sheet in
      (try? open(sheet)).flatMap { $0.table.mayListClients ? (sheet: sheet, reading: $0) : nil }
    }
  }

  /// The only list among these that is surely one, or, where none is, the only one; `nil` where several are.
  private static func surest(_ lists: [Opened]) -> Opened? {
    let sure = lists.filter { $0.reading.table.listsClients }
    let chosen = sure.isEmpty ? lists : sure
    return chosen.count == 1 ? chosen[0] : nil
  }

  func sheetsOfClients() -> [String] {
    guard unchosen.count > 1 else { return [] }
    let lists = WorkbookReading.lists(among: unchosen, session.open)
    return lists.count > 1 ? lists.map(\.sheet.name) : []
  }

  func tables() -> [TableHead] {
    guard (2...WorkbookReading.tableLimit).contains(unchosen.count) else { return [] }
    return unchosen.compactMap { sheet in
      (try? session.open(sheet)).map { TableHead(name: sheet.name, headings: $0.table.names) }
    }
  }

  /// So many sheets, a year of weeks, are looked into where somebody asks for a first pipeline.
  private static let tableLimit = 53

  /// What is said where one of several sheets is read, and nobody chose.
  /// - Parameters:
  ///   - isChosen: whether it is not the first one, but the one that most surely lists clients.
  ///   - lists: the sheets that list clients, where these were looked for.
  private static func unread(
    _ others: [WorkbookSheet], _ part: Part, isChosen: Bool, lists: [String]
  ) -> PlacedFinding {
    let names =
      others.prefix(12).map(\.name).joined(separator: ", ") + (others.count > 12 ? "…" : "")
    let all = lists.joined(separator: ", ")
    let why: Phrase
    if lists.count > 1 {
      why = Phrase(
        en: "only this sheet was read, and several list clients: \(all)",
        fr: "seule cette feuille a été lue, et plusieurs sont des listes de clients : \(all)")
    } else if isChosen {
      why = Phrase(
        en: "only this sheet was read, since its headings alone are those of clients",
        fr: "seule cette feuille a été lue, car elle seule a des titres de colonnes de clients")
    } else {
      why = Phrase(en: "only this sheet was read", fr: "seule cette feuille a été lue")
    }
    let remedy =
      lists.count > 1
      ? Phrase(en: "sheet: [\(all)] reads these", fr: "sheet: [\(all)] les lit")
      : Phrase(en: "sheet: '*' reads all of them", fr: "sheet: '*' les lit toutes")
    return PlacedFinding(
      part: part,
      Finding(
        "other-sheets", .warning,
        Phrase(
          en: "\(why.en); there are also: \(names); \(remedy.en)",
          fr: "\(why.fr) ; il y a aussi : \(names) ; \(remedy.fr)")))
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
