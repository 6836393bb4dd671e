public import Tables

/// How a CSV file is written: what parts cells, what parts records, how a cell may hold both.
public struct CSVDialect: Sendable, Equatable {
  /// What stands between two cells: one byte, or several such as `, `.
  public var separator: [UInt8]
  /// What surrounds a cell that holds a separator or a line break; `nil` when nothing does.
  public var quote: UInt8?
  /// How a quote inside a quoted cell is written.
  public var escape: Escape
  /// What ends a record.
  public var recordEnd: RecordEnd

  /// How a quote inside a quoted cell is written.
  public enum Escape: String, Sendable, CaseIterable {
    /// Twice: `""`.
    case doubled
    /// Behind a backslash: `\"`.
    case backslash
    /// As it is: the file does not say which quote ends the cell.
    case none
  }

  /// What ends a record.
  public enum RecordEnd: String, Sendable, CaseIterable {
    case lf, crlf, cr, mixed
  }

  /// A dialect; without arguments the one of RFC 4180.
  public init(
    separator: [UInt8] = [0x2C], quote: UInt8? = 0x22, escape: Escape = .doubled,
    recordEnd: RecordEnd = .crlf
  ) {
    self.separator = separator
    self.quote = quote
    self.escape = escape
    self.recordEnd = recordEnd
  }

  /// Whether the fast scanner can read it: one byte as separator, quotes doubled, one kind of line break.
  var isPlain: Bool { separator.count == 1 && escape != .backslash && recordEnd != .mixed }

  /// The byte that ends a record for the fast scanner; a CR before an LF is cut off.
  var endByte: UInt8 { recordEnd == .cr ? 0x0D : 0x0A }

  /// The separator as people call it.
  public var separatorLabel: Phrase {
    switch separator {
    case [0x09]: Phrase(en: "tab", fr: "tabulation")
    case [0x20]: Phrase(en: "space", fr: "espace")
    case [0x2C]: Phrase(en: "comma", fr: "virgule")
    case [0x3B]: Phrase(en: "semicolon", fr: "point-virgule")
    case [0x7C]: Phrase(en: "vertical bar", fr: "barre verticale")
    case [0x2C, 0x20]: Phrase(en: "comma and space", fr: "virgule et espace")
    case [0x3B, 0x20]: Phrase(en: "semicolon and space", fr: "point-virgule et espace")
    default:
      Phrase(
        en: "\"\(String(decoding: separator, as: UTF8.self))\"",
        fr: "« \(String(decoding: separator, as: UTF8.self)) »")
    }
  }

  /// The length of the line break at `at`: 0 when there is none.
  @inline(__always)
  func breakLength(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    guard at < end else { return 0 }
    let byte = bytes[at]
    if byte == 0x0A { return recordEnd == .cr ? 0 : 1 }
    guard byte == 0x0D else { return 0 }
    if at &+ 1 < end, bytes[at &+ 1] == 0x0A { return 2 }
    return recordEnd == .cr || recordEnd == .mixed || at &+ 1 == end ? 1 : 0
  }

  /// What stands for the separator of a table of one column: a byte that no text holds after decoding.
  static let noSeparator: [UInt8] = [0]
}
