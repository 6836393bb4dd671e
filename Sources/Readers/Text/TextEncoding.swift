/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without its mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first: what Excel calls « Texte Unicode ».
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// What Windows in western Europe writes.
  case windows1252 = "windows-1252"
  /// Latin 9.
  case latin9 = "iso-8859-15"
  /// What Excel for Mac used to write.
  case macRoman = "macroman"
  /// What DOS programs write, and Windows consoles.
  case dos850 = "cp850"

  /// The encoding that people call `name`: case, spaces, dashes and underlines do not count.
  public init?(named name: String) {
    let plain = String(
      name.lowercased().unicodeScalars.filter { !" -_".unicodeScalars.contains($0) })
    switch plain {
    case "utf8", "utf8sig", "utf8bom", "unicode": self = .utf8
    case "utf16le", "utf16", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591", "1252": self = .windows1252
    case "iso885915", "latin9", "885915": self = .latin9
    case "macroman", "mac", "macintosh": self = .macRoman
    case "cp850", "ibm850", "dos", "oem", "cp858", "850": self = .dos850
    default: return nil
    }
  }

  /// What the files of Western Europe are written in: the encodings that are found by looking.
  static let western: [TextEncoding] = [
    .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .latin9, .macRoman, .dos850,
  ]

  /// Those of them that spend one byte a letter, the likeliest first.
  static let singleByte: [TextEncoding] = [.windows1252, .macRoman, .dos850, .latin9]

  /// What the bytes 0x80 to 0xFF stand for; `nil` where a letter takes several bytes.
  var upperHalf: [UInt16]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: CodePages.windows1252
    case .latin9: CodePages.latin9
    case .macRoman: CodePages.macRoman
    case .dos850: CodePages.dos850
    }
  }

  /// Whether a letter takes two bytes.
  var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
