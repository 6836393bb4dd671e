import Reference
import Testing

@Suite struct SmallKeyTests {
  private func key(_ text: String) -> String? {
    SmallKey(text.utf8.span).map { String(decoding: $0.array, as: UTF8.self) }
  }

  /// The slow twin is the key that allocates.
  @Test(arguments: [
    "Dupont", "  L'Hôte-Noël ", "Œuvre", "Élodie", "e\u{301}te\u{301}", "", "---", "a b", "N° 12",
    "Straße", "ÇA", "x\u{A0}y", "12,50", "Łukasz", "Ångström",
  ])
  func itIsTheKeyOfFold(_ text: String) { #expect(key(text) == Fold.key(text)) }

  @Test func itEndsAtItsLimit() {
    let whole = String(repeating: "é", count: SmallKey.limit)
    #expect(key(whole) == String(repeating: "E", count: SmallKey.limit))
    #expect(key(whole + "e") == nil && key(whole + " ") == key(whole))
    #expect(key(String(repeating: "a", count: SmallKey.limit + 1)) == nil)
  }

  /// Letters that have no plain ones have no such key.
  @Test(arguments: ["中国", "Привет", "a中"]) func lettersBeyondLatinHaveNone(_ text: String) {
    #expect(key(text) == nil)
  }

  @Test func itIsFoundInATable() {
    var table = KeyTable()
    let place = table.add(Array("LE GOFF".utf8))
    let (known, unknown) = (SmallKey("Le  Goff".utf8.span), SmallKey("Goff".utf8.span))
    #expect(known?.find(in: table) == place)
    #expect(unknown?.find(in: table) == nil)
  }
}
