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
}
