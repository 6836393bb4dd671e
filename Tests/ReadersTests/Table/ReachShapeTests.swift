import Testing

@testable import Readers

@Suite struct ReachShapeTests {
  @Test(arguments: [
    "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78", "0612 345 678",
    "0485 12 34 56", "02 123 45 67", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78",
    "(0)6-12-34-56-78", "0033 6 12 34 56 78", "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78",
    "06\u{202F}12\u{202F}34\u{202F}56\u{202F}78", " 020 7946 0018 ",
  ])
  func aNumberInGroupsIsKnown(_ text: String) { #expect(ReachShape.isPhone(Array(text.utf8))) }

  @Test(arguments: [
    "", "Téléphone", "0612345678", "12 34 56 78 90", "01 02 2024", "2024-03-12", "12,50",
    "1 234,56",
    "00 00 00 00 00 00 00 00 00", "06 12 34 56 78 Anne", "01 02 03 04 05 06 07 08", "732 829 320",
    "FR76 3000 6000 0112", "a@b.fr",
  ])
  func anythingElseIsNone(_ text: String) { #expect(!ReachShape.isPhone(Array(text.utf8))) }
}
