import Foundation
import Testing

/// Two programs' lists in one file, each with headings of its own: first the rows of one, then those of the other.
@Suite struct StackedListsTests {
  private static let text =
    (["Réf;company;societe;city;ville;email"]
    + (1...20).map { row in
      row <= 12
        ? "H\(row);Atelier \(row);;Rennes;;h\(row)@provider.example.org"
        : "S\(row);;Garage \(row);;Brest;s\(row)@provider.example.org"
    }).joined(separator: "\n") + "\n"

  @Test func lookAndInitBringTheColumnsOfOneFieldTogether() throws {
    let shop = try Workshop()
    try shop.write(Self.text, to: "in/list.csv")
    let look = try shop.tamis("look", "in/list.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(look.out.contains("fills the gaps of \"company\""), "\(look)")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let pipeline = shop.text("in/clients.yaml")
    #expect(pipeline.contains("company: [company, societe]"), "\(pipeline)")
    #expect(pipeline.contains("city: [city, ville]"), "\(pipeline)")
    let run = try shop.tamis("run", "in/clients.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    let clients = shop.text("in/out/clients.csv")
    #expect(clients.contains("Atelier 3") && clients.contains("Garage 17"))
  }

  @Test func matchSaysWhatItComparesAndWhenNobodyIsNamed() throws {
    let shop = try Workshop()
    try shop.write("Nom;Ville;Montant\nMorel;Rennes;12\nFaure;Brest;13\n", to: "list.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(
      answer.errors.contains(
        "columns compared: Nom (last name), Ville (town); not compared: Montant"),
      "\(answer.errors)")
    #expect(!answer.errors.contains("no column tells who"))
    try shop.write("a;b\n1;2\n3;4\n", to: "numbers.csv")
    let none = try shop.tamis(
      "match", "numbers.csv", "--output", "out.csv", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(none.errors.contains("colonnes comparées : aucune ; non comparées : a, b"))
    #expect(none.errors.contains("aucune colonne ne dit qui sont les clients"), "\(none.errors)")
  }

  @Test func matchBringsThemTogetherAndSaysSo() throws {
    let shop = try Workshop()
    try shop.write(Self.text, to: "list.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.code == 0, "\(answer)")
    #expect(
      answer.errors.contains(
        "the columns \"company\" and \"societe\" together are taken for: company"),
      "\(answer.errors)")
    #expect(
      shop.lines("out.csv").first
        == "Réf,company,societe,city,ville,email,cluster,household,certainty")
  }
}
