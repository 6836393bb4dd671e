import Testing

@testable import Readers

@Suite struct XMLFloodTests {
  /// What is wrong with a document that comes in pieces of so many bytes.
  private func cause(
    _ bytes: [UInt8], piece: Int, limits: XMLLimits = XMLLimits()
  ) -> XMLFault.Cause? {
    var flood = XMLFlood(limits: limits)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = Array(bytes[start..<min(start + piece, bytes.count)])
      if let cause = part.withUnsafeBytes({ flood.look(at: $0) }) { return cause }
    }
    return nil
  }

  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private static func attributes(_ count: Int) -> String {
    (0..<count).map { "a\($0)='>'" }.joined(separator: " ")
  }

  /// Pieces of one byte cut every sign from its neighbour; a `>` between quotes ends nothing.
  @Test(arguments: [1, 2, 3, 7, 4_096, 1 << 20]) func aFloodIsSeenHoweverItComes(_ piece: Int) {
    let limits = XMLLimits(attributeCount: 500)
    let allowed = "<t><r \(Self.attributes(500))/><r \(Self.attributes(500))/></t>"
    let flood = "<t><r/><r \(Self.attributes(501))/></t>"
    #expect(cause(Array(allowed.utf8), piece: piece, limits: limits) == nil)
    #expect(cause(Array(flood.utf8), piece: piece, limits: limits) == .attributes)
    // What tells the two bytes of a letter apart stands in the first two.
    for bigEndian in [false, true] where piece > 1 {
      #expect(cause(Self.wide(allowed, bigEndian: bigEndian), piece: piece, limits: limits) == nil)
      #expect(
        cause(Self.wide(flood, bigEndian: bigEndian), piece: piece, limits: limits) == .attributes)
    }
  }

  @Test(arguments: [1, 999, 1 << 20]) func aTagWithoutEndIsSeen(_ piece: Int) {
    let limits = XMLLimits(tagBytes: 5_000)
    let long = String(repeating: "x", count: 4_900)
    #expect(cause(Array("<t><r a='\(long)'/></t>".utf8), piece: piece, limits: limits) == nil)
    #expect(cause(Array("<t><r a='\(long)\(long)'".utf8), piece: piece, limits: limits) == .tag)
  }

  /// Long texts between tags are no tags, whatever quotes stand in them; nor are comments and instructions.
  @Test func whatIsNoTagIsNoFlood() {
    let quotes = String(repeating: "l'été d\"", count: 10_000)
    for text in ["<t>\(quotes)</t>", "<t><!-- \(quotes) --></t>", "<t><?x \(quotes)?></t>"] {
      #expect(cause(Array(text.utf8), piece: 4_096, limits: XMLLimits(attributeCount: 3)) == nil)
    }
  }

  @Test func nothingIsNothingWrong() {
    #expect(cause([], piece: 1) == nil)
    #expect(cause([0x3C], piece: 1) == nil)
    #expect(cause([0xFF, 0xFE], piece: 1) == nil)
  }
}
