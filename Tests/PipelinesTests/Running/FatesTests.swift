import Testing

@testable import Pipelines

@Suite struct FatesTests {
  @Test func theSumClosesOrItDoesNot() {
    var fates = Fates()
    #expect(fates.isBalanced)
    fates.read = 10
    fates.split = 1
    fates.leads = 5
    fates.joins = 2
    fates.rejected = 1
    fates.filtered = 2
    #expect(!fates.isBalanced)
    fates.suppressed = 1
    fates.skipped = 99
    #expect(fates.isBalanced)
    #expect((fates + fates).figures.map { $0.value } == [20, 2, 10, 4, 2, 4, 2, 198])
    #expect(
      fates.figures.map { $0.name } == [
        "read", "split", "leads", "joins", "rejected", "filtered", "suppressed", "skipped",
      ])
  }
}
