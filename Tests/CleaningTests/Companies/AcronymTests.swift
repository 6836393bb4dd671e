import Testing

@testable import Cleaning

@Suite struct AcronymTests {
  @Test(arguments: ["EDF", "CGT", "SNCF", "RATP", "BNP", "URSSAF"]) func acronyms(word: String) {
    #expect(Acronym.tell(word))
  }

  @Test(arguments: ["ZEN", "ACME", "BAR", "A", "DUPONT", "MONOPRIX", "R2D2", ""])
  func words(word: String) { #expect(!Acronym.tell(word)) }
}
