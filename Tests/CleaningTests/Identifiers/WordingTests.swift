import Fields
import Testing

@testable import Cleaning

@Suite struct WordingTests {
  @Test(arguments: [
    ("7,3E+08", true), ("7.3e8", true), ("1E5", true), ("7,3E-08", true), ("E5", false),
    ("7,3E", false), ("7,3E+", false),
    ("7,3E+0800", false), ("7E5x", false), ("732829320", false), ("", false), (",", false),
  ])
  func aRoundedNumberIsTold(_ text: String, _ isScientific: Bool) {
    #expect(Wording.isScientific(text.utf8.span) == isScientific)
  }

  /// Where words, an aside or another value begin behind a number.
  @Test(
    arguments: [
      ("12345 RCS Paris", 5), ("12345 (TVA)", 5), ("12345, FR1", 5), ("12345/2", 5),
      ("12 345", nil), ("12A45", nil),
      ("12345 M. Roy", 5), ("12345 A", nil), ("12345", nil), ("12345 ", 5), ("", nil),
    ] as [(String, Int?)])
  func wordsBehindANumberAreFound(_ text: String, _ place: Int?) {
    #expect(Wording.wordsStart(text.utf8.span, from: 0) == place)
  }

  @Test(
    arguments: [
      ("BNPAFRPP (Paris)", 8), ("BNPAFRPP/FR76", 8), ("BNPAFRPP , x", 8), ("BNPAFRPP Paris", nil),
      ("bnp (x)", nil), ("BNPAFRPP", nil), ("", nil),
    ] as [(String, Int?)])
  func aCodeEndsBeforeAnAside(_ text: String, _ end: Int?) {
    #expect(Wording.codeEnd(text.utf8.span) == end)
  }

  /// A run of digits is a number only where its groups are those of one: eight and one are two numbers.
  @Test(arguments: ["Dossier 73282932 0", "Réf. 73 28 29 32 0", "Tél. 07 32 82 93 20"])
  func otherGroupsAreOtherNumbers(_ text: String) {
    #expect(SIREN().judge(text).verdict == .rejected)
  }
}
