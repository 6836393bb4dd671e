import Tables
import Testing

@testable import Matching

@Suite struct MailNamesTests {
  private func rests(_ local: String, _ given: String) -> [String] {
    MailName.rests(of: Array(local.utf8)[...], beside: Array(given.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("pierre.herault", "pierre", ["herault"]), ("carton.theo82", "theo", ["carton"]),
    ("jeanpierre_le_goff", "jean pierre", ["legoff", "pierrelegoff"]),
    ("m.soulieres", "mathis", ["soulieres"]), ("pherault", "pierre", ["herault"]),
    ("roses35", "lea", []), ("lea.x", "lea", []),
  ])
  func whatIsLeftOfAnAddressMayBeALastName(local: String, given: String, expected: [String]) {
    #expect(rests(local, given) == expected)
  }

  /// A name that nobody of the file bears may be a trade; what the row says itself goes before.
  @Test func onlyNamesThatOthersBearAreTaken() {
    let rows = [
      "Hérault;Anne;", ";Pierre;pierre.herault@mer.example", ";Pierre;pierre.photo@mer.example",
      "Le Goff;Pierre;pierre.herault@mer.example", ";;herault@mer.example",
    ]
    let batch = sampleBatch("last-name;first-name;email\n" + rows.joined(separator: "\n"))
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let found = rows.indices.map {
      features.names.pool.text(features.last[Int(features.recordOfRow[$0])])
    }
    #expect(found == ["herault", "herault", "", "le goff", ""])
  }
}
