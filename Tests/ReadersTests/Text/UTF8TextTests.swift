import Reference
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

  private func malformed(_ bytes: [UInt8]) -> Int {
    UTF8Text.firstMalformed(bytes.span, from: 0, to: bytes.count)
  }

  private func malformedOrNUL(_ bytes: [UInt8]) -> Int {
    var isGarbled = false
    return UTF8Text.firstMalformedOrNUL(bytes.span, isGarbled: &isGarbled)
  }

  /// Each sequence alone, at every place of a word, with ASCII around it.
  @Test(
    arguments: [
      ([0xC3, 0xA9], true), ([0xE2, 0x82, 0xAC], true), ([0xF0, 0x9F, 0x98, 0x80], true),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xED, 0x9F, 0xBF], true),
      ([0x80], false), ([0xC3], false), ([0xE2, 0x82], false), ([0xF0, 0x9F, 0x98], false),
      ([0xC0, 0x80], false), ([0xC1, 0xBF], false), ([0xE0, 0x80, 0x80], false),
      ([0xE0, 0x9F, 0xBF], false),
      ([0xF0, 0x8F, 0xBF, 0xBF], false), ([0xED, 0xA0, 0x80], false),
      ([0xF4, 0x90, 0x80, 0x80], false),
      ([0xF5, 0x80, 0x80, 0x80], false), ([0xFF], false), ([0xC3, 0x28], false),
    ] as [([UInt8], Bool)])
  func aSequenceIsWellFormedOrNot(_ sequence: [UInt8], _ isWell: Bool) {
    for before in [0, 1, 5, 7, 8, 9, 63, 64, 65, 130] {
      let bytes = [UInt8](repeating: 0x61, count: before) + sequence + Array("zz".utf8)
      let expected = isWell ? bytes.count : before
      #expect(malformed(bytes) == expected, "behind \(before)")
      #expect(malformedOrNUL(bytes) == expected, "behind \(before)")
      // The slow twin.
      #expect((String(validating: bytes, as: UTF8.self) != nil) == isWell)
    }
  }

  @Test func aNULStopsOnlyWhoAsksForIt() {
    for before in [0, 3, 8, 64, 100] {
      let bytes =
        [UInt8](repeating: 0x61, count: before) + [0] + [UInt8](repeating: 0x62, count: 70)
      #expect(malformed(bytes) == bytes.count)
      #expect(malformedOrNUL(bytes) == before)
    }
  }

  @Test func whatLiesBehindTheEndIsNotLookedAt() {
    let bytes = Array("abc".utf8) + [0xC3, 0xA9]
    #expect(UTF8Text.firstMalformed(bytes.span, from: 0, to: 4) == 3, "a letter that the end cuts")
    #expect(UTF8Text.firstMalformed(bytes.span, from: 0, to: 3) == 3)
    #expect(UTF8Text.firstHigh(bytes.span, from: 1, to: 3) == 3)
    #expect(UTF8Text.firstMalformed(bytes.span, from: 5, to: 5) == 5)
  }

  /// The words of eight bytes against a loop.
  @Test(arguments: 0..<20) func theFastSearchesAgreeWithTheSlowOnes(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 9)
    for _ in 0..<50 {
      let bytes = (0..<random.below(90)).map { _ in
        random.pick([0x61, 0x62, 0x0A, 0x22, 0xC3] as [UInt8])
      }
      for start in 0...min(9, bytes.count) {
        func slow(_ isIt: (UInt8) -> Bool) -> Int {
          bytes[start...].firstIndex(where: isIt) ?? bytes.count
        }
        let end = bytes.count
        #expect(UTF8Text.first(0x22, in: bytes.span, from: start, to: end) == slow { $0 == 0x22 })
        #expect(
          UTF8Text.first(0x22, or: 0x0A, in: bytes.span, from: start, to: end)
            == slow { $0 == 0x22 || $0 == 0x0A })
        #expect(UTF8Text.firstHigh(bytes.span, from: start, to: end) == slow { $0 >= 0x80 })
      }
    }
  }

  @Test(arguments: [0x00, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF] as [UInt32])
  func aLetterIsWrittenAsSwiftWritesIt(_ code: UInt32) throws {
    var out: [UInt8] = []
    UTF8Text.append(code, to: &out)
    #expect(out == Array(String(try #require(Unicode.Scalar(code))).utf8))
  }
}
