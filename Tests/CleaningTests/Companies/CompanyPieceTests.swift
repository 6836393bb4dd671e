import Testing

@testable import Cleaning

@Suite struct CompanyPieceTests {
  @Test(arguments: [
    "DOUBLON", "impayé depuis mars", "à relancer", "ne plus livrer", "compte bloqué", "RJ 03/2021",
    "siège social", "N° client 412", "C00125", "CLI-00457", "00457", "02 61 91 12 34",
    "Tél : 02.61.91.12.34", "achats@example.org", "12 rue du Port", "3 bis, place du Marché",
    "44000 Nantes", "enseigne : Chez Lulu", "nom commercial Le Relais", "à l'enseigne Le Relais",
  ])
  func whatNamesNothingIsTold(piece: String) { #expect(CompanyPiece.isAside(piece)) }

  @Test(arguments: [
    "Agence de Nantes", "B612", "Studio 54", "3M", "Ancien Moulin", "A table", "12 Avril", "2000",
    "Enseignes Petit", "Client Mystère", "Ne Varietur", "Contact Services", "56",
  ])
  func namesAreNone(piece: String) { #expect(!CompanyPiece.isAside(piece)) }

  /// Owners of a building are called by its address.
  @Test func anAddressMayBeAName() {
    #expect(!CompanyPiece.isAside("12 rue du Port", ofPlace: true))
  }
}
