/// What a file that is taken for a workbook really is.
enum WorkbookNature: Sendable, Equatable {
  case xlsx, ods
  /// The binary workbooks of Excel up to 2003.
  case xls
  /// A web page under the name of a workbook.
  case html
  /// One XML document, as Excel 2003 saves it.
  case spreadsheetML

  /// Looks into the file; what is no workbook that can be read is refused with the remedy.
  init(_ bytes: RandomBytes, limits: ReadLimits) throws(Refusal) {
    let head = try bytes.bytes(at: 0, count: 512)
    if head.starts(with: WorkbookNature.compoundMark) {
      let names = try CompoundFile(bytes).names
      if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") {
        throw WorkbookNature.encrypted
      }
      guard names.contains(where: { ["workbook", "book"].contains($0.lowercased()) }) else {
        throw Refusal(
          .notWorkbook,
          en: "this is an old Office document but no workbook; save its table as .xlsx",
          fr:
            "c’est un ancien document Office mais pas un classeur ; enregistrer son tableau en .xlsx"
        )
      }
      self = .xls
    } else if head.starts(with: WorkbookNature.zipMark) {
      let archive = try ZipArchive(bytes, limits: limits)
      let type = try archive.content("mimetype", limit: 1 << 10) ?? []
      let isSpreadsheet = type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8)
      self = isSpreadsheet || type.isEmpty && archive.member("content.xml") != nil ? .ods : .xlsx
    } else if SpreadsheetMLWorkbook.isOne(try bytes.bytes(at: 0, count: 8_192)) {
      self = .spreadsheetML
    } else if HTMLWorkbook.isPage(try bytes.bytes(at: 0, count: 2_048)) {
      self = .html
    } else {
      throw WorkbookNature.foreign(head)
    }
  }

  static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  static let encrypted = Refusal(
    .encrypted,
    en: "the workbook is guarded by a password; open it, take the password off and save it again",
    fr: "le classeur est protégé par un mot de passe ; l’ouvrir, ôter le mot de passe et "
      + "l’enregistrer de nouveau")

  /// Files that are called workbooks but hold something else, as web applications deliver them.
  private static func foreign(_ head: [UInt8]) -> Refusal {
    if head.isEmpty {
      return .damaged(en: "it is empty", fr: "il est vide")
    }
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") {
      return Refusal(
        .notWorkbook,
        en:
          "this is an XML document under the name of a workbook, but none that Excel writes; read it with xml:",
        fr:
          "c’est un document XML sous le nom d’un classeur, mais pas de ceux qu’écrit Excel ; le lire avec xml:"
      )
    }
    if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04])
      || head.starts(with: [0x09, 0x02])
    {
      return Refusal(
        .oldWorkbook, en: "this is a workbook of Excel 4 or older; open it and save it as .xlsx",
        fr: "c’est un classeur d’Excel 4 ou plus ancien ; l’ouvrir et l’enregistrer en .xlsx")
    }
    return Refusal(
      .notWorkbook, en: "this is no workbook; if it is a text file, read it with csv:",
      fr: "ce n’est pas un classeur ; si c’est un fichier texte, le lire avec csv:")
  }
}
