import Reference
import Testing

@Suite struct LatinTests {
  @Test(
    "Case follows the standard library for every Latin letter that has a single-scalar mapping",
    arguments: [0xC0...0x24F, 0x1E00...0x1EFF])
  func caseMapping(block: ClosedRange<UInt32>) {
    for code in block {
      guard let scalar = Unicode.Scalar(code), scalar.properties.isAlphabetic else { continue }
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      // Beyond U+A700 lie capitals that only the newest Unicode knows.
      if upper.count == 1, (upper.first?.value ?? 0) < 0xA700 {
        #expect(Latin.letters.upper(code) == upper.first?.value)
      }
      if lower.count == 1 { #expect(Latin.letters.lower(code) == lower.first?.value) }
    }
  }

  @Test func aLetterAndItsMarkBecomeOne() {
    #expect(
      Array(Latin.letters.composing("Zoe\u{301} He\u{301}rault").utf8) == Array("Zoé Hérault".utf8))
    #expect(Array(Latin.letters.composing("x\u{301}").utf8) == Array("x\u{301}".utf8))
  }
}
