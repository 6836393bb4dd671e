import Testing

@testable import Cleaning

@Suite struct WrongLettersTests {
  @Test(arguments: [
    ("H&eacute;l&egrave;ne", "Hélène"), ("Petit &amp; Fils", "Petit & Fils"),
    ("L&#233;a", "Léa"), ("L&#xE9;a", "Léa"), ("Fran&ccedil;ois", "François"),
    ("Fran‡ois", "François"), ("Ren‚", "René"), ("Caf‚ du Port", "Café du Port"),
    ("H‚lŠne", "Hélène"), ("Cr‚‚", "Créé"), ("BenoŒt", "Benoît"), ("Pˆche", "Pêche"),
  ])
  func lettersAreReadAsTheyWereMeant(text: String, meant: String) {
    #expect(TidyText.tidy(text).text == meant)
    #expect(TidyText.tidy(meant).text == meant)
  }

  @Test(arguments: [
    "Petit & Fils", "A&B;", "Paul Petit ‡", "‚Petit‘", "Škoda", "10 ‰", "Petit &c; fils",
    "Zoë Œuvrard", "CŒUR",
  ])
  func signsThatMeanThemselvesStay(text: String) { #expect(TidyText.tidy(text).text == text) }
}
