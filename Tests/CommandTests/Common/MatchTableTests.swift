import Foundation
import Testing

/// How `tamis match` reads a file, and which of its rows a name means.
@Suite struct MatchTableTests {
  private static let list = """
    Id;Nom;Prénom;Téléphone
    3;Exemple;Zoé;01 99 00 00 01
    1;EXEMPLE;Zoe;0199000001
    x;Modèle;Luc;01 99 00 00 02

    """

  private func explain(_ a: String, _ b: String, locale: String = "en") throws -> Answer {
    let shop = try Workshop()
    try shop.write(Self.list, to: "list.csv")
    return try shop.tamis("match", "list.csv", "--explain", a, b, "--locale", locale)
  }

  /// A number that is an id and counts a row as well: which was taken is said.
  @Test func aNumberThatMeansTwoRowsSaysWhichWasTaken() throws {
    let both = try explain("3", "1")
    #expect(both.code == 0)
    #expect(
      both.errors.contains("3: taken for row 1, whose \"Id\" it is, not for row 3"), "\(both)")
    #expect(both.errors.contains("1: taken for row 2, whose \"Id\" it is, not for row 1"))
    let french = try explain("3", "1", locale: "fr")
    #expect(french.errors.contains("3 : pris pour la ligne 1, dont c’est « Id »"), "\(french)")
  }

  @Test func whatMeansOneRowNeedsNoWord() throws {
    let answer = try explain("2", "x")
    #expect(answer.code == 0 && !answer.errors.contains("taken for row"), "\(answer)")
    // Row 2 is that of id 1, and says so when it is called by its id.
    #expect(try explain("2", "1").out == explain("1", "2").out)
  }

  @Test(arguments: ["0", "4", "y", "99999999999999999999", ""])
  func aRowThatThereIsNotIsNamedWithThoseThatThereAre(_ name: String) throws {
    let answer = try explain(name, "x")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("has no row \(name): ") && answer.errors.contains("from 1 to 3"))
  }

  @Test func aFileWithoutARecordHasNoRows() throws {
    let shop = try Workshop()
    try shop.write("Id;Nom\n", to: "list.csv")
    let answer = try shop.tamis("match", "list.csv", "--output", "o.csv", "--explain", "1", "2")
    #expect(answer.code == 2 && answer.errors.contains("from 1 to 0"), "\(answer)")
    #expect(shop.lines("o.csv") == ["Id,Nom,cluster,household,certainty"])
  }

  @Test func whatTheColumnsAreTakenForIsSaid() throws {
    let shop = try Workshop()
    try shop.write(
      "Z1;Z2\nPetit;a@provider.example.org\nRoy;b@provider.example.org\nNoël;c@provider.example.org\n",
      to: "l.csv")
    let answer = try shop.tamis("match", "l.csv")
    #expect(answer.errors.contains("the column \"Z2\" is taken for: e-mail"), "\(answer)")
  }

  /// A record that names two persons is one row of the file, before and after.
  @Test func aCoupleStaysOneRow() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;Téléphone\nM. et Mme Exemple;0199000001\nRoy Luc;0199000002\n", to: "l.csv")
    let answer = try shop.tamis("match", "l.csv", "--output", "o.csv")
    #expect(answer.code == 0 && shop.lines("o.csv").count == 3, "\(shop.lines("o.csv"))")
  }
}
