import Testing

@testable import Cleaning

@Suite struct CompactTests {
  private func compact(_ text: String, _ separators: Compact.Separators = []) -> Compact {
    Compact(Array(text.utf8).span, without: separators)
  }

  private func text(_ compact: Compact) -> String {
    compact.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func onlyTheSeparatorsNamedGo() {
    #expect(text(compact(" fr 76-3000.6 ", [.space, .dash, .dot])) == "FR7630006")
    #expect(!compact(" fr 76-3000.6 ", [.space, .dash, .dot]).isBroken)
    #expect(compact("FR-76", [.space]).isBroken)
    #expect(compact("FR 76").isBroken)
    #expect(!compact("\u{FEFF}FR\u{200B}76").isBroken, "what is not seen is no character")
  }

  @Test func signsAreCharactersOnlyWhereTheyMayBe() {
    #expect(text(compact("1+23", [.signs])) == "1+23")
    #expect(!compact("1+23", [.signs]).isBroken)
    #expect(compact("1+23").isBroken)
  }

  @Test func whatIsTooLongIsBrokenAndNeverOverflows() {
    let long = compact(String(repeating: "7", count: 65))
    #expect(long.isBroken && long.count == 64)
    #expect(!compact(String(repeating: "7", count: 64)).isBroken)
    #expect(long[64] == 0 && long[-1] == 0)
    var whole = compact(String(repeating: "7", count: 63))
    whole.prepend("FR")
    #expect(whole.isBroken && whole.count == 64)
  }

  @Test func digitsAreReadAndWeighed() {
    let number = compact("AB123")
    #expect(number.areDigits(2..<5) && !number.areDigits(1..<5) && !number.areDigits(2..<6))
    #expect(number.number(2..<5) == 123)
    #expect(number.weighted(from: 2, "321") == 1 * 3 + 2 * 2 + 3 * 1)
    #expect(number.digit(0) > 9 && number.digit(9) > 9)
    #expect(text(number.dropping(3)) == "23" && number.dropping(9).count == 0)
    #expect(!compact("").isAllDigits && compact("").isAllZeros && compact("000").isAllZeros)
    #expect(number.begins(with: "AB") && !number.begins(with: "AB1234"))
  }
}
