import Testing

@testable import Readers

@Suite struct WideDecoderTests {
  private static func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap {
      let (low, high) = (UInt8($0 & 0xFF), UInt8($0 >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// Wherever a block ends, also in the middle of a letter or between the halves of a pair, the text is the same.
  @Test(arguments: [true, false])
  func blocksMayEndAnywhere(_ bigEndian: Bool) {
    let text = "Dupré;😀;œ\r\n"
    let bytes = Self.units("\u{FEFF}" + text, bigEndian: bigEndian)
    for cut in 0...bytes.count {
      var decoder = WideDecoder(bigEndian: bigEndian)
      let out =
        decoder.decode(Array(bytes[..<cut]), isLast: false)
        + decoder.decode(Array(bytes[cut...]), isLast: true)
      #expect(String(decoding: out, as: UTF8.self) == text && decoder.replacedCount == 0)
    }
  }

  @Test func halfPairsAreReplacedAndNULTakenOutBothCounted() {
    var decoder = WideDecoder(bigEndian: true)
    let out = decoder.decode(
      [0x00, 0x61, 0xDC, 0x00, 0xD8, 0x00, 0x00, 0x62, 0x00, 0x00, 0x63], isLast: true)
    #expect(String(decoding: out, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b")
    #expect(decoder.replacedCount == 3 && decoder.nulCount == 1)
  }
}
