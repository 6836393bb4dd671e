import Testing

@testable import Cleaning

@Suite struct OwnNumberTests {
  /// Canvassing, technical and premium ranges of the French plan; a client's lines, toll-free ones and neighbours' are his own.
  @Test func linesThatNobodyAnswersFail() {
    let numbers = [
      "+33612345678", "+33299561234", "+33162000000", "+33899123456", "+33820123456",
      "+262692123456", "+32470123456", "", "+33612345678\n+33899123456",
      "+33612345678\n+33299561234",
    ]
    #expect(OwnNumber().failing(numbers) == [2, 3, 4, 8])
  }
}
