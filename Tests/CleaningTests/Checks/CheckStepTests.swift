import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct CheckStepTests {
  private let list = "last-name,email\nLe Goff,\nMorvan,m@example.org\nBihan,m@\n"

  @Test func whatFailsIsKeptAndReported() throws {
    let found = try Samples.run(Check.self, "check: { email: [required, email] }", on: list)
    #expect(found.text == list.dropLast())
    #expect(found.codes == ["required", "not-email"])
    #expect(found.log.findings.map(\.record) == [1, 3])
  }

  @Test func aBlankedCellKeepsWhatTheSourceSaid() throws {
    let found = try Samples.run(
      Check.self, "{ check: { email: [email] }, on-failure: blank-cell }", on: list)
    #expect(found.text == "last-name,email\nLe Goff,\nMorvan,m@example.org\nBihan,")
    #expect(found.table["email"]?.originals[2].map(Array.init) == Array("m@".utf8))
  }

  @Test func aRecordIsRefusedOncePerRuleThatItBreaks() throws {
    let found = try Samples.run(
      Check.self, "{ check: { email: [required, email] }, on-failure: reject-record }", on: list)
    #expect(found.log.refusals.map(\.row) == [0, 2])
    #expect(found.log.refusals.map(\.reason.code) == ["required", "not-email"])
  }

  /// A rule may have a condition and a way of its own; both conditions must hold.
  @Test func conditionsOfTheStageAndOfTheRuleBothCount() throws {
    let found = try Samples.run(
      Check.self,
      "{ check: { email: [{ required: {}, when: { city: Brest }, on-failure: reject-record }] }, when: { country: FR } }",
      on: "email,city,country\n,Brest,FR\n,Brest,BE\n,Rennes,FR\n")
    #expect(found.log.refusals.map(\.row) == [0])
  }

  @Test func stopEndsTheRun() throws {
    let found = try Samples.run(
      Check.self, "{ check: { email: [required] }, on-failure: stop }", on: list)
    #expect(found.log.stop?.code == "check-stop")
  }
}
