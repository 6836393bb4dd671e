import Tables
import Testing

@testable import Cleaning

/// The lists that mailing programs export: what is refused, since when, in which words.
@Suite struct ConsentActsTests {
  private func acts(_ csv: String, bounced: (Int) -> Void = { _ in }) -> [String: [String?]] {
    let batch = Samples.batch(csv)
    let acts = ConsentActs(batch.names, source: "list")
    var columns: [String: [String?]] = [:]
    for (name, column) in acts.columns(of: batch, bounced: bounced) {
      columns[name] = (0..<column.count).map { column.value($0) }
    }
    return columns
  }

  /// On doubt the most restrictive: an address in a list of the unsubscribed refuses.
  @Test func aRowRefusesUnlessItSaysOtherwise() {
    var dead: [Int] = []
    let acts = acts(
      "Email,Status\na@example.org,unsubscribed\nb@example.org,subscribed\nc@example.org,soft bounce\nd@example.org,cleaned\ne@example.org,Désinscrit\nf@example.org,active\n",
      bounced: { dead.append($0) })
    // An address that nobody reads refuses nothing.
    #expect(acts["consent-email"] == ["no", "yes", nil, nil, "no", nil])
    #expect(dead == [3])
  }

  /// A contact export says of each whether he left: who did not refuses nothing.
  @Test(arguments: [
    ("is_unsubscribed", "true", "false"), ("Désinscrit", "oui", "non"),
    ("opt-out", "1", "0"), ("Unsubscribed", "Yes", "No"), ("Désabonné", "12/03/2025", ""),
    ("Désinscrit", "✔", "☐"), ("Désinscrit", "☑", "✗"), ("Désinscrit", "x", "-"),
  ])
  func aStateThatSaysNoIsNoRefusal(_ heading: String, _ yes: String, _ no: String) {
    let acts = acts("email,\(heading)\na@example.org,\(yes)\nb@example.org,\(no)\n")
    #expect(acts["consent-email"] == ["no", nil], "\(heading)")
  }

  @Test func theDayOfTheActDecidesWhereFewHaveOne() {
    let few = acts(
      "email,unsubscribed_at\na@example.org,2025-01-02\nb@example.org,\nc@example.org,\n")
    #expect(few["consent-email"] == ["no", nil, nil])
    let most = acts(
      "email,unsubscribed_at\na@example.org,2025-01-02\nb@example.org,2025-01-02\nc@example.org,\n")
    #expect(most["consent-email"] == ["no", "no", "no"])
  }

  @Test func aListOfBlockedAddressesRefuses() {
    let acts = acts(
      "EMAIL,BLOCKLIST_REASON,BLOCKED_AT\na@example.org,unsubscribed,2025-02-03\nb@example.org,hard bounce,2025-02-03\n"
    )
    #expect(acts["consent-email"]?.first == "no")
    #expect(acts["consent-email-date"]?.first == "2025-02-03")
  }
}
