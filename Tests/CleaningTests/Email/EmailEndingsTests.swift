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
}
