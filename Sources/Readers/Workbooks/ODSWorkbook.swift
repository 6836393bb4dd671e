/// An OpenDocument spreadsheet, as LibreOffice writes them: one part holds all sheets, one behind the other.
/// - Source: OASIS OpenDocument 1.3 part 3, 9 (tables), 19.385 (`office:value-type`).
struct ODSWorkbook {
  /// The archive that the workbook is.
  let archive: ZipArchive
  /// The most bytes of a part that is read to its end only to know its sheets.
  private static let listedBytes = 64 << 20

  /// The sheets; of a big workbook only up to the first visible one when no more was asked for.
  let sheets: [WorkbookSheet]
  private let content: ZipMember

  /// Lists the sheets. Listing all of them means reading the whole part: of a big one only when `listsAll` says so.
  init(_ archive: ZipArchive, listsAll: Bool) throws(Refusal) {
    let manifest = try archive.content("META-INF/manifest.xml", limit: 4 << 20) ?? []
    if String(decoding: manifest, as: UTF8.self).contains("encryption-data")
      || archive.member("encrypted-package") != nil
    {
      throw WorkbookNature.encrypted
    }
    guard let content = archive.member("content.xml") else {
      throw .damaged(en: "its content is missing", fr: "son contenu manque")
    }
    self.archive = archive
    self.content = content
    sheets = try ODSWorkbook.list(
      MarkupScanner(archive.open(content), limits: archive.limits),
      listsAll: listsAll || content.unpackedCount <= Self.listedBytes,
      limits: archive.limits)
  }

  /// A scanner that stands inside sheet number `index`, counted from 0.
  func scanner(forSheet index: Int) throws(Refusal) -> MarkupScanner {
    var scanner = try MarkupScanner(archive.open(content), limits: archive.limits)
    var seen = -1
    while try ODSWorkbook.nextSheet(&scanner) {
      seen += 1
      if seen == index { return scanner }
      try scanner.skipElement()
    }
    throw .damaged(en: "a sheet is missing in it", fr: "une feuille y manque")
  }

  private static func list(
    _ scanner: consuming MarkupScanner, listsAll: Bool, limits: ReadLimits
  ) throws(Refusal) -> [WorkbookSheet] {
    var hidden: Set<String> = []
    var style = ""
    var sheets: [WorkbookSheet] = []
    while true {
      switch try scanner.next() {
      case .end: return sheets
      case .open where scanner.isNamed("style"): style = scanner.attribute("name") ?? ""
      case .open where scanner.isNamed("table-properties"):
        if scanner.attribute("display") == "false", hidden.count < limits.members {
          hidden.insert(style)
        }
      case .open where scanner.isNamed("spreadsheet"):
        while sheets.count < limits.members, try nextSheet(&scanner) {
          let isVisible = !hidden.contains(scanner.attribute("style-name") ?? "")
          let name = scanner.attribute("name") ?? ""
          sheets.append(WorkbookSheet(name: name, part: String(sheets.count), isVisible: isVisible))
          if isVisible && !listsAll { return sheets }
          try scanner.skipElement()
        }
        return sheets
      default: break
      }
    }
  }

  /// Moves to the next sheet; tables inside of drawings and of the history of changes are none.
  private static func nextSheet(_ scanner: inout MarkupScanner) throws(Refusal) -> Bool {
    while true {
      switch try scanner.next() {
      case .end: return false
      case .open where scanner.isNamed("table"): return true
      case .open where scanner.isNamed("tracked-changes") || scanner.isNamed("shapes"):
        try scanner.skipElement()
      default: break
      }
    }
  }
}
