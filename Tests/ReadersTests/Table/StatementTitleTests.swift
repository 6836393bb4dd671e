import Testing

@testable import Readers

@Suite struct StatementTitleTests {
  @Test(arguments: [
    ("Relevé du compte courant", true), ("RELEVE DE COMPTE N° 12345", true),
    ("Extrait de compte", true), ("Compte courant", true), ("Compte chèques de M. Exemple", true),
    ("Current account", true), ("Account statement", true), ("Bank statement", true),
    ("Kontoauszug 3/2025", true), ("Extracto de cuenta", true), ("Compte", false),
    ("Comptes", false), ("Ouverture du compte", false), ("Compte client", false),
    ("Relevé le", false), ("Relevé du compteur", false), ("Account created", false),
    ("Account", false), ("Solde", false), ("", false), ("Statement", false),
  ])
  func aStatementIsAPaperAboutAnAccount(text: String, isOne: Bool) {
    #expect(StatementTitle.isOne(Array(text.utf8)) == isOne)
  }

  @Test(arguments: [
    ("Date opération", true), ("Libellé", true), ("Montant (EUR)", true), ("Nom", true),
    ("E-mail", true), ("Agence de Lyon", false), ("Mme Exemple", false), ("", false),
  ])
  func aHeadingOfMovementsIsKnown(text: String, isOne: Bool) {
    #expect(StatementTitle.isHeading(Array(text.utf8)) == isOne)
  }
}
