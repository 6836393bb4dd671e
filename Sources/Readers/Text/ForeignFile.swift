import Pipelines
import Tables

/// Knows by their first bytes the files that people name `.csv` although they are none.
enum ForeignFile {
  private static let marks: [(mark: [UInt8], what: Phrase)] = [
    (
      [0x50, 0x4B, 0x03, 0x04],
      Phrase(
        en:
          "this is a zip or a workbook (xlsx, ods), not text; read it with xlsx, or save it as CSV UTF-8",
        fr:
          "c’est un zip ou un classeur (xlsx, ods), pas du texte ; lisez-le avec xlsx, ou enregistrez-le en CSV UTF-8"
      )
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      Phrase(
        en:
          "this is an old Office file (xls, doc), not text; open it and save it as CSV UTF-8 or xlsx",
        fr:
          "c’est un ancien fichier Office (xls, doc), pas du texte ; ouvrez-le et enregistrez-le en CSV UTF-8 ou xlsx"
      )
    ),
    (
      [0x25, 0x50, 0x44, 0x46],
      Phrase(
        en:
          "this is a PDF, not text; ask for the data as CSV, or read it with invoices if it is a Factur-X invoice",
        fr:
          "c’est un PDF, pas du texte ; demandez les données en CSV, ou lisez-le avec invoices si c’est une facture Factur-X"
      )
    ),
    (
      [0x1F, 0x8B],
      Phrase(
        en: "this is a gzip file, not text; unpack it first",
        fr: "c’est un fichier gzip, pas du texte ; décompressez-le d’abord")
    ),
    ([0x50, 0x4B, 0x05, 0x06], Container.empty),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], packed), (Array("Rar!".utf8) + [0x1A, 0x07], packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], packed), ([0x28, 0xB5, 0x2F, 0xFD], packed),
    (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], packed),
    ([0x00, 0x01, 0x00, 0x00] + Array("Standard ".utf8), access),
    ([0x89, 0x50, 0x4E, 0x47], picture), ([0xFF, 0xD8, 0xFF], picture),
    ([0x47, 0x49, 0x46, 0x38], picture),
    (
      Array("SQLite format 3".utf8),
      Phrase(
        en: "this is an SQLite database, not text; read it with sqlite",
        fr: "c’est une base SQLite, pas du texte ; lisez-la avec sqlite")
    ),
    (
      Array("{\\rtf".utf8),
      Phrase(
        en: "this is a document of a text program (RTF); copy its table into a workbook",
        fr: "c’est un document de traitement de texte (RTF) ; copiez sa table dans un classeur")
    ),
    ([0xFF, 0xFE, 0x00, 0x00], utf32), ([0x00, 0x00, 0xFE, 0xFF], utf32),
  ]

  static let utf32 = Phrase(
    en: "this text is UTF-32; save it as UTF-8",
    fr: "ce texte est en UTF-32 ; enregistrez-le en UTF-8")

  private static let packed = Phrase(
    en:
      "this is a packed file of a kind that is not read here; unpack it, or pack it as zip or gzip",
    fr:
      "c’est un fichier compressé d’une sorte qui n’est pas lue ici ; décompressez-le, ou refaites-le en zip ou en gzip"
  )

  private static let access = Phrase(
    en: "this is an Access database, not text; export its table from Access as xlsx or CSV UTF-8",
    fr:
      "c’est une base Access, pas du texte ; exportez sa table depuis Access en xlsx ou en CSV UTF-8"
  )

  private static let picture = Phrase(
    en: "this is a picture, not text; ask for the data as CSV",
    fr: "c’est une image, pas du texte ; demandez les données en CSV")

  /// Whether the file begins as a table of dBase, FoxPro or Clipper does: its version, the day of its last change, the lengths of its
  /// head, which a carriage return ends, and of a record; a name of a field behind.
  ///
  /// - Source: dBase III PLUS table file header; the sign before the fields' names is the same in later versions.
  static func isDBase(_ head: Span<UInt8>) -> Bool {
    guard head.count > 65, [0x03, 0x30, 0x31, 0x32, 0x83, 0x8B, 0xF5].contains(head[0]),
      1...12 ~= head[2], 1...31 ~= head[3], head[12] == 0, head[13] == 0,
      0x41...0x5A ~= head[43]
    else { return false }
    let length = Int(head[8]) | Int(head[9]) << 8
    guard length >= 65, 0x41...0x7A ~= head[32] else { return false }
    return length > head.count || head[length - 1] == 0x0D || (length - 33) % 32 != 0
  }

  /// Why a document of another kind is no table: XML, or an answer of a program in JSON, as they come where an export failed.
  private static func document(_ head: Span<UInt8>) -> Phrase? {
    var at = 0
    while at < head.count, at < 64, [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains(head[at]) {
      at += 1
    }
    var start: [UInt8] = []
    for place in at..<max(at, min(head.count, at + 8_192)) { start.append(head[place]) }
    if start.starts(with: "<?xml".utf8), !DisguisedTable.isPage(start),
      !SpreadsheetMLWorkbook.isOne(start)
    {
      return Phrase(
        en: "this is an XML document, not a table: read it with xml if it is data, or export again",
        fr:
          "c’est un document XML, pas une table : lisez-le avec xml si ce sont des données, ou refaites l’export"
      )
    }
    guard start.first == 0x7B else { return nil }
    let key = start.dropFirst().drop { $0 <= 0x20 }
    guard key.first == 0x22, let end = key.dropFirst().firstIndex(of: 0x22) else { return nil }
    guard start[(end + 1)...].drop(while: { $0 <= 0x20 }).first == 0x3A else { return nil }
    return Phrase(
      en: "this is JSON, not a table: read it with json if it is data, or export again",
      fr:
        "c’est du JSON, pas une table : lisez-le avec json si ce sont des données, ou refaites l’export"
    )
  }

  /// Whether the first block is the heading of a member of a tar archive (POSIX.1-1988, ustar).
  private static func isTape(_ head: Span<UInt8>) -> Bool {
    guard head.count >= 262 else { return false }
    for (place, letter) in "ustar".utf8.enumerated() where head[257 + place] != letter {
      return false
    }
    return head[0] != 0 && head[99] == 0
  }

  /// Why the file is no text, or `nil` when it may be text.
  static func refusal(_ head: Span<UInt8>) -> Phrase? {
    // Archives are opened before: this is one within another.
    if Container.isArchive(head) { return Container.nested }
    for (mark, what) in marks where head.count >= mark.count {
      var isSame = true
      for at in mark.indices where head[at] != mark[at] { isSame = false }
      if isSame { return what }
    }
    if isTape(head) {
      return Phrase(
        en: "this is a tar archive, not text; unpack it first",
        fr: "c’est une archive tar, pas du texte ; décompressez-la d’abord")
    }
    if isDBase(head) {
      return Phrase(
        en:
          "this is a dBase file (.dbf) of an older program, not text; open it in a spreadsheet and save it as xlsx or CSV UTF-8",
        fr:
          "c’est un fichier dBase (.dbf) d’un ancien logiciel, pas du texte ; ouvrez-le dans un tableur et enregistrez-le en xlsx ou en CSV UTF-8"
      )
    }
    if let phrase = document(head) { return phrase }
    return isBinary(head) ? binary : nil
  }

  private static let binary = Phrase(
    en:
      "this is not text: it is full of control bytes; open it with the program that made it and save it as CSV",
    fr:
      "ce n’est pas du texte : il est plein d’octets de contrôle ; ouvrez-le avec le programme qui l’a fait et enregistrez-le en CSV"
  )

  /// Whether a file is made of control bytes: one byte in twenty of them is too many, and so is one NUL in three where every other byte is
  /// not NUL as in UTF-16. A text that a crash has filled up with NUL bytes behind its last line is one all the same.
  private static func isBinary(_ head: Span<UInt8>) -> Bool {
    var controls = 0
    var nuls = 0
    var nulsInside = 0
    var breaks = 0
    let length = min(head.count, 65_536)
    for at in 0..<length {
      let byte = head[at]
      if byte == 0 {
        nuls += 1
        continue
      }
      nulsInside = nuls
      if byte == 0x0A || byte == 0x0D { breaks += 1 }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
    }
    if controls * 20 > length { return true }
    guard nuls * 3 > length, EncodingSniffer.wide(head) == nil else { return false }
    return nulsInside * 3 > length || breaks == 0
  }
}
