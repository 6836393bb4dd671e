import Testing

@testable import Readers

@Suite struct EncodingSnifferTests {
  private func found(_ bytes: [UInt8]) -> String? {
    EncodingSniffer.wide(bytes.span).map { "\($0.encoding.rawValue) \($0.markLength)" }
  }

  private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func aMarkTells() {
    #expect(found([0xFF, 0xFE]) == "utf-16le 2")
    #expect(found([0xFE, 0xFF, 0, 0x61]) == "utf-16be 2")
    #expect(found([0xEF, 0xBB, 0xBF, 0x61]) == nil)
  }

  /// Latin letters have a zero beside each of them; accents, euros and dashes do not spoil it.
  @Test(arguments: [false, true]) func zerosTellWhereThereIsNoMark(_ bigEndian: Bool) {
    let name = bigEndian ? "utf-16be 0" : "utf-16le 0"
    #expect(found(wide("Nom;Prénom;Solde €\nLe Goff;Hélène;12\n", bigEndian: bigEndian)) == name)
    #expect(found(wide("ab", bigEndian: bigEndian)) == name)
    #expect(found(wide("Nom;Ville", bigEndian: bigEndian) + [0]) == name, "a byte too many")
  }

  /// A text with a few zeros in it is damaged, not wide; a text full of zeros is none.
  @Test(
    arguments: [
      Array("Nom;Ville\0\nRoy;Gap\0\n".utf8), [UInt8](repeating: 0, count: 64),
      Array("Nom;Ville\n".utf8), [], [0], [0x61, 0, 0x62],
      Array("é€漢字".utf8),
    ] as [[UInt8]])
  func anythingElseIsNot(_ bytes: [UInt8]) { #expect(found(bytes) == nil) }
}
