import Testing

@testable import Cleaning

@Suite struct PlaceholderCheckTests {
  @Test(arguments: [
    "n/a", "N.C.", "néant", "Non renseigné", "xxx", "#REF!", "#N/A", "-", "???", "inconnu", "null",
  ])
  func whatStandsForNothingFails(value: String) {
    #expect(PlaceholderCheck().failing([value]) == [0])
  }

  @Test(arguments: ["Nancy", "Sans", "0", "Le Néant Fleuri", "NA 12", "Xavier", "#1 Coiffure"])
  func wordsThatOnlyLookLikeItPass(value: String) {
    // « Sans » alone says nothing: it is the one of them that fails.
    #expect(PlaceholderCheck().failing([value]) == (value == "Sans" ? [0] : []))
  }
}
