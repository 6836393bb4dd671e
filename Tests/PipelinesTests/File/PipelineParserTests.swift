import Tables
import Testing

@testable import Pipelines

@Suite struct PipelineParserTests {
  private func parse(_ text: String, settings: [(name: String, value: String)] = []) -> (
    file: PipelineFile, problems: [Diagnostic]
  ) {
    let (file, problems) = PipelineParser.parse(
      text, shownPath: "p.yaml", folder: "", settings: settings, registry: .small)
    return (file, problems.sorted)
  }

  private func codes(_ text: String, settings: [(name: String, value: String)] = []) -> [String] {
    parse(text, settings: settings).problems.map(\.code)
  }

  private static let sound = "sources: { list: [{ lines: list }] }\noutputs: [memory: x]\n"

  @Test func aWholePipelineIsReadInItsOrder() {
    let (file, problems) = parse(
      """
      pipeline: Two lists
      version: 1
      locale: fr-BE
      sources: { a: [{ lines: a }], b: path.csv }
      steps: [join, { sort-out: , refuse: x }]
      outputs: [memory: x, { memory: y, of: rejects }]
      stop-when: { rejects: '> 5' }
      """)
    #expect(problems.isEmpty, "\(problems)")
    #expect(file.locale == "fr-BE" && file.sources.map(\.name) == ["a", "b"])
    #expect(file.steps.map(\.name) == ["join", "sort-out"])
    #expect(file.outputs.map(\.name) == ["memory", "memory"] && file.limits.count == 1)
  }

  /// What was left empty is hardly meant; `[]`, or no such key, may be.
  @Test func noStepUnderStepsIsTold() {
    let problems = parse(Self.sound + "steps:\n").problems
    #expect(problems.map(\.code) == ["no-steps"] && problems[0].severity == .warning)
    #expect(codes(Self.sound).isEmpty && codes(Self.sound + "steps: []\n").isEmpty)
  }

  /// No mistake hides another.
  @Test func everyMistakeIsFoundWithItsPlace() {
    let problems = parse(
      """
      pipline: x
      version: 2
      locale: français
      sources: { list: [{ lines: list, portion: many }] }
      steps: [klean, { join: , lose: a }]
      outputs: [memory: x]
      """
    ).problems
    #expect(problems.count >= 6, "\(problems.map(\.code))")
    #expect(problems.map { $0.mark?.line ?? 0 } == problems.map { $0.mark?.line ?? 0 }.sorted())
    #expect(problems.first?.suggestion == "pipeline")
    #expect(problems.contains { $0.code == "version" && $0.suggestion == "1" })
    #expect(problems.contains { $0.code == "locale" })
  }

  @Test(arguments: ["[]", "a", "- lines: list"]) func whatIsNoMappingIsNoPipeline(_ text: String) {
    #expect(codes(text) == ["not-a-pipeline"])
  }

  @Test func aPipelineNeedsASource() {
    #expect(codes("outputs: [memory: x]\n").contains("no-source"))
  }

  /// An option that does nothing would be a lie.
  @Test(arguments: PipelineParser.laterKeys) func whatIsNotDoneYetIsSaid(_ key: String) {
    #expect(codes(Self.sound + "\(key): x\n") == ["not-yet"])
  }

  @Test(arguments: ["fr", "fr-FR", "fr_BE.UTF-8", "en-GB", "de-CH@euro"])
  func aLocaleIsALanguageAndPerhapsACountry(_ locale: String) {
    #expect(codes(Self.sound + "locale: \(locale)\n") == [])
  }

  @Test(arguments: ["français", "french", "f", "12", "fr-", "'fr FR'", "-FR"])
  func whatIsNoLocaleIsRefused(_ locale: String) {
    #expect(codes(Self.sound + "locale: \(locale)\n") == ["locale"])
  }

  @Test func valuesAreFilledInWhereverTheyAreNamed() throws {
    let text =
      "values: { in: list, all: '${in}' }\nsources: { s: [{ lines: ['${in}', 'a${in}b${in}'] }] }\n"
    let (file, problems) = parse(text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(file.sources[0].reader.paths == ["list", "alistblist"])
    let set = parse(text, settings: [("in", "other")])
    #expect(set.file.sources[0].reader.paths.first == "other")
    #expect(codes(text, settings: [("on", "x")]) == ["unknown-value"])
    #expect(codes("values: { in: a }\nsources: { s: [{ lines: '${im}' }] }\n") == ["unknown-value"])
    #expect(codes("values: [a]\n" + Self.sound) == ["values-form"])
  }

  /// A value is text, not more of the file: what it holds is not read as YAML, nor filled in again.
  @Test func aValueIsNoPartOfTheGrammar() {
    let text = "values: { in: a }\nsources: { s: [{ lines: '${in}' }] }\n"
    let file = parse(text, settings: [("in", "[b, '${in}'] # {x}")]).file
    #expect(file.sources[0].reader.paths == ["[b, '${in}'] # {x}"])
  }

  @Test func whatIsNotClosedStaysAsItIs() {
    let (file, problems) = parse("sources: { s: [{ lines: 'a${b' }] }\n")
    #expect(problems.isEmpty && file.sources[0].reader.paths == ["a${b"])
  }
}
