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
}
