/// A web page that is called a workbook, as web applications and old back offices deliver their lists.
///
/// Its tables are its sheets; of tables within tables each is one. Values are taken as they are shown.
struct HTMLWorkbook {
  /// The largest page, in bytes: it is held in memory.
  static let sizeLimit = 256 << 20

  /// The tables that hold cells, in the order of the page.
  private(set) var tables: [HTMLTable] = []

  /// The tables as sheets: `table 1`, `table 2` …
  var sheets: [WorkbookSheet] {
    tables.indices.map {
      WorkbookSheet(name: "table \($0 + 1)", part: String($0), isVisible: true)
    }
  }

  /// The sheet with the most cells: pages have small tables for their looks.
  var largest: WorkbookSheet? {
    let sheets = sheets
    let place = tables.indices.max {
      (tables[$0].cells.count, $1) < (tables[$1].cells.count, $0)
    }
    return place.map { sheets[$0] }
  }

  /// Whether a file that begins so is a web page.
  static func isPage(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(2_048).filter { $0 != 0 }, as: UTF8.self).lowercased()
      .trimmingPrefix { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    let beginnings = [
      "<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<style", "<div", "<center",
      "<!--",
    ]
    let isPage = beginnings.contains { text.hasPrefix($0) }
    return isPage || (text.hasPrefix("<?xml") && text.contains("<html"))
  }

  /// Reads the page.
  /// - Parameter refusal: what is said of one without a table.
  init(
    _ bytes: RandomBytes, limits: ReadLimits, refusal: Refusal = HTMLWorkbook.noTable
  ) throws(Refusal) {
    guard bytes.count <= Self.sizeLimit else {
      throw Refusal(
        .tooLarge,
        en:
          "this is a web page of more than \(Self.sizeLimit >> 20) MB under the name of a workbook; open it in Excel and save it as .xlsx",
        fr:
          "c’est une page web de plus de \(Self.sizeLimit >> 20) Mo sous le nom d’un classeur ; l’ouvrir dans Excel et l’enregistrer en .xlsx"
      )
    }
    let raw = try bytes.bytes(at: 0, count: bytes.count)
    var tokens = HTMLTokens(Self.decoded(raw))
    var open: [HTMLTable] = []
    var asksForPassword = false
    while let token = tokens.next() {
      switch token {
      case .text(let range):
        if !open.isEmpty { open[open.count - 1].write { tokens.append(range, to: &$0) } }
      case .open("table", _):
        // Tables in tables beyond any sense are read as parts of the one that holds them.
        if open.count < 64 { open.append(HTMLTable()) }
      case .close("table"):
        if let table = open.popLast() { try keep(table, limits) }
      case .open("input", let attributes) where tokens.holds("password", in: attributes):
        asksForPassword = true
      case .open(let name, let attributes):
        guard !open.isEmpty else { continue }
        try Self.begin(name, attributes, tokens, &open[open.count - 1], limits)
      case .close("td"), .close("th"), .close("tr"):
        if !open.isEmpty { open[open.count - 1].endCell() }
      case .close: break
      }
    }
    // A page that was cut off still has its tables.
    while let table = open.popLast() { try keep(table, limits) }
    // Pages of a back office hide such a field beside the list that was saved.
    if asksForPassword, !tables.contains(where: { $0.holdsRecords }) { throw Self.login }
    if tables.isEmpty { throw refusal }
  }

  /// What is said of a page under the name of a workbook.
  static let noTable = Refusal(
    .notWorkbook,
    en:
      "this is a web page without a table under the name of a workbook: often a message that the export failed; export it again",
    fr:
      "c’est une page web sans tableau sous le nom d’un classeur, souvent le message d’un export échoué ; refaire l’export"
  )

  private static let login = Refusal(
    .loginPage,
    en:
      "this is a web page that asks for a password, and not the export: whoever downloaded it was not logged in; log in and export it again",
    fr:
      "c’est une page web qui demande un mot de passe, et non l’export : le téléchargement n’était pas connecté ; se connecter et refaire l’export"
  )

  private static func begin(
    _ name: String, _ attributes: Range<Int>, _ tokens: HTMLTokens, _ table: inout HTMLTable,
    _ limits: ReadLimits
  ) throws(Refusal) {
    switch name {
    case "tr": table.beginRow()
    case "td", "th":
      try table.beginCell(
        rowSpan: tokens.number("rowspan", in: attributes) ?? 1,
        columnSpan: tokens.number("colspan", in: attributes) ?? 1, limits: limits)
    case "br", "p", "div":
      table.write { text in
        if let last = text.last, last != 0x0A { text.append(0x0A) }
      }
    default: break
    }
  }

  private mutating func keep(_ table: HTMLTable, _ limits: ReadLimits) throws(Refusal) {
    var table = table
    table.endCell()
    if !table.cells.isEmpty, tables.count < limits.members { tables.append(table) }
  }

  /// The page as UTF-8: UTF-16 by its mark, otherwise each line by its likeliest encoding.
  private static func decoded(_ raw: [UInt8]) -> [UInt8] {
    if let wide = EncodingSniffer.wide(raw.span) {
      var decoder = WideDecoder(bigEndian: wide.encoding == .utf16BigEndian)
      return decoder.decode(Array(raw.dropFirst(wide.markLength)), isLast: true)
    }
    var vote = EncodingVote()
    var start = 0
    var lines = 0
    while start < raw.count, lines < 20_000 {
      let end = LineDecoder.lineEnd(raw.span, from: start)
      if UTF8Text.firstMalformed(raw.span, from: start, to: end) < end {
        vote.note(raw.span, start..<end)
        lines += 1
      }
      start = end
    }
    return LineDecoder(fixed: nil, chooser: vote.chooser).decode(raw).bytes
  }
}
