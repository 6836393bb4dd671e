import Reference
import Testing

@testable import Cleaning

@Suite struct NameAsidesTests {
  private func name(_ text: String) -> String {
    NameAsides(text).words.map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    ("Jean Dupont (client depuis 2010)", "Jean Dupont"), ("Dupont Jean 0612345678", "Dupont Jean"),
    ("Jean Dupont jean@example.org", "Jean Dupont"), ("Jean Dupont - SARL Dupont", "Jean Dupont"),
    ("Jean Dupont ancien client", "Jean Dupont"), ("« Jean Dupont »", "Jean Dupont"),
    ("M. le Maire Dupont", "M. Dupont"), ("Jean Dupont fils", "Jean Dupont"),
    ("M. DIRECTEUR", "M. DIRECTEUR"),
    ("DUPONT (de) Jean", "de DUPONT Jean"), ("DUPONT Jean (Mme)", "Mme DUPONT Jean"),
    ("Mme Anne Dupont, veuve", "Mme Anne Dupont"),
    ("Marie Dupont (née Martin)", "Marie Dupont née Martin"), ("=Jean Dupont", "Jean Dupont"),
  ])
  func whatIsNoNameIsTakenOut(text: String, rest: String) { #expect(name(text) == rest) }

  @Test func theDeadAreNotWrittenToAgain() {
    #expect(NameAsides("Dupont Jean (décédé)").isDeceased)
    #expect(NameAsides("Dupont Jean DCD").isDeceased)
    #expect(NameAsides("feu Jean Dupont").isDeceased)
    #expect(!NameAsides("Dupont Jean").isDeceased)
  }

  @Test func whoRefusesCallsIsHeard() {
    #expect(NameAsides("Dupont Jean (ne pas appeler)").refusedChannels == ["phone"])
    #expect(NameAsides("Dupont Jean (rappeler)").refusedChannels.isEmpty)
  }

  /// A family may be called by a first name: behind a civility, or in capitals, the one in brackets is the first name.
  @Test(arguments: [
    ("M. THOMAS (Frédéric) VIP", "Frédéric", "Thomas"), ("THOMAS (Mathis)", "Mathis", "Thomas"),
    ("Mme Clement (Annick) !! retards", "Annick", "Clement"),
    ("Mme GRECO (Carole)", "Carole", "Greco"),
  ])
  func theFirstNameInBracketsIsTheFirstName(text: String, first: String, last: String) {
    let name = PersonParser(.standard).parse(text)
    #expect(name.firstName == first && name.lastName == last, "\(text)")
  }

  /// « Mme THOMAS (Frédéric) » may be anybody’s wife, « Thomas (Mathis) » either’s first name.
  @Test(arguments: ["Mme THOMAS (Frédéric)", "Thomas (Mathis)"])
  func aFirstNameInBracketsThatMayBeAnothersStaysBeside(text: String) {
    let name = PersonParser(.standard).parse(text)
    #expect(name.asides.count == 1 && !name.firstName.contains("t"), "\(text)")
  }

  /// « BOUCHERIE » is a trade, and in capitals before a man and a woman the name of both.
  @Test func twoFirstNamesBehindATradeInCapitalsAreACouple() {
    let name = PersonParser(.standard).parse("BOUCHERIE Xavier et Morgane")
    #expect(name.kind == .couple && name.lastName == "Boucherie")
    #expect(name.firstName == "Xavier" && name.secondFirstName == "Morgane")
    #expect(PersonParser(.standard).parse("Boucherie Xavier et Morgane").kind == .company)
  }

  /// « CAVE » and « BAR » are the names of thousands; two men are brothers who trade.
  @Test(arguments: [
    ("CAVE Paul", PersonName.Kind.person), ("CAVE Paul et Marie", .couple), ("BAR Anne", .person),

    ("CAVE Paul et Pierre", .company), ("CAVE Paul & Fils", .company), ("Cave Paul", .company),
    ("Paul Cave", .person), ("MAISON Paul", .person), ("MOULIN Paul et Marie", .couple),
  ])
  func aTradeThatIsAFamilyNameIsOneInCapitals(_ text: String, _ kind: PersonName.Kind) {
    #expect(PersonParser(.standard).parse(text).kind == kind)
  }
}
