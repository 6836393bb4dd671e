import Fields
import Reference
import Testing

@testable import Cleaning

@Suite struct CompanyNameTests {
  private static let judge = CompanyJudge(ReferenceLibrary())

  /// A name that begins with the word that ties it to its form is none without it.
  @Test(arguments: [
    ("SCI du Port", "SCI du Port"), ("SA DES EAUX", "SA des Eaux"),
    ("SARL De l'Horloge", "SARL De l'Horloge"), ("GFA DE LA BORDE", "GFA de la Borde"),
    ("Association des Parents d'élèves", "Association des Parents d'élèves"),
    ("Asso. des Amis du Vélo", "Association des Amis du Vélo"),
    ("ASSOCIATION SPORTIVE DE BREST", "Association Sportive de Brest"),
    ("SARL Oliveira", "Oliveira"), ("SARL De Oliveira", "De Oliveira"),
    ("Association Les Amis du Vélo", "Les Amis du Vélo"),
  ])
  func aNameKeepsTheFormItLeansOn(text: String, expected: String) {
    let once = Self.judge.judge(text).value
    #expect(once == expected)
    #expect(Self.judge.judge(once).value == once)
  }

  /// Hardly a commune is meant by an article and a noun, but those of some size are.
  @Test(arguments: [
    ("SARL MARTIN (La Terrasse)", "Martin"), ("MARTIN SARL - Les Halles", "Martin"),
    ("SARL MARTIN (Le Havre)", "Martin (Le Havre)"), ("SARL MARTIN (Dinan)", "Martin (Dinan)"),
    ("LA ROCHELLE SARL MARTIN", "La Rochelle Martin"),
  ])
  func aSignIsNoTown(text: String, expected: String) {
    #expect(Self.judge.judge(text).value == expected)
  }
}
