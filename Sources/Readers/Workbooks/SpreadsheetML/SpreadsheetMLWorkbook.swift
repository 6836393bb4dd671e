/// A workbook as one XML document, as Excel 2002 and 2003 save it and accounting programs still export it.
/// - Source: Microsoft, XML Spreadsheet Reference (Office XP).
struct SpreadsheetMLWorkbook {
  /// The sheets in the order of their tabs; `part` is the sheet's number, counted from 0.
  let sheets: [WorkbookSheet]
  private let bytes: RandomBytes
  private let limits: ReadLimits

  /// Whether a file that begins so is such a workbook.
  static func isOne(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(4_096).filter { $0 != 0 }, as: UTF8.self)
    return text.contains("Workbook")
      && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// Lists the sheets: the whole document is read once.
  init(_ bytes: RandomBytes, limits: ReadLimits) throws(Refusal) {
    self.bytes = bytes
    self.limits = limits
    var scanner = try MarkupScanner(RangeStream(bytes), limits: limits)
    var sheets: [WorkbookSheet] = []
    while sheets.count < limits.members, try Self.nextSheet(&scanner) {
      var sheet = WorkbookSheet(
        name: scanner.attribute("Name") ?? "", part: String(sheets.count), isVisible: true)
      sheet.isVisible = try Self.isVisible(&scanner)
      sheets.append(sheet)
    }
    self.sheets = sheets
  }

  /// A scanner that stands inside sheet number `index`, counted from 0.
  func scanner(forSheet index: Int) throws(Refusal) -> MarkupScanner {
    var scanner = try MarkupScanner(RangeStream(bytes), limits: limits)
    var seen = -1
    while try Self.nextSheet(&scanner) {
      seen += 1
      if seen == index { return scanner }
      try scanner.skipElement()
    }
    throw .damaged(en: "a sheet is missing in it", fr: "une feuille y manque")
  }

  private static func nextSheet(_ scanner: inout MarkupScanner) throws(Refusal) -> Bool {
    while true {
      switch try scanner.next() {
      case .end: return false
      case .open where scanner.isNamed("Worksheet"): return true
      default: break
      }
    }
  }

  /// Moves to the end of the sheet; a sheet says behind its rows whether it is hidden.
  private static func isVisible(_ scanner: inout MarkupScanner) throws(Refusal) -> Bool {
    let inside = scanner.depth
    var isVisible = true
    var isInVisible = false
    while true {
      switch try scanner.next() {
      case .end: return isVisible
      case .close:
        if scanner.depth < inside { return isVisible }
        isInVisible = false
      case .open:
        if scanner.isNamed("Table") {
          try scanner.skipElement()
        } else {
          isInVisible = scanner.isNamed("Visible")
        }
      case .text:
        var text: [UInt8] = []
        if isInVisible { scanner.appendText(to: &text) }
        if text.starts(with: Array("Sheet".utf8)) { isVisible = false }
      }
    }
  }
}
