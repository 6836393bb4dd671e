import CLibXML2
import Foundation

/// Letters written as on a web page: `&eacute;`, `&#233;`, `&#xE9;`. Exports of web shops hold them.
enum HTMLReference {
  /// The longest reference that is read, with its sign and without its semicolon, in bytes.
  static let lengthLimit = 12

  /// Whether a text may hold one: the sign, a name or number, a semicolon.
  static func mayBeIn(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      guard var at = text.baseAddress else { return false }
      // The search stays between the place reached and the end of the buffer.
      let end = at + text.count
      while let hit = memchr(at, 0x26, end - at) {
        let sign = hit.assumingMemoryBound(to: UInt8.self)
        var place = sign + 1
        while place < end, place - sign < lengthLimit, isWord(place.pointee) { place += 1 }
        if place < end, place.pointee == 0x3B, place - sign > 2 { return true }
        at = UnsafePointer(sign) + 1
      }
      return false
    }
  }

  /// The text with its references resolved, once; `nil` when it holds none.
  static func repaired(_ cell: Span<UInt8>) -> [UInt8]? {
    guard mayBeIn(cell) else { return nil }
    var text: [UInt8] = []
    var isChanged = false
    var at = 0
    while at < cell.count {
      if cell[at] == 0x26 {
        let end = wordEnd(cell, at, cell.count)
        if end < cell.count, cell[end] == 0x3B, let scalar = scalar(cell, at + 1..<end) {
          UTF8Text.append(scalar, to: &text)
          isChanged = true
          at = end + 1
          continue
        }
      }
      text.append(cell[at])
      at += 1
    }
    return isChanged ? text : nil
  }

  /// Whether a text ends with a reference that lacks nothing but its semicolon.
  static func isOpen(_ cell: Span<UInt8>) -> Bool {
    var at = cell.count
    while at > 0, cell.count - at < lengthLimit, isWord(cell[at - 1]) { at -= 1 }
    return at > 0 && cell[at - 1] == 0x26 && scalar(cell, at..<cell.count) != nil
  }

  /// Where the name or number behind the sign at `start` ends.
  static func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start + 1
    while place < end, place - start < lengthLimit, isWord(bytes[place]) { place += 1 }
    return place
  }

  /// The letter that a name or number means; `nil` for none. Numbers of the range that has no letters mean those of Windows-1252,
  /// as browsers read them.
  static func scalar(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    var letters: [UInt8] = []
    for at in range { letters.append(bytes[at]) }
    let word = String(decoding: letters, as: UTF8.self)
    var number: UInt32?
    if word.hasPrefix("#x") || word.hasPrefix("#X") {
      number = UInt32(word.dropFirst(2), radix: 16)
    } else if word.hasPrefix("#") {
      number = UInt32(word.dropFirst())
    } else if let entity = htmlEntityLookup(word) {
      number = entity.pointee.value
    }
    guard let number, let letter = Unicode.Scalar(number), number >= 0x20 || number == 0x0A
    else { return nil }
    let windows = number >= 0x80 && number < 0xA0
    return windows ? UInt32(CodePages.windows1252[Int(number) - 0x80]) : letter.value
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x23
  }
}
