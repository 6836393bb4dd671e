import Testing

@testable import Cleaning

@Suite struct EmailFactsTests {
  @Test(arguments: [
    ("contact@dupont.fr", true), ("COMPTA@dupont.fr", true), ("contact.fr@dupont.fr", true),
    ("contact-75@dupont.fr", true), ("contact.paris@dupont.fr", false),
    ("jean.martin@dupont.fr", false),
    ("contactjean@dupont.fr", false), ("no-reply@dupont.fr", true), ("a.contact@dupont.fr", false),
  ])
  func aTaskIsARoleAlsoWithAShortWordBehind(_ address: String, _ isRole: Bool) {
    #expect(EmailFacts(of: address)?.isRole == isRole)
  }

  @Test(arguments: [
    ("toto@dupont.fr", true), ("test12@dupont.fr", true), ("pasdemail@dupont.fr", true),
    ("pas-de-mail@dupont.fr", true), ("n-a@dupont.fr", true), ("jean@inconnu.fr", true),
    ("jean@inconnu.example", false), ("xxxx@dupont.fr", true), ("aaaa@dupont.fr", true),
    ("bbbb@dupont.fr", false),
    ("abc123@marketplace.amazon.fr", true), ("jean@dupont.fr", false), ("tototte@dupont.fr", false),
  ])
  func whatFillsAFieldIsNobodys(_ address: String, _ isMadeUp: Bool) {
    #expect(EmailFacts(of: address)?.isPlaceholder == isMadeUp)
  }

  @Test func twoSpellingsOfOneMailboxHaveOneKey() {
    #expect(EmailFacts(of: "J.Martin+news@GoogleMail.com")?.matchKey == "jmartin@gmail.com")
    #expect(EmailFacts(of: "j.martin+news@dupont.fr")?.matchKey == "j.martin+news@dupont.fr")
  }

  @Test(arguments: ["", "@dupont.fr", "jean"])
  func aTextThatIsNoAddressHasNoFacts(_ text: String) { #expect(EmailFacts(of: text) == nil) }
}
