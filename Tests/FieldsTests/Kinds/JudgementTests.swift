import Testing

@testable import Fields

@Suite struct JudgementTests {
  @Test func eachVerdictHasItsForm() {
    #expect(Judgement.ok("x").verdict == .ok)
    #expect(
      Judgement.repaired("x", "why") == Judgement(value: "x", verdict: .repaired, reason: "why"))
    #expect(Judgement.rejected("why").value == "")
    #expect(Judgement.empty.verdict == .empty)
    #expect(Verdict.allCases.map(\.rawValue) == ["ok", "repaired", "rejected", "empty"])
  }
}
