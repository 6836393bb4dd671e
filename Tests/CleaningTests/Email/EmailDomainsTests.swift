import Reference
import Testing

@testable import Cleaning

@Suite struct EmailDomainsTests {
  private static let slips = ReferenceTable.compiled("email_fautes_domaine.csv")?.rows() ?? []

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// The quick look agrees with the table, in any letters; nothing under `.com` or `.fr` is repaired without being asked.
  @Test func aSlipThatIsSureIsRepairedAndAnotherIsAskedAbout() {
    #expect(Self.slips.count > 50)
    for row in Self.slips {
      let (slip, meant) = (bytes(row[0]), bytes(row[1]))
      let isSure = row[2] == "auto"
      #expect(EmailDomains.certain(slip) == (isSure ? meant : nil), "\(row)")
      #expect(EmailDomains.suggestion(slip) == (isSure ? nil : meant), "\(row)")
      let isLikely = EmailDomains.isLikelySlip(slip.span)
      #expect(isLikely == !isSure, "\(row)")
      let isQuick = isSure && !row[0].hasSuffix(".com") && !row[0].hasSuffix(".fr")
      let capitals = bytes(row[0].uppercased())
      let found = (EmailDomains.isTypo(slip.span), EmailDomains.isTypo(capitals.span))
      #expect(found == (isQuick, isQuick), "\(row)")
    }
  }

  @Test(arguments: ["gmail.com", "example.org", "orange.fr", "", ".", "fr"])
  func aRightDomainIsNoSlip(_ domain: String) {
    let domain = bytes(domain)
    let isTypo = EmailDomains.isTypo(domain.span)
    #expect(!isTypo)
    #expect(
      EmailDomains.certain(domain) == nil && EmailDomains.suggestion(domain) == nil)
  }

  @Test func aMeantDomainIsNoSlipItself() {
    for row in Self.slips { #expect(EmailDomains.certain(bytes(row[1])) == nil, "\(row)") }
  }

  /// What such a service gives out under a domain of its own is its too; a whole ending is nobody's.
  @Test func aThrowAwayServiceIsKnownByTheDomainAbove() {
    #expect(EmailDomains.isDisposable(bytes("yopmail.com")))
    #expect(EmailDomains.isDisposable(bytes("any.yopmail.com")))
    #expect(
      !EmailDomains.isDisposable(bytes("gmail.com")) && !EmailDomains.isDisposable(bytes("com")))
  }

  @Test func aProviderSaysUnderWhichNameItsAddressesAreCompared() {
    let gmail = EmailDomains.provider(bytes("googlemail.com"))
    #expect(gmail?.domain == bytes("gmail.com") && gmail?.ignoresDots == true)
    #expect(gmail?.ignoresPlus == true)
    #expect(
      EmailDomains.isProvider(bytes("orange.fr")) && !EmailDomains.isProvider(bytes("dupont.fr")))
    #expect(EmailDomains.provider(bytes("orange.fr"))?.ignoresDots == false)
  }
}
