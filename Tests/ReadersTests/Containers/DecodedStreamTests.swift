import Testing

@testable import Readers

@Suite struct DecodedStreamTests {
  private func decoded(_ bytes: [UInt8]) throws -> String {
    let stream = try DecodedStream.wrapping(RangeStream(RandomBytes(bytes)))
    return String(decoding: try stream.all(limit: 1 << 20), as: UTF8.self)
  }

  private func wide(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func utf8PassesAsItIs() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ville>Épinal</ville>"
    #expect(try decoded(Array(text.utf8)) == text)
    #expect(try decoded([]) == "")
    #expect(try decoded(Array("<".utf8)) == "<")
  }

  @Test(arguments: [false, true]) func utf16IsDecodedByItsMark(_ bigEndian: Bool) throws {
    let text = "<ville nom=\"Épinal\">😀</ville>"
    #expect(try decoded(wide(text, bigEndian: bigEndian)) == text)
  }

  /// The mark is longer than what one piece holds: halves of a letter meet across pieces.
  @Test func aLongUTF16DocumentLosesNoLetter() throws {
    let text = "<a>" + String(repeating: "é😀", count: 40_000) + "</a>"
    #expect(try decoded(wide(text, bigEndian: false)) == text)
  }

  @Test(
    arguments: [
      ("windows-1252", [0xC9, 0x80], "É€"), ("ISO-8859-15", [0xA4], "€"),
      ("iso-8859-1", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func aDeclaredEncodingOfOneByteIsDecoded(_ name: String, _ bytes: [UInt8], _ letters: String)
    throws
  {
    for quote in ["\"", "'"] {
      let head = "<?xml version=\(quote)1.0\(quote) encoding = \(quote)\(name)\(quote)?><v>"
      #expect(
        try decoded(Array(head.utf8) + bytes + Array("</v>".utf8)) == head + letters + "</v>")
    }
  }

  @Test func anEncodingThatNobodyKnowsPassesAsItIs() throws {
    let text = "<?xml version=\"1.0\" encoding=\"klingon\"?><v>é</v>"
    #expect(try decoded(Array(text.utf8)) == text)
  }
}
