import Reference
import Testing

@Suite struct YesNoTests {
  @Test(arguments: [
    ("OUI", true), ("TRUE", true), ("X", true), ("1", true), ("NON", false), ("FAUX", false),
    ("0", false),
  ])
  func aPlainWordIsAnAnswer(_ key: String, _ answer: Bool) { #expect(YesNo.answer(key) == answer) }

  @Test(arguments: ["", "PEUT ETRE", "oui", "2"])
  func anotherWordIsNone(_ key: String) { #expect(YesNo.answer(key) == nil) }

  @Test func noWordSaysBoth() { #expect(YesNo.yes.isDisjoint(with: YesNo.no)) }
}
