import Testing

@testable import Cleaning

@Suite struct PassengerNameTests {
  @Test(arguments: [
    ("JANSSEN/JOS YANNICK MR", "M.", "Jos Yannick", "Janssen"),
    ("Richter/Maria MRS", "Mme", "Maria", "Richter"),
    ("solana redondo/juan josé MR", "M.", "Juan José", "Solana Redondo"),
    ("Janssen, Jos MR.", "M.", "Jos", "Janssen"),
    ("VAN SPREEUWEL/TIJMEN MR", "M.", "Tijmen", "Van Spreeuwel"),
    ("MUELLER/HANSMR", "M.", "Hans", "Mueller"),
    ("KERVADEC/JOS YANNICKMR", "M.", "Jos Yannick", "Kervadec"),
    ("JANSSEN/ANGELIQUEMRS", "Mme", "Angélique", "Janssen"),
    ("KERVADEC/NICOLEMS", "Mme", "Nicole", "Kervadec"),
    ("KERVADEC/PAULMSTR", "M.", "Paul", "Kervadec"),
  ])
  func theTitleStandsLastAndTheFamilyNameFirst(
    text: String, civility: String, first: String, last: String
  ) {
    let name = PersonParser().parse(text)
    #expect(name.civility == civility)
    #expect(name.firstName == first)
    #expect(name.lastName.lowercased() == last.lowercased())
  }

  @Test(arguments: [
    ("EGGERWALD/NICOLE", "Nicole", "Eggerwald"), ("KERVADEC/MICHEL", "Michel", "Kervadec"),
  ])
  func aStrokePartsBothNamesWhereOneIsRatherAFirstName(text: String, first: String, last: String) {
    let name = PersonParser().parse(text)
    #expect(name.firstName == first && name.lastName == last)
    #expect(PersonParser().parse("JOURDAN/GRANGER").lastName.isEmpty)
  }

  @Test(arguments: [
    "KERVADEC/ADAMS", "KERVADEC/GRIMME", "Kervadec/Hansmr", "KERVADEC/MR", "M/Mme Durand",
    "MARTIN/DUPONT Jeanne", "Durand Jean", "06/12 MR", "A/B MR", "MR",
  ])
  func otherNamesStayAsTheyAre(text: String) {
    #expect(PassengerName.reordered(text) { ["PAUL", "NICOLE"].contains($0) } == nil)
  }
}
