import Fields
import Testing

@testable import Cleaning

struct EmailTests {
  /// The library's verdict on the text as it stands, or the certain repair; see `Fixtures/oracles/README.md`.
  private static func agrees(_ judgement: Judgement, _ row: [String: String]) -> Bool {
    let normalized = row["normalized"] ?? ""
    let repair = row["repair"] ?? ""
    if !repair.isEmpty, judgement == .repaired(repair, judgement.reason) { return true }
    if row["must_repair"] == "1" { return false }
    if row["valid"] == "1" {
      if judgement.reason == "domain-typo" { return judgement.verdict == .repaired }
      return judgement == .ok(normalized)
    }
    return judgement.value.isEmpty
  }

  @Test func emailsAgreeWithTheOracle() throws {
    var score = Oracle.Score()
    for row in try Oracle("emails").rows {
      let judgement = EmailJudge().judge(row["input"] ?? "")
      score.note(Self.agrees(judgement, row), "\(row) → \(judgement)")
    }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test(arguments: [
    ("Jean.Dupont@Orange.FR", "Jean.Dupont@orange.fr"), ("a+b@gmail.com", "a+b@gmail.com"),
    ("x@XN--SOCIT-ESAB.fr", "x@société.fr"), ("o'hara@free.fr", "o'hara@free.fr"),
    ("x@a.b", "x@a.b"), ("x@ﬁ.fr", "x@fi.fr"),
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
}
