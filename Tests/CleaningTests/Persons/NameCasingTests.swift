import Reference
import Testing

@testable import Cleaning

@Suite struct NameCasingTests {
  private let casing = NameCasing(firstNames: ReferenceLibrary().firstNames)

  private func last(_ text: String) -> String { casing.lastName(NameWord.words(of: text)) }
  private func first(_ text: String) -> String { casing.firstName(NameWord.words(of: text)) }

  /// French usage: *de*, *d'* and *du* small; *Le*, *La*, *Des* as the name has them; `Mc` and `O'` with a second capital; no accent added.
  @Test(arguments: [
    ("LE GOFF", "Le Goff"), ("DE LA TOUR", "de La Tour"), ("DU BOIS", "du Bois"),
    ("D'ORMESSON", "d'Ormesson"), ("D ORMESSON", "d'Ormesson"), ("O'CONNOR", "O'Connor"),
    ("MCDONALD", "McDonald"), ("MACRON", "Macron"), ("MACDONALD", "Macdonald"),
    ("LEFEBVRE-MARTIN", "Lefebvre-Martin"), ("SAINT-EXUPERY", "Saint-Exupery"),
    ("PRUD'HOMME", "Prud'homme"), ("GUIVARC'H", "Guivarc'h"), ("DALL'ORSO", "Dall'Orso"),
    ("D MARTIN", "D Martin"), ("VON DER LEYEN", "von der Leyen"), ("martin", "Martin"),
    ("N'DIAYE", "N'Diaye"),
  ])
  func familyNamesInOneCase(text: String, written: String) { #expect(last(text) == written) }

  @Test(arguments: ["MacDonald", "De La Tour", "LeRoy", "Du Bois", "d'Ormesson"])
  func whatTheSourceWroteInBothStays(text: String) { #expect(last(text) == text) }

  /// Accents and hyphens come back on first names, by the INSEE's table.
  @Test(arguments: [
    ("FRANCOIS", "François"), ("HELENE", "Hélène"), ("JEAN PIERRE", "Jean-Pierre"),
    ("MARIE THERESE", "Marie-Thérèse"), ("ZOÉ", "Zoé"), ("jean-françois", "Jean-François"),
    ("ELEONORE", "Éléonore"), ("MICHAEL", "Michael"), ("FREDERICK", "Frederick"), ("J.P.", "J.-P."),
    ("J", "J."), ("LEA", "Léa"), ("Jean-françois", "Jean-François"),
    ("Jean-pierre", "Jean-Pierre"), ("Anne-Marie", "Anne-Marie"), ("ANDRE MARC", "André Marc"),
  ])
  func firstNames(text: String, written: String) { #expect(first(text) == written) }
}
