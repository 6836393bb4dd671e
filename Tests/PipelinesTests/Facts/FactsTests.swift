import Tables
import Testing

@testable import Pipelines

@Suite struct FactsTests {
  @Test(arguments: [
    ("Martin", "M•••••"), ("é", "•"), ("", ""), ("+33612345678901234", "+••••••••••••"),
  ])
  func aPersonalValueIsMasked(_ value: String, _ shown: String) { #expect(masked(value) == shown) }

  @Test func theExitCodesAreThoseThatScriptsKnow() {
    let codes: [ExitCode] = [
      .done, .stopped, .wrong, .unreadable, .unwritable, .busy, .damaged, .unbalanced, .hungUp,
      .interrupted, .terminated,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 70, 129, 130, 143])
  }

  @Test func aMistakeNamesItsPlaceAndTheNearestWord() {
    let diagnostic = Diagnostic(
      "x", at: Mark(line: 4, column: 10), suggestion: "clean", Phrase(en: "wrong", fr: "faux"))
    #expect(
      diagnostic.line(file: "p.yaml", .english) == "p.yaml:4:10: error: wrong; did you mean clean?")
    #expect(
      diagnostic.line(file: "p.yaml", .french)
        == "p.yaml:4:10: erreur: faux ; vouliez-vous dire « clean » ?")
    let warning = Diagnostic("x", at: nil, severity: .warning, Phrase(en: "w", fr: "a"))
    #expect(warning.line(file: "p.yaml", .french) == "p.yaml: avertissement: a")
  }

  @Test func mistakesAreListedInTheOrderOfTheFile() {
    var problems = Problems()
    for (line, code) in [(9, "c"), (2, "a"), (2, "b")] {
      problems.note(Diagnostic(code, at: Mark(line: line, column: 1), Phrase(en: code, fr: code)))
      problems.note(Diagnostic(code, at: Mark(line: line, column: 1), Phrase(en: code, fr: code)))
    }
    problems.note(Diagnostic("z", at: nil, severity: .warning, Phrase(en: "z", fr: "z")))
    #expect(problems.sorted.map(\.code) == ["a", "b", "c", "z"])
    #expect(problems.hasErrors)
  }

  @Test func aFindingNamesFileLineRecordAndField() {
    let finding = PlacedFinding(
      part: Part(source: "s", file: "a.xlsx", member: "Clients"), record: 41, field: "city",
      Finding("x", .warning, Phrase(en: "odd", fr: "étrange")))
    let text = finding.text(.english)
    #expect(
      text.contains("a.xlsx!Clients") && text.contains("41") && text.contains("city")
        && text.hasSuffix("odd"))
    #expect(finding.text(.french).hasSuffix("étrange"))
  }
}
