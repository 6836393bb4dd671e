import Reference
import Testing

@testable import Pipelines

@Suite struct PurposesTests {
  private func read(_ yaml: String) -> (Purposes, [Diagnostic]) {
    let (file, problems) = PipelineParser.parse(
      "sources: { a: a.csv }\npurposes:\n\(yaml)\n", shownPath: "p.yaml", folder: "",
      registry: Registry([]))
    return (file.purposes, problems.diagnostics)
  }

  @Test func aGroundIsNamedForWhatIsSpeciallyProtected() {
    let (purposes, diagnostics) = read("  - Dossier des patients\n  - { health: care }")
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(purposes.texts == ["Dossier des patients"])
    #expect(purposes.grounds == [.health: .care])
    #expect(purposes.kept == [.health])
  }

  @Test(arguments: [
    ("  - health", "ground-missing"), ("  - { helth: care }", "unknown-subject"),
    ("  - { health: car }", "unknown-ground"), ("  - { religion: care }", "wrong-ground"),
    ("  - { offence: consent }", "wrong-ground"), ("  key: value", "wrong-type"),
  ])
  func aMistakeIsSaidAndKeepsNothing(_ yaml: String, _ code: String) {
    let (purposes, diagnostics) = read(yaml)
    #expect(diagnostics.map(\.code) == [code], "\(diagnostics)")
    #expect(purposes.kept.isEmpty)
  }

  @Test func theNearestWordIsProposed() {
    #expect(read("  - { helth: care }").1.first?.suggestion == "health")
    #expect(read("  - { health: cares }").1.first?.suggestion == "care")
  }
}
