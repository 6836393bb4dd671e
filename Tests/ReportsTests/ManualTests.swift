import Pipelines
import Tables
import Testing

@testable import Reports

private struct Polish: Transform {
  static let name = "polish"
  static let summary = Phrase(en: "Polishes.", fr: "Polit.")
  static let subject: String? = "field"
  static let examples = [Example("a|b\nc", gives: nil, with: "polish: x")]
  @Setting("The field.", fr: "Le champ.", required: true) var field = ""
  @Setting("How often.", fr: "Combien de fois.") var times = 2

  func prepare(for columns: [String], _ context: StepContext) throws(RunError) -> any Step {
    Idle()
  }
}

private struct Idle: Step {
  func apply(to delivery: inout Delivery, log: inout StepLog) {}
}

@Suite struct ManualTests {
  private func manual(_ language: Language) -> Manual {
    Manual(
      registry: Registry([Polish.self]), rules: [], checks: [], kinds: ["phone"], language: language
    )
  }

  @Test func aPageSaysWhatTheStageIsAndEachOfItsOptions() throws {
    let page = try #require(manual(.english).page("polish"))
    #expect(page.hasPrefix("polish — Polishes.  [Steps]"))
    #expect(
      page.contains("  polish:  The field. Required.")
        && page.contains("  times:  How often. Default: 2."))
    #expect(page.contains("«a|b⏎c» → refused or blank   (polish: x)"))
    #expect(
      try #require(manual(.french).page("polish")).contains("Combien de fois. Par défaut : 2."))
    #expect(manual(.english).page("polsh") == nil)
  }

  @Test func theWholeManualIsMarkdownWhoseTablesHold() {
    let text = manual(.english).markdown
    #expect(text.contains("## Steps\n\n### `polish`"))
    #expect(text.contains("| `a\\|b⏎c` | refused or blank | `polish: x` |"))
    #expect(text.contains("`phone`"))
  }
}
