import Tables
import Testing

@testable import Cleaning

@Suite struct NumberRangeTests {
  private func range(_ low: Double?, _ high: Double?) -> NumberRange {
    var rule = NumberRange()
    (rule.atLeast, rule.atMost) = (low, high)
    return rule
  }

  @Test func bothBoundsAreWithin() {
    #expect(range(0, 10).failing(["0", "10", "-0.01", "10.01", "1e1"]) == [2, 3])
  }

  @Test func aBoundThatIsNotGivenDoesNotBind() {
    #expect(range(nil, 10).failing(["-1000000", "11"]) == [1])
    #expect(range(0, nil).failing(["1e300", "-1"]) == [1])
  }

  /// `nan` and `inf` are words that a program leaves behind, not numbers.
  @Test func whatIsNoNumberFailsEvenWithoutBounds() {
    #expect(range(nil, nil).failing(["12", "douze", "nan", "inf", "1/5", ""]) == [1, 2, 3, 4])
  }

  /// Nobody has cleaned a column of no kind: its numbers stand as people write them.
  @Test func numbersAsPeopleWriteThem() {
    #expect(range(0, 20).failing(["12,5", "1 234,56 €", "-3,2", "20 %", "20,01"]) == [1, 2, 4])
    #expect(range(nil, 100).failing(["1.234", "2.500,50", "99,9"]) == [0, 1])
    #expect(range(nil, 100).failing(["1.234", "99.9"]).isEmpty)
  }

  @Test func boundsAreSaidAsPeopleWriteThem() {
    #expect(range(0, 10_000).sentence(about: "x") == "must be a number from 0 to 10000")
    #expect(range(nil, 2.5).sentence(.french, about: "x") == "doit être un nombre d’au plus 2,5")
    #expect(range(-0.5, nil).sentence(about: "x") == "must be a number not below -0.5")
    #expect(range(nil, nil).sentence(about: "x") == "must be a number")
  }
}
