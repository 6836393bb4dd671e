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

  /// A service exports who left, whose address is dead and who complained, and what everybody agreed to.
  @Test func everyColumnOfAnswersCounts() {
    var dead: [Int] = []
    let acts = acts(
      "Email,Désabonné,NPAI,Plainte,OPT_IN\na@example.org,0,0,0,Yes\nb@example.org,1,0,0,Yes\nc@example.org,0,1,0,\nd@example.org,0,0,1,Yes\ne@example.org,0,0,0,No\n",
      bounced: { dead.append($0) })
    #expect(acts["consent-email"] == ["yes", "no", nil, "no", "no"])
    #expect(dead == [2])
  }

  /// Who is archived or has not confirmed yet refuses nothing.
  @Test func statesThatTellOfNoActAreNone() {
    let acts = acts(
      "Email,Status\na@example.org,unsubscribed\nb@example.org,archived\nc@example.org,inactive\nd@example.org,pending\n"
    )
    #expect(acts["consent-email"] == ["no", nil, nil, nil])
  }

  /// The name of a list says what its people refuse, whatever addresses stand in it.
  @Test(arguments: [
    ("clients-ne-pas-appeler", ["consent-sms", "consent-phone"]),
    ("stop-sms", ["consent-sms", "consent-phone"]), ("stop-mailing", ["consent-email"]),
    ("list", ["consent-email"]),
    ("ne-plus-contacter", ["consent-email", "consent-sms", "consent-phone", "consent-post"]),
  ])
  func theNameOfAListTellsTheWay(_ source: String, _ consents: [String]) {
    let batch = Samples.batch("Nom,Email,Mobile\nPetit,a@example.org,0639980001\n")
    let columns = ConsentActs(batch.names, source: source).columns(of: batch) { _ in }
    let refused = columns.filter { $0.column.value(0) == "no" }.map(\.name)
    #expect(refused == consents)
  }
}
