import Pipelines

/// Cuts a file of cards into its lines, folded ones joined, each in UTF-8.
///
/// A line that goes on begins with a space or tab; in version 2.1 a quoted-printable line that goes on ends with `=`. Pictures,
/// sounds and keys are passed over while they are cut, so that memory holds one line of text.
struct VCardLines {
  /// The longest line that is kept, in bytes; what is longer is cut off.
  static let lineBytes = 1 << 20

  private var chunks: FileChunks
  private var decoder = LineDecoder(fixed: nil, chooser: EncodingChooser())
  private var wide: WideDecoder?
  private var chunk: [UInt8] = []
  private var place = 0
  private var isFirst = true
  private var isAtEnd = false
  private var ahead: [UInt8]?
  private var aheadNumber = 0
  private var lineNumber = 0

  init(_ chunks: FileChunks) { self.chunks = chunks }

  /// The next line without its break, and its number in the file; `nil` at the end.
  mutating func next() throws(RunError) -> (text: [UInt8], number: Int)? {
    if ahead == nil {
      ahead = try physical()
      aheadNumber = lineNumber
    }
    guard var line = ahead else { return nil }
    let number = aheadNumber
    let isUnwanted = Self.isUnwanted(line)
    if isUnwanted { line.removeLast(line.count - min(line.count, 64)) }
    while true {
      ahead = try physical()
      aheadNumber = lineNumber
      guard let further = ahead else { break }
      if line.last == UInt8(ascii: "="), Self.isQuotedPrintable(line) {
        line.removeLast()
        Self.append(further[...], to: &line)
      } else if let first = further.first, first == 0x20 || first == 0x09 {
        if !isUnwanted { Self.append(further.dropFirst(), to: &line) }
      } else {
        break
      }
    }
    return (decoded(line), number)
  }

  private static func append(_ piece: ArraySlice<UInt8>, to line: inout [UInt8]) {
    line.append(contentsOf: piece.prefix(max(0, lineBytes - line.count)))
  }

  private static func isUnwanted(_ line: [UInt8]) -> Bool {
    let start = String(decoding: line.prefix(40), as: UTF8.self).uppercased()
    let name = start.prefix { $0 != ":" && $0 != ";" }.split(separator: ".").last ?? ""
    return ["PHOTO", "LOGO", "SOUND", "KEY"].contains(name)
  }

  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    let head = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return head.uppercased().contains("QUOTED-PRINTABLE")
  }

  private func decoded(_ line: [UInt8]) -> [UInt8] { decoder.decode(line).bytes }

  /// The next line as the file has it, without its break.
  private mutating func physical() throws(RunError) -> [UInt8]? {
    var line: [UInt8] = []
    var isOpen = false
    while true {
      if place == chunk.count {
        if isAtEnd { break }
        try fill()
        continue
      }
      isOpen = true
      let byte = chunk[place]
      place += 1
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D {
          if place == chunk.count, !isAtEnd { try fill() }
          if place < chunk.count, chunk[place] == 0x0A { place += 1 }
        }
        lineNumber += 1
        return line
      }
      if line.count < Self.lineBytes { line.append(byte) }
    }
    if isOpen { lineNumber += 1 }
    return isOpen ? line : nil
  }

  private mutating func fill() throws(RunError) {
    var bytes = try chunks.next()
    if isFirst {
      isFirst = false
      if let finding = EncodingSniffer.wide(bytes.span) {
        wide = WideDecoder(bigEndian: finding.encoding == .utf16BigEndian)
        bytes.removeFirst(finding.markLength)
      } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        bytes.removeFirst(3)
      }
      isAtEnd = bytes.isEmpty
    } else {
      isAtEnd = bytes.isEmpty
    }
    chunk = wide?.decode(bytes, isLast: isAtEnd) ?? bytes
    place = 0
  }
}
