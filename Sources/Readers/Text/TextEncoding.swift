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
  /// Central Europe: what Windows writes there.
  case windows1250 = "windows-1250"
  /// Cyrillic: what Windows writes.
  case windows1251 = "windows-1251"
  /// Greek: what Windows writes.
  case windows1253 = "windows-1253"
  /// Turkish: what Windows writes.
  case windows1254 = "windows-1254"
  /// Hebrew: what Windows writes.
  case windows1255 = "windows-1255"
  /// Arabic: what Windows writes.
  case windows1256 = "windows-1256"
  /// Baltic: what Windows writes.
  case windows1257 = "windows-1257"
  /// Latin 2: Central Europe.
  case latin2 = "iso-8859-2"
  /// Cyrillic of the ISO.
  case cyrillicISO = "iso-8859-5"
  /// Greek of the ISO.
  case greekISO = "iso-8859-7"
  /// Latin 5: Turkish.
  case latin5 = "iso-8859-9"
  /// Central Europe: what DOS programs write.
  case dos852 = "cp852"
  /// Cyrillic: what DOS programs write.
  case dos866 = "cp866"
  /// Cyrillic of Unix and of mail.
  case koi8 = "koi8-r"
  /// Central Europe: what Macs used to write.
  case macCentralEurope = "mac-central-europe"

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
    default:
      guard let encoding = Self.elsewhere[plain] else { return nil }
      self = encoding
    }
  }

  private static let elsewhere: [String: TextEncoding] = [
    "windows1250": .windows1250, "cp1250": .windows1250, "1250": .windows1250,
    "windows1251": .windows1251, "cp1251": .windows1251, "1251": .windows1251,
    "windows1253": .windows1253, "cp1253": .windows1253, "1253": .windows1253,
    "windows1254": .windows1254, "cp1254": .windows1254, "1254": .windows1254,
    "windows1255": .windows1255, "cp1255": .windows1255, "1255": .windows1255,
    "windows1256": .windows1256, "cp1256": .windows1256, "1256": .windows1256,
    "windows1257": .windows1257, "cp1257": .windows1257, "1257": .windows1257,
    "iso88592": .latin2, "latin2": .latin2, "88592": .latin2,
    "iso88595": .cyrillicISO, "88595": .cyrillicISO,
    "iso88597": .greekISO, "88597": .greekISO,
    "iso88599": .latin5, "latin5": .latin5, "88599": .latin5,
    "cp852": .dos852, "ibm852": .dos852, "852": .dos852,
    "cp866": .dos866, "ibm866": .dos866, "866": .dos866,
    "koi8r": .koi8, "koi8": .koi8,
    "maccentraleurope": .macCentralEurope, "maclatin2": .macCentralEurope,
  ]

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
    case .windows1250: CodePages.windows1250
    case .windows1251: CodePages.windows1251
    case .windows1253: CodePages.windows1253
    case .windows1254: CodePages.windows1254
    case .windows1255: CodePages.windows1255
    case .windows1256: CodePages.windows1256
    case .windows1257: CodePages.windows1257
    case .latin2: CodePages.latin2
    case .cyrillicISO: CodePages.cyrillic8859
    case .greekISO: CodePages.greek8859
    case .latin5: CodePages.latin5
    case .dos852: CodePages.dos852
    case .dos866: CodePages.dos866
    case .koi8: CodePages.koi8r
    case .macCentralEurope: CodePages.macCentralEurope
    }
  }

  /// Whether a letter takes two bytes.
  var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
