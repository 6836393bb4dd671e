import Testing

@testable import Pipelines

@Suite struct LimitTests {
  private func read(_ yaml: String) -> (limits: [Limit], problems: [Diagnostic]) {
    var problems = Problems()
    let limits = YAMLText.read(yaml, problems: &problems).map {
      Limit.read($0, sources: ["shop"], problems: &problems)
    }
    return (limits ?? [], problems.diagnostics)
  }

  @Test func limitsAreReadForTheRunAndForSources() {
    let (limits, problems) = read(
      "{ rejects: '> 7%', clients: '< 10', shop: { read: '<= 0', rejects: '>=2.5 %' } }")
    #expect(problems.isEmpty)
    #expect(
      limits.map(\.text) == [
        "rejects > 7%", "clients < 10", "shop: read <= 0", "shop: rejects >=2.5 %",
      ])
    #expect(limits.map(\.isShare) == [true, false, false, true])
    #expect(limits.map(\.value) == [0.07, 10, 0, 0.025])
    #expect(limits.map(\.source) == [nil, nil, "shop", "shop"])
  }

  /// What compares with the last run needs the lasting client file; it is not taken for a slip of the pen.
  @Test(arguments: ["changed", "missing"]) func whatIsNotDoneYetIsSaid(_ figure: String) {
    for yaml in ["{ \(figure): '> 5%' }", "{ shop: { \(figure): '> 5' } }"] {
      #expect(read(yaml).problems.map(\.code) == ["not-yet"])
    }
  }

  @Test(arguments: [
    "{ rejects: lots }", "{ rejects: '> nan' }", "{ rejects: '> inf%' }", "{ rejects: '>' }",
    "{ rejects: 5 }", "{ reject: '> 1' }", "{ shop: '> 1' }", "x",
  ])
  func whatIsNoLimitIsRefused(_ yaml: String) { #expect(!read(yaml).problems.isEmpty) }
}
