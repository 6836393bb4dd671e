import Testing

@testable import Cleaning

@Suite struct ExtractTests {
  @Test func theFirstGroupIsTakenAndWhatStandsThereStays() throws {
    let found = try Samples.run(
      Extract.self, "{ extract: city, pattern: '^(\\d{5}) +', into: postcode, remove: yes }",
      on: "city,postcode\n35000 Rennes,\n29200 Brest,35400\nDinan,\n")
    #expect(found.text == "city,postcode\nRennes,35000\n29200 Brest,35400\nDinan,")
  }

  @Test func withoutAGroupAllThatMatchesIsTaken() throws {
    let found = try Samples.run(
      Extract.self, "{ extract: note, pattern: '[A-Z]\\d+', into: tags }",
      on: "note\nsee B12 or C3\n"
    )
    #expect(found.text == "note,tags\nsee B12 or C3,B12")
  }
}
