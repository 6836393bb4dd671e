/// The American Soundex: the first letter and three digits for groups of consonants.
///
/// - Source: US National Archives, "The Soundex Indexing System".
enum Soundex {
  /// The key of a name in upper-case letters A–Z; empty for an empty name.
  static func key(_ name: [UInt8]) -> [UInt8] {
    guard let first = name.first else { return [] }
    var key = [first]
    var last = group(first)
    for letter in name.dropFirst() {
      let digit = group(letter)
      if digit != 0 {
        if digit != last { key.append(digit) }
        last = digit
      } else if letter != UInt8(ascii: "H") && letter != UInt8(ascii: "W") {
        last = 0
      }
      if key.count == 4 { return key }
    }
    return key + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - key.count)
  }

  private static func group(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "B"), UInt8(ascii: "F"), UInt8(ascii: "P"), UInt8(ascii: "V"):
      UInt8(ascii: "1")
    case UInt8(ascii: "D"), UInt8(ascii: "T"): UInt8(ascii: "3")
    case UInt8(ascii: "L"): UInt8(ascii: "4")
    case UInt8(ascii: "M"), UInt8(ascii: "N"): UInt8(ascii: "5")
    case UInt8(ascii: "R"): UInt8(ascii: "6")
    case UInt8(ascii: "C"), UInt8(ascii: "G"), UInt8(ascii: "J"), UInt8(ascii: "K"),
      UInt8(ascii: "Q"),
      UInt8(ascii: "S"), UInt8(ascii: "X"), UInt8(ascii: "Z"):
      UInt8(ascii: "2")
    default: 0
    }
  }
}
