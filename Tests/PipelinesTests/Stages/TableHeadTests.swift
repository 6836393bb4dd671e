import Testing

@testable import Pipelines

@Suite struct TableHeadTests {
  @Test(arguments: [
    (["Nom", "Prénom", "CP", "Ville"], true), (["first_name", "last_name", "email"], true),
    (["cle", "valeur"], false), (["Mois", "CA"], false), (["Nom", "Note"], false),
  ])
  func aTableOfClientsSaysWhoAndWhere(_ headings: [String], _ lists: Bool) {
    #expect(TableHead(name: "t", headings: headings).mayListClients == lists)
  }

  @Test func sameHeadingsAreAlikeHoweverTheyAreWritten() {
    let one = TableHead(name: "Janvier", headings: ["Date", "Cliente"])
    #expect(one.isLike(TableHead(name: "Février", headings: ["DATE", "cliente", ""])))
    #expect(!one.isLike(TableHead(name: "Récap", headings: ["Mois", "CA"])))
    #expect(!TableHead(name: "a", headings: ["x"]).isLike(TableHead(name: "b", headings: ["x"])))
  }
}
