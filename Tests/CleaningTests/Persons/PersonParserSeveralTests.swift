import Testing

@testable import Cleaning

@Suite struct PersonParserSeveralTests {
  /// Whose name the mark of a widow leads to, and who the third is, nobody can tell.
  @Test(arguments: ["Mme Veuve Martin Mr Paul", "Paul, Anne et Luc BERGER"])
  func whatNobodyCanTellIsLeft(cell: String) {
    #expect(PersonParser().parse(cell).isAmbiguous)
  }

  @Test(arguments: [
    ("MEUNIER Jean/COLIN Julie", "Jean Meunier et Julie Colin"),
    ("M. Bertin Mme Moreau", "M. Bertin et Mme Moreau"),
    ("Mme Julie DURAND Monsieur PETIT", "Mme Julie Durand et M. Petit"),
  ])
  func bothOfTwoAreWritten(cell: String, written: String) {
    let name = PersonParser().parse(cell)
    #expect(name.kind == .couple && name.written == written)
  }

  /// Thomas is a family name, too; behind capitals and before Julie he is somebody.
  @Test func twoFirstNamesBehindAFamilyNameAreACouple() {
    let name = PersonParser().parse("MARTIN Thomas et Julie")
    #expect(name.kind == .couple && name.firstName == "Thomas" && name.lastName == "Martin")
    #expect(name.secondFirstName == "Julie" && name.secondLastName == "Martin")
    #expect(PersonParser().parse("PETIT Thomas et Fils").kind == .company)
  }

  @Test(arguments: [
    ("M. NOEL représenté par UDAF", "Noel", "représenté par UDAF"),
    ("NOEL Jean représenté par UDAF", "Noel", "représenté par UDAF"),
  ])
  func whatIsSaidOfThePersonStandsAside(cell: String, last: String, aside: String) {
    let name = PersonParser().parse(cell)
    #expect(name.lastName == last && name.asides == [aside])
  }
}
