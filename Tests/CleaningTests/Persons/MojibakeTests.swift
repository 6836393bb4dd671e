import Testing

@testable import Cleaning

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
}
