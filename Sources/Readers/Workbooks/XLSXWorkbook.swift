import Reference

/// What an `.xlsx` or `.xlsm` workbook says about itself: its sheets, its texts, its formats, its epoch.
/// - Source: ECMA-376 part 1, 12.3 and 18.2; part 2, 9.3 (relationships).
struct XLSXWorkbook {
  /// The archive that the workbook is.
  let archive: ZipArchive
  /// The worksheets in the order of their tabs.
  let sheets: [WorkbookSheet]
  /// From which day dates are counted.
  let epoch: SerialDate.Epoch
  /// The formats of the cells.
  let styles: CellStyles
  private let sharedPart: String?

  /// Reads everything but the sheets and the shared texts.
  init(_ archive: ZipArchive) throws(Refusal) {
    self.archive = archive
    let main =
      try Relations(of: "", in: archive).first(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard let member = archive.member(main) else { throw XLSXWorkbook.notWorkbook(archive) }
    if main.lowercased().hasSuffix(".bin") {
      throw Refusal(
        .binaryWorkbook, en: "this is a binary Excel workbook (.xlsb); save it as .xlsx",
        fr: "c’est un classeur Excel binaire (.xlsb) ; l’enregistrer en .xlsx")
    }
    let relations = try Relations(of: main, in: archive)
    var scanner = try MarkupScanner(archive.open(member), limits: archive.limits)
    var sheets: [WorkbookSheet] = []
    var epoch = SerialDate.Epoch.year1900
    var isWorkbook = false
    loop: while true {
      switch try scanner.next() {
      case .end: break loop
      case .open where scanner.isNamed("workbook"): isWorkbook = true
      case .open where scanner.isNamed("workbookPr"):
        if ["1", "true", "on"].contains(scanner.attribute("date1904")) { epoch = .year1904 }
      case .open where scanner.isNamed("sheet"):
        guard sheets.count < archive.limits.members else { break loop }
        if let sheet = XLSXWorkbook.sheet(scanner, relations) { sheets.append(sheet) }
      default: break
      }
    }
    guard isWorkbook else { throw XLSXWorkbook.notWorkbook(archive) }
    self.sheets = sheets
    self.epoch = epoch
    sharedPart = relations.first(ofType: "sharedStrings")
    if let part = relations.first(ofType: "styles"), let member = archive.member(part) {
      styles = try CellStyles(archive.open(member), limits: archive.limits)
    } else {
      styles = CellStyles()
    }
  }

  /// Reads the texts that cells share.
  func sharedTexts() throws(Refusal) -> SharedTexts {
    guard let part = sharedPart ?? Optional("xl/sharedStrings.xml"),
      let member = archive.member(part)
    else { return SharedTexts() }
    return try SharedTexts(archive.open(member), limits: archive.limits)
  }

  private static func sheet(_ scanner: MarkupScanner, _ relations: Relations) -> WorkbookSheet? {
    let target = scanner.attribute("id").flatMap { relations[$0] }
    // Chart and dialogue sheets hold no cells.
    guard let target, target.type == "worksheet" else { return nil }
    return WorkbookSheet(
      name: scanner.attribute("name") ?? "", part: target.part,
      isVisible: !(scanner.attribute("state") ?? "visible").lowercased().hasSuffix("hidden"))
  }

  private static func notWorkbook(_ archive: ZipArchive) -> Refusal {
    if archive.member("word/document.xml") != nil {
      return Refusal(
        .notWorkbook, en: "this is a Word document; copy its table into a workbook",
        fr: "c’est un document Word ; copier son tableau dans un classeur")
    }
    return Refusal(
      .notWorkbook, en: "this archive holds no workbook; save it as .xlsx with its program",
      fr: "cette archive ne contient pas de classeur ; l’enregistrer en .xlsx avec son logiciel")
  }
}

/// A sheet of a workbook.
struct WorkbookSheet: Sendable, Equatable {
  /// The name on its tab.
  var name: String
  /// The member of the archive that holds it.
  var part: String
  /// Whether a person who opens the workbook sees it.
  var isVisible: Bool
}
