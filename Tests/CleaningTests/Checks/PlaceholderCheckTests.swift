import Tables
import Testing

@testable import Cleaning

@Suite struct PlaceholderCheckTests {
  @Test(arguments: [
    "n/a", "N.C.", "néant", "Non renseigné", "xxx", "#REF!", "#N/A", "-", "???", "inconnu", "null",
  ])
  func whatStandsForNothingFails(value: String) {
    #expect(PlaceholderCheck().failing([value]) == [0])
  }

  /// What `check` reports as standing for nothing is blank behind it, where the pipeline says so.
  @Test(arguments: [
    ("mobile", "06 00 00 00 00"), ("phone", "+33111111111"), ("street", "NULL"),
    ("postcode", "N/C"), ("postcode", "00000"), ("city", "NEANT"),
  ])
  func whatIsReportedMayBeBlanked(field: String, value: String) throws {
    let found = try Samples.run(
      Check.self, "{ check: { \(field): [placeholder] }, on-failure: blank-cell }",
      on: "\(field)\n\(value)\n")
    #expect(found.codes == ["placeholder"])
    #expect(found.table[field]?.isBlank(0) == true)
  }

  @Test(arguments: ["Nancy", "Sans", "0", "Le Néant Fleuri", "NA 12", "Xavier", "#1 Coiffure"])
  func wordsThatOnlyLookLikeItPass(value: String) {
    // « Sans » alone says nothing: it is the one of them that fails.
    #expect(PlaceholderCheck().failing([value]) == (value == "Sans" ? [0] : []))
  }
}
