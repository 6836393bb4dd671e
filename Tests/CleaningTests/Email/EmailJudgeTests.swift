import Fields
import Testing

@testable import Cleaning

struct EmailJudgeTests {
  @Test(arguments: [
    ("Jean.Dupont@Orange.FR", "Jean.Dupont@orange.fr"), ("a+b@gmail.com", "a+b@gmail.com"),
    ("x@XN--SOCIT-ESAB.fr", "x@société.fr"), ("o'hara@free.fr", "o'hara@free.fr"),
    ("x@a.b", "x@a.b"), ("x@ﬁ.fr", "x@fi.fr"), ("INFO@Free.fr", "info@free.fr"),
    ("Postmaster@société.fr", "postmaster@société.fr"), ("Contact@free.fr", "Contact@free.fr"),
  ])
  func goodAddress(text: String, address: String) {
    #expect(EmailJudge().judge(text) == .ok(address))
    #expect(EmailJudge().judge(address) == .ok(address))
  }

  @Test(arguments: [
    ("jean@gmail.con", "jean@gmail.com", "domain-typo"),
    ("e-mail : jean@free.fr", "jean@free.fr", "words-around"),
    ("jean@free.fr (perso)", "jean@free.fr", "words-around"),
    ("jean@free.fr.", "jean@free.fr", "wrapped"),
    ("Jean <mailto:jean@free.fr>;", "jean@free.fr", "wrapped"),
    ("jean@wanadoo.f", "jean@wanadoo.fr", "domain-typo"),
    ("jean@free.fr;jean@orange.fr", "jean@free.fr", "first-of-several"),
  ])
  func repairedAddress(text: String, address: String, reason: String) {
    #expect(EmailJudge().judge(text) == .repaired(address, reason))
  }

  @Test(arguments: [
    ("x@foo.local", "special-use-domain"), ("a@b", "domain-part"),
    ("jean..d@free.fr", "local-part"), ("jean", "no-at-sign"),
    ("a b@free.fr", "local-part"), ("x@ab--c.fr", "domain-part"), ("x@1.2.3.4", "domain-part"),
    ("x@❤.fr", "domain-part"),
    ("@free.fr", "local-part"), ("a@b@c.fr", "at-signs"), ("martin@@free.fr", "at-signs"),
    ("a@free.frb@free.fr", "several"),
  ])
  func refusedAddress(text: String, reason: String) {
    #expect(EmailJudge().judge(text) == .rejected(reason))
  }

  @Test func factsTellRolesAndMailboxes() throws {
    let facts = try #require(EmailFacts(of: "Jean.Dupont+pub@googlemail.com"))
    #expect(facts.matchKey == "jeandupont@gmail.com")
    #expect(facts.isPublicProvider && !facts.isRole && !facts.isDisposable && !facts.isPlaceholder)
    #expect(EmailFacts(of: "contact@dupont.fr")?.isRole == true)
    #expect(EmailFacts(of: "test@test.fr")?.isPlaceholder == true)
    #expect(EmailFacts(of: "jean@0-mail.com")?.isDisposable == true)
    #expect(EmailFacts(of: "jean@gmial.com")?.suggestedDomain == "gmail.com")
    #expect(EmailFacts(of: "jean.d+x@orange.fr")?.matchKey == "jean.d+x@orange.fr")
  }

  @Test func apostrophesAroundAnAddressAreQuotes() {
    #expect(EmailJudge().judge("'jean@dupont.fr'").value == "jean@dupont.fr")
  }
}
