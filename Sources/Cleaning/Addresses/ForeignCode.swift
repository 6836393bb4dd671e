/// Post codes whose form one country alone has: `1016 GV`, `00-590`, `1100-048`, `H2X 1Z4`, `LS1 2HL`.
///
/// They tell that an address is not of ours, and where its town begins; the country that nobody wrote stays open.
struct ForeignCode {
  /// The country whose codes have this form, ISO 3166 alpha-2.
  let country: String
  /// Where the code begins, and how many words it has.
  let start: Int
  let length: Int
  /// Whether it stands before its town, whose segment begins with it.
  let isBeforeTown: Bool
  /// Whether its two parts were written as one word, `1012JS`.
  var isGlued: Bool { country == "NL" && length == 1 }

  /// The code of an address; `nil` where none of its words is one, or a French code stands beside.
  init?(in words: [AddressWord]) {
    guard words.count > 1, !words.contains(where: { Self.isFrench($0) }) else { return nil }
    for index in words.indices.reversed() {
      let rest = words[(index + 1)...]
      if let country = Self.single(words[index]), index > 0, Self.isTown(rest) {
        self.init(country: country, start: index, length: 1, isBeforeTown: true)
        return
      }
      guard let next = rest.first, !next.startsSegment else { continue }
      if Self.form(words[index].text) == "9999", Self.form(next.text) == "AA",
        words[index].text.first != "0", !Self.marks.contains(next.key),
        Self.isTown(rest.dropFirst())
      {
        self.init(country: "NL", start: index, length: 2, isBeforeTown: true)
        return
      }
      if rest.count == 1, let country = Self.pair(words[index].text, next.text) {
        self.init(country: country, start: index, length: 2, isBeforeTown: false)
        return
      }
    }
    return nil
  }

  private init(country: String, start: Int, length: Int, isBeforeTown: Bool) {
    (self.country, self.start, self.length) = (country, start, length)
    self.isBeforeTown = isBeforeTown
  }

  private static func isFrench(_ word: AddressWord) -> Bool {
    if !word.key.utf8.contains(0x20), case .french = PostcodeText(word.key).form { return true }
    return false
  }

  /// The country of a code in one word: `00-590`, `1100-048`, `1016GV`.
  private static func single(_ word: AddressWord) -> String? {
    switch form(word.text) {
    case "99-999": "PL"
    case "9999-999": "PT"
    case "9999AA" where word.text.first != "0": "NL"
    default: nil
    }
  }

  /// The country of a code in two words, behind everything else.
  private static func pair(_ one: String, _ other: String) -> String? {
    switch (form(one), form(other)) {
    case ("A9A", "9A9"): "CA"
    case (let outward, "9AA") where outward.hasPrefix("A") && outward.utf8.count < 5:
      ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(outward) ? "GB" : nil
    default: nil
    }
  }

  /// `9` for each digit, `A` for each capital, other signs as they are; small letters make it none.
  private static func form(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte -> UInt8 in
        byte &- 0x30 < 10 ? 0x39 : byte &- 0x41 < 26 ? 0x41 : byte
      }, as: UTF8.self)
  }

  /// Whether words behind a code are a town: letters alone, and no type of way.
  private static func isTown(_ words: ArraySlice<AddressWord>) -> Bool {
    guard let first = words.first, first.key.utf8.count > 1 else { return false }
    return !AddressPieces.ways.contains(first.key)
      && words.allSatisfy { !$0.key.contains(where: \.isNumber) }
  }

  /// Two letters that say something else behind a number; the small words begin towns of ours, whose code may have lost its zero:
  /// « 6110 LE CANNET ».
  private static let marks: Set<String> = [
    "BP", "CS", "CP", "SP", "ZA", "ZI", "ZC", "CC", "SA", "SD", "SS", "LE", "LA", "ST", "DE", "DU",
    "EN", "AU", "ET",
  ]
}
