import Tables
import Testing

@testable import Matching

@Suite struct LoneNamesTests {
  private func names(_ rows: [String]) -> [(first: String, last: String)] {
    let batch = sampleBatch(
      "last-name;phone\n"
        + rows.enumerated().map { "\($1);06112131\(10 + $0)" }.joined(separator: "\n"))
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    return rows.indices.map { row in
      let record = Int(features.recordOfRow[row])
      let pool = features.names.pool
      return (pool.text(features.first[record]), pool.text(features.last[record]))
    }
  }

  @Test func amongLastNamesOnlyAWordThatIsNoLastNameIsAFirstName() {
    let found = names(["Kergoat", "Quemener", "Salaun", "Martin", "Estelle"])
    #expect(found.last?.first == "estelle")
    #expect(found[3] == ("", "martin"))
  }

  @Test func amongFirstNamesAWordThatMayBeBothIsAFirstName() {
    let lone = [
      "Estelle", "Nadia", "Ophélie", "Solenn", "Aurélie", "Sandrine", "Kévin", "Jordan", "Mélanie",
      "Vincent",
    ]
    let found = names(lone)
    #expect(found.last! == ("vincent", ""))
  }
}
