import Fields
import Pipelines
import Testing

@testable import Cleaning

@Suite struct CleanTests {
  /// A field has its kind already; of several rules the last one that is a kind's says what comes out.
  @Test func rulesGiveAKindToColumnsThatAreNoFields() throws {
    var problems = Problems()
    let stage = Clean.sample(
      Example(
        "", gives: "",
        with:
          "clean: { shop.CA: [trim, amount], shop.Vu: [{date: {}}], shop.Note: [trim], email: [email] }"
      ),
      problems: &problems)
    #expect(stage.kinds == ["shop.CA": .amount, "shop.Vu": .date])
  }
}
