import Testing

@testable import Readers

@Suite struct SharedTextsTests {
  private func texts(_ items: String, limits: ReadLimits = ReadLimits()) throws -> [String] {
    let stream = RangeStream(RandomBytes(Array("<sst>\(items)</sst>".utf8)))
    let texts = try SharedTexts(stream, limits: limits)
    return (0..<texts.count).map { index in
      var out: [UInt8] = []
      #expect(texts.append(index, to: &out))
      return String(decoding: out, as: UTF8.self)
    }
  }

  @Test func eachTextHasItsNumber() throws {
    #expect(
      try texts("<si><t>a</t></si><si/><si><t/></si><si><t>é&amp;</t></si>") == ["a", "", "", "é&"])
  }

  @Test func piecesOfOneTextStandTogether() throws {
    let rich =
      "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Le </t></r><r><t>Goff</t></r></si>"
    #expect(try texts(rich) == ["Le Goff"])
  }

  /// How a Japanese text sounds is no part of it.
  @Test func howItSoundsIsLeftOut() throws {
    let spoken = "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>"
    #expect(try texts(spoken) == ["東京"])
  }

  @Test func blanksAroundATextStayOnlyWhereItSaysSo() throws {
    #expect(
      try texts("<si><t>  a b\n</t></si><si><t xml:space='preserve'> a </t></si>") == [
        "a b", " a ",
      ])
    #expect(try texts("<si><t>_x0020_a_x000D_</t></si>") == [" a\r"], "what is escaped was meant")
  }

  @Test func aNumberWithoutATextIsToldApart() throws {
    let texts = try SharedTexts(
      RangeStream(RandomBytes(Array("<sst><si><t>a</t></si></sst>".utf8))), limits: ReadLimits())
    for index in [-1, 1, .max, .min] {
      var out: [UInt8] = [7]
      #expect(!texts.append(index, to: &out) && out == [7])
    }
  }

  @Test func moreTextThanTheLimitIsRefused() throws {
    var limits = ReadLimits()
    limits.sharedTextBytes = 10
    #expect(try texts("<si><t>0123456789</t></si>", limits: limits).count == 1)
    #expect(
      refusal { _ = try texts("<si><t>0123456789</t></si><si><t>x</t></si>", limits: limits) }?.code
        == .tooLarge)
  }
}
