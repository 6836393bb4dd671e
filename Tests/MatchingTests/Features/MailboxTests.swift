import Tables
import Testing

@testable import Matching

@Suite struct MailboxTests {
  private func features(_ mails: [String]) -> Features {
    let batch = sampleBatch(
      "first-name;email\n" + mails.map { "Solenn;\($0)" }.joined(separator: "\n"))
    return Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
  }

  @Test(arguments: [
    ("s.brelan@gmail.com", "sbrelan@googlemail.com", true),
    ("S.Brelan@GMAIL.com", "sbrelan+lettre@gmail.com", true),
    ("s.brelan@mer.example", "sbrelan@mer.example", false),
  ])
  func spellingsOfOneMailboxAreOneAddress(one: String, other: String, areOne: Bool) {
    let found = features([one, other])
    let (a, b) = (Int(found.recordOfRow[0]), Int(found.recordOfRow[1]))
    #expect(
      (found.mailKey(a * Features.mailSlots) == found.mailKey(b * Features.mailSlots)) == areOne)
  }

  /// Whoever had no address to type typed this: two who share it share nothing.
  @Test(arguments: [
    "noemail@noemail.com", "test@test.fr", "Test12@orange.fr", "xx@xx.fr", "aaa@gmail.com",
  ])
  func anAddressThatWasTypedToFillAFieldIsNone(mail: String) {
    let found = features([mail, "brelan@mer.example"])
    #expect(found.mailKey(Int(found.recordOfRow[0]) * Features.mailSlots) == 0)
  }

  @Test func anAddressThatIsMadeForEachStayIsNone() {
    let found = features(["sbrelan.48915@guest.booking.com", "brelan@mer.example"])
    #expect(found.mailKey(Int(found.recordOfRow[0]) * Features.mailSlots) == 0)
    #expect(found.mailKey(Int(found.recordOfRow[1]) * Features.mailSlots) != 0)
  }

  @Test func aDomainASlipAwayFromAUsualOneIsMeantToBeIt() {
    let usual = (0..<40).map { "client\($0 * 7)@plage.example" }
    let found = features(usual + ["brelan@plge.example", "brelan@plage.fr", "brelan@mer.example"])
    func domain(_ row: Int) -> String {
      found.domains.text(found.domain[Int(found.recordOfRow[row]) * Features.mailSlots])
    }
    #expect(domain(40) == "plage.example")
    #expect(domain(41) == "plage.example")
    #expect(domain(42) == "mer.example")
  }

  @Test func whereFewHaveADomainNobodyMeansIt() {
    let found = features((0..<9).map { "client\($0)@plage.example" } + ["brelan@plge.example"])
    let slot = Int(found.recordOfRow[9]) * Features.mailSlots
    #expect(found.domains.text(found.domain[slot]) == "plge.example")
  }
}
