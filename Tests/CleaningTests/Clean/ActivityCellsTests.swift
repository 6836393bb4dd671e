import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ActivityCellsTests {
  /// NAF rév. 2 writes four digits and a letter; words beside them are for a person.
  @Test func aCodeAmongTheWordsMovesToItsColumn() throws {
    let found = try Samples.run(
      Clean.self, "clean: {}",
      on: "activity\n62.01Z\nBoulangerie\n6201Z\n62.01Z Programmation informatique\n")
    #expect(
      found.text == """
        activity,activity-code
        ,62.01Z
        Boulangerie,
        ,62.01Z
        62.01Z Programmation informatique,62.01Z
        """)
    #expect(found.codes.filter { $0 == "code-among-words" }.count == 3)
    let words = found.table["activity"]?.originals[0].map { String(decoding: $0, as: UTF8.self) }
    #expect(words == "62.01Z")
  }

  @Test func aCodeThatTheSourceGivesStaysAndOneThatIsNoneDoesNotStandInTheWay() throws {
    let found = try Samples.run(
      Clean.self, "clean: {}",
      on: "activity,activity-code\n62.01Z,47.11B\n62.01Z,9999Z\n62.01Z,\n1 rue du Port,47.11B\n")
    #expect(
      found.text == """
        activity,activity-code
        62.01Z,47.11B
        ,62.01Z
        ,62.01Z
        1 rue du Port,47.11B
        """)
  }

  /// The list of 2025 does not ship: its codes are judged by their form, and that is said once.
  @Test func codesOfAnEditionWithoutItsListAreTold() throws {
    let found = try Samples.run(
      Clean.self, "clean: {}", on: "activity-code\n62.01Y\n62.01Z\n47.11H\n\n")
    let told = found.log.counts.filter { $0.key.code == "no-list" }
    #expect(told.map(\.value) == [2] && !found.codes.contains("no-list"))
  }
}
