import Testing

@testable import Fields

@Suite struct HeadingTests {
  @Test(arguments: [
    ("N° de Tél.", "ndetel"), ("n_de_tel", "ndetel"), ("Prénom", "prenom"),
    ("PRE\u{301}NOM", "prenom"), ("Œuvre", "oeuvre"),
    ("Straße", "strasse"), ("--", ""), ("", ""), ("E-mail 2", "email2"),
  ])
  func spellingsOfOneHeadingFoldAlike(_ heading: String, _ folded: String) {
    #expect(Heading.fold(heading) == folded)
  }

  @Test(arguments: [
    ("NomUsage", ["nom", "usage"]), ("Ship Address 1", ["ship", "address", "1"]),
    ("CP_facturation", ["cp", "facturation"]), ("TVA", ["tva"]),
    ("Élève - Prénom", ["eleve", "prenom"]),
    ("--", []),
  ])
  func wordsBeginAtSignsAndAtCapitals(_ heading: String, _ words: [String]) {
    #expect(Heading.words(heading) == words)
  }
}
