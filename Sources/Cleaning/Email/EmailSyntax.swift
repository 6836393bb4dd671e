import Reference
import Tables

/// The form of an address in plain ASCII, as nearly all are.
enum EmailSyntax {
  /// Where the `@` of a well-formed ASCII address stands; `nil` for any other value.
  ///
  /// One pass over the local part, one over the domain; no allocation.
  static func plainAt(_ text: Span<UInt8>) -> Int? {
    let count = text.count
    guard count >= 6, count <= 254 else { return nil }
    var at = 0
    var last: UInt8 = 0x2E
    while at < count {
      let byte = text[at]
      if byte == 0x40 { break }
      if !isAtom(byte) {
        guard byte == 0x2E, last != 0x2E else { return nil }
      }
      last = byte
      at &+= 1
    }
    guard at > 0, at <= 64, at &+ 3 < count, last != 0x2E else { return nil }
    guard isPlainDomain(text, from: at &+ 1) else { return nil }
    return at
  }

  /// Writes a well-formed address with its domain in lower case, and so the name of a site's function.
  static func write(_ text: Span<UInt8>, at: Int, into out: inout TextColumn) {
    var isLower = true
    let isFunction = at <= 10 && isFunctionInCapitals(text.extracting(0..<at))
    var index = isFunction ? 0 : at
    while index < text.count {
      if text[index] &- 0x41 < 26 { isLower = false }
      index &+= 1
    }
    if isLower { return out.write(text) }
    if !isFunction { out.write(text.extracting(0..<at)) }
    for index in (isFunction ? 0 : at)..<text.count { out.write(Plain.lower(text[index])) }
  }

  /// Whether a local part is `INFO`, `Postmaster` and the like: these mailboxes alone are the same in capitals, by RFC 2142 § 1 and 2.
  static func isFunctionInCapitals(_ local: Span<UInt8>) -> Bool {
    var isLower = true
    for index in 0..<local.count where local[index] &- 0x41 < 26 { isLower = false }
    if isLower { return false }
    var small: [UInt8] = []
    for index in 0..<local.count { small.append(Plain.lower(local[index])) }
    return RoleMailboxes.standard.ofRFC.contains(small)
  }

  /// Whether the bytes from `start` are a domain of at least two labels that may receive mail, none of them in Punycode.
  static func isPlainDomain(_ text: Span<UInt8>, from start: Int) -> Bool {
    let count = text.count
    var label = start
    var labels = 0
    var index = start
    while index <= count {
      let byte = index < count ? text[index] : 0x2E
      if byte == 0x2E {
        let length = index &- label
        guard length > 0, length <= 63, text[label] != 0x2D, text[index &- 1] != 0x2D else {
          return false
        }
        if length > 3, text[label &+ 2] == 0x2D, text[label &+ 3] == 0x2D { return false }
        labels &+= 1
        label = index &+ 1
      } else if !Plain.isLetter(byte), !Plain.isDigit(byte), byte != 0x2D {
        return false
      }
      index &+= 1
    }
    return labels >= 2 && Plain.isLetter(text[count &- 1]) && !isSpecialUse(text, from: start)
  }

  /// Whether the last label is reserved for other uses than mail: `test`, `local`, `localhost`, `invalid`, `onion`, `arpa`.
  static func isSpecialUse(_ text: Span<UInt8>, from start: Int) -> Bool {
    var word: UInt64 = 0
    var index = text.count &- 1
    var length = 0
    while index >= start, text[index] != 0x2E {
      if length == 9 { return false }
      if length < 8 { word = word << 8 | UInt64(Plain.lower(text[index])) }
      length &+= 1
      index &-= 1
    }
    switch word {
    case 0x74736574: return length == 4
    case 0x6C61636F6C, 0x6E6F696E6F: return length == 5
    case 0x61707261: return length == 4
    case 0x64696C61766E69: return length == 7
    case 0x74736F686C61636F: return length == 9
    default: return false
    }
  }

  /// Whether the byte may stand in a dot-atom: letters, digits and ``!#$%&'*+-/=?^_`{|}~``.
  @inline(__always)
  static func isAtom(_ byte: UInt8) -> Bool {
    let low: UInt64 = 0xA3FF_ACFA_0000_0000
    let high: UInt64 = 0x7FFF_FFFF_C7FF_FFFE
    if byte < 64 { return low &>> UInt64(byte) & 1 != 0 }
    return byte < 128 && high &>> UInt64(byte &- 64) & 1 != 0
  }
}
