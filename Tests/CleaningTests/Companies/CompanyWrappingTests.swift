import Testing

@testable import Cleaning

@Suite struct CompanyWrappingTests {
  @Test(arguments: [
    ("\"Nautic Ouest\"", "Nautic Ouest"), ("« Nautic Ouest »", "Nautic Ouest"),
    ("'NAUTIC OUEST", "NAUTIC OUEST"), ("NAUTIC_OUEST_SARL", "NAUTIC OUEST SARL"),
    ("NAUTIC OUEST;SARL", "NAUTIC OUEST, SARL"), ("** NAUTIC OUEST **", "NAUTIC OUEST"),
    ("Nautic Ouest ?", "Nautic Ouest"), ("Nautic Ouest.", "Nautic Ouest"),
  ])
  func whatProgramsPutAroundANameGoes(text: String, name: String) {
    #expect(CompanyWrapping.bare(text) == name)
  }

  @Test(arguments: [
    "'t Hof", "Yahoo!", "Rossi S.p.A.", "Nautic Corp.", "L'Atelier", "Le \"36\" Bis", "???",
    "A_B Conseil",
  ])
  func whatIsOfTheNameStays(text: String) { #expect(CompanyWrapping.bare(text) == text) }
}
