import Testing

@testable import Readers

@Suite struct HTMLReferenceTests {
  private func repaired(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return HTMLReference.repaired(bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Dupont &amp; Fils", "Dupont & Fils"), ("Saint-&Eacute;tienne", "Saint-Étienne"),
    ("N&#233;o", "Néo"), ("N&#xE9;o", "Néo"), ("L&#039;Or", "L'Or"), ("&euro;12", "€12"),
    ("A & B &lt;x&gt;", "A & B <x>"), ("12 &#128;", "12 €"), ("&amp;eacute;", "&eacute;"),
  ])
  func lettersOfAPageAreReadBack(_ text: String, _ expected: String) {
    #expect(repaired(text) == expected)
  }

  @Test(arguments: [
    "Dupont & Fils", "A&B;C", "&amp Fils", "&;", "&#;", "&#xZZ;", "&nonsense;", "&#0;", "a&",
    "?a=1&copie=2", "&amp", "&#1114112;", "&#xD800;",
  ])
  func otherTextIsLeft(_ text: String) { #expect(repaired(text) == nil) }

  @Test func aReferenceWithoutItsSemicolonIsOpen() {
    for (text, isOpen) in [("Dupont &amp", true), ("N&#233", true), ("A & B", false), ("", false)] {
      #expect(HTMLReference.isOpen(Array(text.utf8).span) == isOpen, "\(text)")
    }
  }
}
