import Reference
import Testing

@Suite struct SexWordsTests {
  @Test func noWordTellsBoth() { #expect(SexWords.male.isDisjoint(with: SexWords.female)) }

  @Test func everyWordIsAKey() {
    for word in SexWords.male.union(SexWords.female) { #expect(Fold.key(word) == word) }
  }

  /// The codes of ISO/IEC 5218: 1 is male, 2 female.
  @Test func theCodesAreThoseOfTheStandard() {
    #expect(SexWords.male.contains("1") && SexWords.female.contains("2"))
    #expect(!SexWords.male.contains("0") && !SexWords.female.contains("9"))
  }
}
