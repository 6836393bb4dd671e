import Testing

@testable import Readers

@Suite struct UTF8TextTests {
  /// What texts are made of: letters of one to four bytes, pieces of letters, NUL, and letters that a wrong encoding garbled.
  private static let pieces: [[UInt8]] = [
    "Dupré", "plain text, and more of it; ", "é", "’", "â", "château", "œ", "€", "—", "😀", "a",
    "\n",
  ].map { Array($0.utf8) }
  private static let rare: [[UInt8]] = [
    [0], [0xC3], [0x80], [0xE0, 0x80, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0xA0, 0x80],
    [0xED, 0x9F, 0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE2, 0x80], [0xF0, 0x9F],
    [0xF4, 0x90, 0x80, 0x80],
    [0xF8], [0xFF], [0xC3, 0x83, 0xC2, 0xA9], [0xC3, 0x82, 0xC2, 0xA0],
    [0xC3, 0xA2, 0xE2, 0x82, 0xAC],
    [0xEF, 0xBB, 0xBF],
  ]

  /// The obvious way: letter by letter.
  private func slow(_ bytes: [UInt8]) -> (place: Int, isGarbled: Bool) {
    var at = 0
    var isGarbled = false
    while at < bytes.count, bytes[at] != 0 {
      let length =
        bytes[at] < 0x80 ? 1 : UTF8Text.sequenceLength(bytes.span, at: at, end: bytes.count)
      if length == 0 { break }
      if bytes[at] == 0xC3, Mojibake.mayBegin(bytes.span, at, bytes.count) { isGarbled = true }
      at += length
    }
    return (at, isGarbled)
  }

  /// One rare piece in so many.
  @Test(arguments: [2, 20, 200, 2_000, .max])
  func manyBytesAtOnceSayWhatTheySayOneByOne(_ rarity: Int) {
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      let size = random.below(3_000)
      while bytes.count < size {
        bytes +=
          rarity != .max && random.below(rarity) == 0
          ? Self.rare[random.below(Self.rare.count)] : Self.pieces[random.below(Self.pieces.count)]
      }
      var isGarbled = false
      let place = UTF8Text.firstMalformedOrNUL(bytes.span, isGarbled: &isGarbled)
      let expected = slow(bytes)
      #expect(place == expected.place && isGarbled == expected.isGarbled, "\(bytes)")
    }
  }

  @Test func aLetterMayEndWhereFurtherBytesAreLookedAt() {
    for letter in ["é", "’", "â", "😀", "Ã©"] {
      for before in 55...70 {
        for behind in [0, 1, 63, 64, 65, 200] {
          let bytes = Array(
            (String(repeating: "a", count: before) + letter + String(repeating: "b", count: behind))
              .utf8)
          var isGarbled = false
          #expect(UTF8Text.firstMalformedOrNUL(bytes.span, isGarbled: &isGarbled) == bytes.count)
          #expect(isGarbled == (letter == "Ã©"))
        }
      }
    }
  }
}
