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
}
