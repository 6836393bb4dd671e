import Tables
import Testing

@testable import Matching
@testable import Pipelines

private let head = "last-name;first-name;street;postcode;phone;email;birth-date\n"

/// The clusters of some rows among strangers.
private func clusters(_ rows: String, _ change: (inout MatchOptions) -> Void) -> [UInt32] {
  var options = MatchOptions()
  change(&options)
  let batch = sampleBatch(head + rows + "\n" + strangers(600, columns: 7))
  return MatchEngine(options).match(batch).clusters.cluster
}

private func choices(_ yaml: String) throws -> ComparisonChoices {
  var problems = Problems()
  let node = try #require(YAMLText.read(yaml, problems: &problems))
  return try #require(ComparisonChoices.read(node, option: "compare", problems: &problems))
}

private func points(_ yaml: String) throws -> PinnedPoints {
  var problems = Problems()
  let node = try #require(YAMLText.read(yaml, problems: &problems))
  return try #require(PinnedPoints.read(node, option: "points", problems: &problems))
}

private let onePersonTwoPhones = """
  Menguy;Armelle;;35850;0611121314;;1971-02-03
  Menguy;Armelle;;35850;0677787970;;1971-02-03
  """

@Test func aFieldThatIsIgnoredSaysNothing() throws {
  let ignored = try choices("{ birth-date: ignore, name: ignore, address: ignore }")
  let free = clusters(onePersonTwoPhones) { _ in }
  let found = clusters(onePersonTwoPhones) { $0.comparisons = ignored }
  #expect(free[0] == free[1])
  #expect(found[0] != found[1])
}

@Test func exactMeansThatASlipDiffers() throws {
  let exact = try choices("{ birth-date: exact }")
  #expect(ComparisonRules.exact(.birthDate, 2) == 4)
  #expect(ComparisonRules.exact(.phone, 7) == 8)
  #expect(
    ComparisonRules.exact(.name, Levels.name(.close, .exact)) == Levels.name(.different, .different)
  )
  var options = MatchOptions()
  options.comparisons = exact
  let batch = sampleBatch(
    head + "Menguy;Armelle;;35850;;;1971-02-03\nMenguy;Armelle;;35850;;;1971-02-04\n"
      + strangers(600, columns: 7))
  let result = MatchEngine(options).match(batch)
  let line = result.explain(0, 1).lines.first { $0.comparison == .birthDate }
  #expect(line?.level == 4)
}

@Test func pinnedPointsCountAsWritten() throws {
  let pins = try points("{ phone: { mobile different: -19.5 } }")
  let found = clusters(onePersonTwoPhones) { $0.points = pins }
  #expect(found[0] != found[1])
  var options = MatchOptions()
  options.points = pins
  let batch = sampleBatch(head + onePersonTwoPhones + "\n" + strangers(600, columns: 7))
  let line = MatchEngine(options).match(batch).explain(0, 1).lines.first { $0.comparison == .phone }
  #expect(line?.points == -19_500)
}

@Test func ownKeysStandInPlaceOfOurs() {
  let rows = """
    Menguy;Armelle;3 rue Haute;35850;0611121314;armelle@mer.example;1971-02-03
    Menguy;Armelle;3 rue Haute;35850;0611121314;armelle@mer.example;
    """
  let byBirth = clusters(rows) { $0.keys = [["birth-date"]] }
  let byTwo = clusters(rows) { $0.keys = [["birth-date"], ["last-name", "postcode"]] }
  #expect(byBirth[0] != byBirth[1])
  #expect(byTwo[0] == byTwo[1])
}

/// Two sources; the first lists one client twice.
private func linked(_ change: (inout MatchOptions) -> Void) -> [UInt32] {
  let rows = """
    Menguy;Armelle;3 rue Haute;35850;0611121314;armelle@mer.example;1971-02-03
    Menguy;Armelle;3 rue Haute;35850;0611121314;armelle@mer.example;1971-02-03
    Menguy;Armelle;3 rue Haute;35850;0611121314;;1971-02-03
    """
  var options = MatchOptions()
  let text = head + rows + "\n" + strangers(600, columns: 7)
  let batch = sampleBatch(text) { $0 == 2 || $0 > 300 ? "shop" : "list" }
  options.sourceOfRow = batch.origins.partIndex.map { UInt32($0) }
  change(&options)
  return MatchEngine(options).match(batch).clusters.cluster
}

@Test func recordsOfOneSourceAreLinkedOnlyThroughAnother() {
  let free = linked { _ in }
  #expect(free[0] == free[1] && free[1] == free[2])
  let between = linked { $0.withinSource = false }
  #expect(between[0] == between[2] && between[1] == between[2])
  let alone = linked {
    $0.withinSource = false
    $0.keys = [["email"]]
  }
  // Without the shop's record between them the two of the list do not meet.
  #expect(alone[0] != alone[1])
}

@Test func oneToOneTakesOneRecordOfEachSource() {
  let found = linked {
    $0.withinSource = false
    $0.oneToOne = true
  }
  #expect(found[0] != found[1])
  #expect((found[0] == found[2]) != (found[1] == found[2]))
}
