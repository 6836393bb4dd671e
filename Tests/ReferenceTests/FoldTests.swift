import Reference
import Testing

@Suite struct FoldTests {
  @Test(
    "Two ways of writing a thing have one key",
    arguments: [
      ("Hôtel-Dieu", "HOTEL DIEU"), ("  l’Œuvre, ", "L OEUVRE"),
      ("Łukasz WIŚNIEWSKI", "LUKASZ WISNIEWSKI"),
      ("e\u{301}te\u{301}", "ETE"), ("Straße", "STRASSE"), ("", ""), ("—", ""),
      ("Σωκράτης", "Σωκράτης"),
      ("N°\u{A0}12\u{202F}bis", "N 12 BIS"), ("Nguyễn", "NGUYEN"),
    ])
  func key(text: String, key: String) {
    #expect(Fold.key(text) == key)
  }

  @Test func brokenBytesAreGaps() {
    var key: [UInt8] = []
    let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xC3]
    Fold.key(bytes.span, into: &key)
    #expect(key == Array("A B".utf8))
  }

  @Test func aKeyIsItsOwnKey() {
    for text in ["Saint-Étienne-du-Rouvray", "Ĳssel", "ŒUF  Æ", "ÅNGSTRÖM 42"] {
      #expect(Fold.key(Fold.key(text)) == Fold.key(text))
    }
  }
}
