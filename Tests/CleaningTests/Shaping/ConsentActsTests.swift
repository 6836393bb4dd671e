import Tables
import Testing

@testable import Cleaning

/// The lists that mailing programs export: what is refused, since when, in which words.
@Suite struct ConsentActsTests {
  private func acts(_ csv: String) -> [String: [String?]] {
    let batch = Samples.batch(csv)
    let acts = ConsentActs(batch.names, source: "list")
    var columns: [String: [String?]] = [:]
    for (name, column) in acts.columns(of: batch) {
      columns[name] = (0..<column.count).map { column.value($0) }
    }
    return columns
  }

  /// On doubt the most restrictive: an address in a list of the unsubscribed refuses.
  @Test func aRowRefusesUnlessItSaysOtherwise() {
    let acts = acts(
      "Email,Status\na@example.org,unsubscribed\nb@example.org,subscribed\nc@example.org,soft bounce\nd@example.org,cleaned\ne@example.org,Désinscrit\nf@example.org,active\n"
    )
    #expect(acts["consent-email"] == ["no", "yes", nil, "no", "no", nil])
  }
}
