import Tables
import Testing

@testable import Cleaning

@Suite struct EmailEndingsTests {
  private static let slips = EmailEndings.slips(of: [
    "one.fr", "two.net", "both.fr", "both.com", "many.it", "many.pt", "deep.co.uk",
  ])

  private func sure(_ domain: String) -> String? {
    Self.slips.sure[Array(domain.utf8)].map { String(decoding: $0, as: UTF8.self) }
  }

  private func likely(_ domain: String) -> String? {
    Self.slips.likely[Array(domain.utf8)].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("one.rf", "one.fr"), ("one.ft", "one.fr"), ("one.fe", "one.fr"), ("two.met", "two.net"),
    ("both.rf", "both.fr"), ("both.con", "both.com"),
  ])
  func anEndingThatCannotExistIsTheProvidersOwn(slip: String, meant: String) {
    #expect(sure(slip) == meant && likely(slip) == nil)
  }

  /// A provider of several endings may have one more.
  @Test func aWrongLetterBesideSeveralEndingsIsAskedAbout() {
    #expect(sure("both.ft") == nil && likely("both.ft") == "both.fr")
  }

  /// Countries, what two endings explain, and longer endings that somebody has.
  @Test(arguments: [
    "one.fi", "one.gr", "one.eu", "one.fr", "many.jt", "two.pet", "two.bet", "both.cam", "both.co",
    "both.cm", "deep.ul", "other.rf",
  ])
  func whatMayExistIsLeftAlone(domain: String) {
    #expect(sure(domain) == nil && likely(domain) == nil)
  }

  @Test(arguments: [
    ("a@yahoo.rf", "a@yahoo.fr"), ("b@laposte.met", "b@laposte.net"),
    ("d@Orange.FT", "d@orange.fr"), ("g@wanadoo.rf", "g@wanadoo.fr"),
  ])
  func theAddressIsRepaired(written: String, meant: String) {
    var out = TextColumn()
    let ruling = EmailJudge().write(Array(written.utf8).span, into: &out)
    out.endValue()
    #expect(ruling == .repaired(.domainTypo))
    #expect(String(decoding: out.bytes, as: UTF8.self) == meant)
  }

  @Test(arguments: [
    ("exemple.con", false), ("orange.frr", false), ("exemple.cmo", false), ("exemple.fe", false),
    ("exemple.lan", false), ("exemple.com", true), ("exemple.bzh", true), ("exemple.paris", true),
    ("exemple.alsace", true), ("exemple.co.uk", true), ("exemple.swiss", true),
    ("exemple.xn--p1ai", true), ("exemple.рф", true), ("exemple.eu", true),
  ])
  func anEndingThatNobodyWasGivenIsNone(_ domain: String, _ isKnown: Bool) {
    #expect(EmailEndings.isKnown(Array(domain.utf8).span) == isKnown)
  }

  /// What two usual endings explain is left open.
  @Test(arguments: [
    ("con", "com"), ("cmo", "com"), ("vom", "com"), ("comm", "com"), ("ocm", "com"),
    ("frr", "fr"), ("ffr", "fr"), ("rf", "fr"), ("fe", nil), ("nett", "net"), ("ogr", "org"),
    ("bee", "be"), ("dee", "de"), ("abcd", nil), ("lan", nil), ("f", "fr"), ("inof", "info"),
  ])
  func theUsualEndingThatWasMeantIsNamed(_ ending: String, _ meant: String?) {
    #expect(EmailEndings.meant(by: ending) == meant)
  }
}
