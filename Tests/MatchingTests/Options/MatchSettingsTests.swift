import Testing

@testable import Matching
@testable import Pipelines

private func match(_ yaml: String) throws -> (
  stage: Match, problems: [String], suggestions: [String]
) {
  var problems = Problems()
  let node = try #require(YAMLText.read(yaml, problems: &problems))
  let stage = Match.read(subject: node, options: [], problems: &problems)
  return (
    stage, problems.diagnostics.map(\.code), problems.diagnostics.compactMap(\.suggestion)
  )
}

@Test func whatIsWrittenIsWhatIsMeant() throws {
  let (stage, problems, _) = try match(
    """
    certainty: 70
    household: 80
    doubt-from: 20
    doubt-to: 90
    within-source: no
    one-to-one: yes
    compare: { birth-date: exact, phone: ignore, Carte: identifier }
    points:
      phone: { mobile same: 4.5, mobile différent: -1 }
    keys: [last-name + postcode, email]
    contacts: clients
    """)
  #expect(problems.isEmpty)
  #expect(stage.certainty == 70 && stage.household == 80)
  #expect(stage.doubtFrom == 20 && stage.doubtTo == 90)
  #expect(!stage.withinSource && stage.oneToOne)
  #expect(stage.compare.comparisons(.exact) == [.birthDate])
  #expect(stage.compare.comparisons(.ignore) == [.phone])
  #expect(stage.compare.identifierColumns == ["Carte"])
  #expect(stage.points.pins.map(\.points) == [4_500, -1_000])
  #expect(stage.points.pins.map(\.level) == [6, 8])
  #expect(stage.keys == ["last-name + postcode", "email"])
  #expect(stage.contacts == .clients)
}

@Test(arguments: [
  ("compare: { birthdate: exact }", "unknown-comparison", "birth-date"),
  ("compare: { phone: ignored }", "unknown-word", "ignore"),
  ("points: { phon: { mobile same: 1 } }", "unknown-comparison", "phone"),
  ("points: { phone: { mobile sam: 1 } }", "unknown-level", "mobile same"),
])
func aMistypedWordIsShownTheRightOne(yaml: String, code: String, suggestion: String) throws {
  let (_, problems, suggestions) = try match(yaml)
  #expect(problems == [code])
  #expect(suggestions == [suggestion])
}

@Test(arguments: [
  "compare: exact", "points: 4", "points: { phone: 4 }", "points: { phone: { mobile same: much } }",
  "points: { phone: { mobile same: 40 } }",
])
func whatIsNoChoiceIsRefused(yaml: String) throws {
  #expect(try match(yaml).problems == ["wrong-type"])
}
