/// How numbers of firms that hold letters are kept among those of digits alone.
enum FirmNumber {
  /// Numbers from here on hold letters.
  static let withLetters: UInt32 = 0x8000_0000
  /// Numbers from here on begin with two letters, as VAT numbers do that name their country.
  static let withCountry: UInt32 = 0xC000_0000

  /// The number of a cell with letters: a hash, marked by what it begins with.
  ///
  /// `ES51515153Y` and `51515153Y` may be one firm's: only numbers that name their country can tell two firms apart for sure.
  static func lettered(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let hash = UInt32(truncatingIfNeeded: Mix.hash(bytes, range)) & ~withCountry
    let namesCountry =
      range.count > 2
      && range.prefix(2).allSatisfy {
        (0x61...0x7A).contains(bytes[$0] | 0x20)
      }
    return hash | (namesCountry ? withCountry : withLetters)
  }
}
