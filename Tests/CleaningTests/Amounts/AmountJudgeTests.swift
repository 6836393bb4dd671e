import Fields
import Testing

@testable import Cleaning

struct AmountJudgeTests {
  @Test(arguments: [
    ("1 234,56 €", "1234.56"), ("(1 234,56)", "-1234.56"), ("12,5-", "-12.50"), ("12€50", "12.50"),
    ("12,5 EUR", "12.50"), ("EUR 12.50", "12.50"), ("1.234.567", "1234567.00"),
    (" 000000003000,00", "3000.00"),
    (",5", "0.50"), ("12,", "12.00"), ("-0,00", "0.00"), ("1,234", "1.2340"), ("0.123", "0.1230"),
    ("1234.567", "1234.5670"), ("−12,50", "-12.50"), ("1 000 euros TTC", "1000.00"), ("0", "0.00"),
    ("+12", "12.00"), ("12.50", "12.50"), ("-12.50", "-12.50"), ("1 234.5", "1234.50"),
  ])
  func readAmount(text: String, amount: String) {
    #expect(AmountJudge().judge(text) == .ok(amount))
    #expect(AmountJudge().judge(amount) == .ok(amount))
  }

  @Test(arguments: [
    ("1.234", "ambiguous"), ("12 34", "malformed"), ("1,2,3", "malformed"), ("douze", "malformed"),
    ("1-2", "malformed"),
    ("12.34.56", "malformed"), ("(12", "malformed"), ("--12", "malformed"),
    ("1,23E-05", "digits-lost"),
    ("9999999999999999", "malformed"), ("1..2", "malformed"),
  ])
  func refusedAmount(text: String, reason: String) {
    #expect(AmountJudge().judge(text) == .rejected(reason))
  }

  @Test(arguments: [
    ("12,50 €", ""), ("12 EUR HT", ""), ("12", ""), ("$12", "other-currency"),
    ("12 CHF", "other-currency"), ("100 F", "other-currency"), ("12 £", "other-currency"),
    ("Total : 12 CHF", "other-currency"),
  ])
  func anotherCurrencyIsTold(text: String, reason: String) {
    let found = AmountJudge().judge(text)
    #expect(found.verdict == .ok && found.reason == reason && !found.value.isEmpty)
  }

  @Test func scientificNotationIsWrittenOut() {
    #expect(AmountJudge().judge("1,5E+03") == .repaired("1500.00", "scientific"))
  }
}
