import Testing

@testable import Reference

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("FranÃ§ois", "François"), ("HÃ©lÃ¨ne", "Hélène"), ("lâ€™Ã‰glise", "l’Église"),
    ("â‚¬ 12", "€ 12"), ("NoÃ«l", "Noël"),
  ])
  func utf8ThatWasReadAsWindows1252(text: String, meant: String) {
    #expect(Mojibake.undoing(text) == meant)
  }

  /// Sound text, and damage that cannot be undone wholly.
  @Test(arguments: ["François", "São Paulo", "Ânes", "Ã§ et 中", "Dupont", ""])
  func otherTextStays(text: String) { #expect(Mojibake.undoing(text) == nil) }

  /// A text of which a part cannot be read back: a cell keeps what it gains, a value is repaired wholly or not at all.
  @Test func partsAreReadBackOnlyWhereThatIsAskedFor() {
    let text = Array("Ã§ et 中".utf8)
    #expect(Mojibake.repaired(text.span) == Array("ç et 中".utf8))
    #expect(Mojibake.repaired(text.span, .whole) == nil)
  }

  @Test(arguments: [
    ("voil\u{C3}  tout", "voilà tout"), ("\u{C3}  bient\u{C3}\u{B4}t", "à bientôt"),
    ("IRM\u{C3} MARIA", nil),
  ])
  func aGraveAccentLosesItsHalfToASpace(text: String, meant: String?) {
    let read = Mojibake.repaired(Array(text.utf8).span)
    #expect(read.map { String(decoding: $0, as: UTF8.self) } == meant)
    // A value with single spaces inside would stay another one than itself.
    #expect(Mojibake.undoing("\u{C3} b") == nil)
  }
}
