/// Reads the texts of a binary workbook, which may go on from one record into the next.
/// - Source: Microsoft, MS-XLS, 2.5.293 (`XLUnicodeRichExtendedString`), 2.5.294.
struct BIFFText {
  private let bytes: [UInt8]
  private let pieces: [Range<Int>]
  private var piece = 0
  private var at: Int
  private var high: UInt32 = 0

  /// Texts that lie in these stretches of the stream, one behind the other.
  init(_ bytes: [UInt8], _ pieces: [Range<Int>]) {
    self.bytes = bytes
    self.pieces = pieces
    at = pieces.first?.lowerBound ?? 0
  }

  /// Whether nothing follows.
  var isAtEnd: Bool {
    piece >= pieces.count || piece == pieces.count - 1 && at >= pieces[piece].upperBound
  }

  /// The next byte; 0 at the end.
  mutating func byte() -> UInt8 {
    while piece < pieces.count, at >= pieces[piece].upperBound {
      piece += 1
      if piece < pieces.count { at = pieces[piece].lowerBound }
    }
    guard piece < pieces.count else { return 0 }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func u16() -> Int { Int(byte()) | Int(byte()) << 8 }

  mutating func u32() -> Int { u16() | u16() << 16 }

  /// Moves on by `count` bytes.
  mutating func skip(_ count: Int) {
    var left = count
    while left > 0, !isAtEnd {
      let here = max(0, pieces[piece].upperBound - at)
      if here >= left {
        at += left
        return
      }
      left -= here
      at += here
      _ = byte()
      left -= 1
    }
  }

  /// Adds a text whose number of characters is given in `lengthBytes` bytes.
  mutating func append(to out: inout [UInt8], lengthBytes: Int) {
    let count = lengthBytes == 1 ? Int(byte()) : u16()
    let flags = byte()
    let runs = flags & 0x08 != 0 ? u16() : 0
    let sound = flags & 0x04 != 0 ? u32() : 0
    appendCharacters(count, isWide: flags & 1 != 0, to: &out)
    skip(runs * 4)
    skip(sound)
  }

  private mutating func appendCharacters(_ count: Int, isWide: Bool, to out: inout [UInt8]) {
    var isWide = isWide
    var left = count
    high = 0
    while left > 0, !isAtEnd {
      if at >= pieces[piece].upperBound {
        // In the next record the characters may be of the other width.
        isWide = byte() & 1 != 0
        continue
      }
      append(UInt32(isWide ? u16() : Int(byte())), to: &out)
      left -= 1
    }
  }

  /// Adds a UTF-16 unit; the first half of a pair waits for the second.
  private mutating func append(_ unit: UInt32, to out: inout [UInt8]) {
    if unit & 0xFC00 == 0xD800 {
      high = unit
      return
    }
    var code = unit
    if unit & 0xFC00 == 0xDC00 {
      code = high == 0 ? 0xFFFD : 0x10000 + (high & 0x3FF) << 10 + (unit & 0x3FF)
    }
    high = 0
    if let scalar = Unicode.Scalar(code) { out.append(contentsOf: UTF8.encode(scalar)!) }
  }

  /// Adds a text of Excel 5 or 95, a byte a character.
  static func append(_ bytes: ArraySlice<UInt8>, codePage: Int, to out: inout [UInt8]) {
    let table =
      codePage == 10_000 || codePage == 32_768 ? CodePages.macRoman : CodePages.windows1252
    for byte in bytes {
      let code = byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
      if let scalar = Unicode.Scalar(code) { out.append(contentsOf: UTF8.encode(scalar)!) }
    }
  }
}
