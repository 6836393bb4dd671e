import Tables
import Testing

@testable import Cleaning

@Suite struct AmountSurveyTests {
  private func style(_ values: String...) -> AmountStyle? { AmountSurvey(TextColumn(values)).style }

  @Test func oneSignBeforeDecimalsDecides() {
    #expect(style("1.234", "0.5") == AmountStyle(dot: .decimal, comma: .grouping))
    #expect(style("1.234", "0,5") == AmountStyle(dot: .grouping, comma: .decimal))
    #expect(style("1.234", "1.234,5 €") == AmountStyle(dot: .grouping, comma: .decimal))
    #expect(style("1.234", "1234.5678") == AmountStyle(dot: .decimal, comma: .grouping))
  }

  @Test func proofOfBothProvesNothing() {
    #expect(style("1.234", "0.5", "0,5") == nil)
  }

  /// Neither doubtful amounts, nor words, nor blanks prove anything; and without a dot nothing is in doubt.
  @Test func whatIsNoProofCountsForNothing() {
    #expect(style("1.234", "5.678", "", "douze", "31.12.2024") == nil)
    #expect(style("0,5", "12,50") == nil)
    #expect(style() == nil)
  }
}
