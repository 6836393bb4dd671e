import Reference
import Testing

@Suite struct CivilitiesTests {
  private let civilities = Civilities.standard

  @Test(arguments: [
    ("MR", "M.", "M"), ("MADEMOISELLE", "Mme", "F"), ("DR", "Dr", ""), ("HERR", "M.", "M"),
    ("SENORA", "Mme", "F"), ("M", "M.", "M"),
  ])
  func aWordIsWrittenAsOnAnEnvelope(_ key: String, _ written: String, _ sex: String) {
    #expect(civilities.words[key]?.written == written && civilities.words[key]?.sex == sex)
  }

  /// « 1 », « H » and « F » are codes of a column; « Sté » leads a firm; a couple is of several words.
  @Test(arguments: ["1", "H", "F", "STE", "M ET MME"])
  func whatLeadsNoNameIsNoWord(_ key: String) { #expect(civilities.words[key] == nil) }

  @Test func aCoupleIsAWritingAndPlural() {
    let couple = civilities.all.first { $0.key == "M ET MME" }
    #expect(couple?.written == "M. et Mme" && couple?.isPlural == true)
    #expect(!civilities.all.contains { !$0.key.contains(where: \.isLetter) }, "codes are none")
  }

  @Test func theFrenchOnesAreInTheTable() {
    for word in Civilities.french { #expect(civilities.words[word] != nil, "\(word)") }
  }

  @Test func withoutATableThereIsNone() {
    #expect(Civilities(nil).all.isEmpty && Civilities(nil).words.isEmpty)
  }
}
