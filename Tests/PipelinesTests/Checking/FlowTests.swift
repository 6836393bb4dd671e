import Tables
import Testing

@testable import Pipelines

@Suite struct FlowTests {
  @Test func aColumnThatThereIsNotIsAMistakeWithTheNearestOne() {
    var flow = Flow(columns: ["email", "phone"])
    flow.require("email", at: nil, by: "check")
    #expect(!flow.problems.hasErrors)
    flow.mark = Mark(line: 9, column: 5)
    flow.require("emial", at: nil, by: "check")
    let mistake = flow.problems.diagnostics.first
    #expect(mistake?.suggestion == "email" && mistake?.mark == Mark(line: 9, column: 5))
    flow.require("emial", at: Mark(line: 2, column: 1), by: "check")
    #expect(flow.problems.diagnostics.last?.mark == Mark(line: 2, column: 1))
  }

  /// Behind `columns` a heading of a source bears the name of the source.
  @Test func aBareHeadingIsToldTheColumnThatKeepsIt() {
    var flow = Flow(columns: ["email", "tour.Réf", "tour.Vu", "shop.Vu"])
    for heading in ["Réf", "Vu"] { flow.require(heading, at: nil, by: "split") }
    #expect(flow.problems.diagnostics.map(\.suggestion) == ["tour.Réf", nil])
  }

  /// What a stage fills is a field, a column that is there, or one of the user's own, which has a point in its name.
  @Test func whatIsFilledMustBeAField() {
    var flow = Flow(columns: ["email", "X"])
    for name in ["email", "X", "country", "phone-2", "own.list"] {
      flow.requireFillable(name, at: nil, by: "set")
    }
    #expect(flow.problems.diagnostics.isEmpty)
    flow.requireFillable("contry", at: Mark(line: 2, column: 1), by: "set")
    let mistake = flow.problems.diagnostics.first
    #expect(mistake?.code == "unknown-field" && mistake?.suggestion == "country")
    #expect(mistake?.mark == Mark(line: 2, column: 1))
    var open = Flow(columns: [], isOpen: true)
    open.requireFillable("contry", at: nil, by: "set")
    #expect(open.problems.diagnostics.isEmpty)
  }

  /// Where the headings cannot be seen beforehand, nobody can say that one is missing.
  @Test func anOpenFlowHasEveryColumn() {
    var flow = Flow(columns: ["email"], isOpen: true)
    flow.require("anything", at: nil, by: "check")
    #expect(flow.problems.diagnostics.isEmpty)
  }

  @Test func aColumnIsAddedOnceAndBehindTheOthers() {
    var flow = Flow(columns: ["b"])
    for column in ["a", "b", "a", "c"] { flow.add(column) }
    #expect(flow.columns == ["b", "a", "c"])
    flow.columns = ["x"]
    flow.add("b")
    #expect(flow.columns == ["x", "b"], "what was taken out may come again")
    flow.require("a", at: nil, by: "check")
    #expect(flow.problems.hasErrors)
  }
}
