import Fields
import Tables
import Testing

@testable import Cleaning

struct AmountTests {
  @Test func amountsAgreeWithTheOracle() throws {
    var score = Oracle.Score()
    for row in try Oracle("amounts").rows {
      let judgement = AmountJudge(style: AmountStyle(locale: "fr")).judge(row["input"] ?? "")
      let expected = row["expected"] ?? ""
      let agrees =
        expected == "AMBIGU"
        ? judgement.verdict == .rejected : Double(judgement.value) == Double(expected)
      score.note(agrees, "\(row["input"] ?? "") expected \(expected) → \(judgement)")
    }
    #expect(score.wrong.isEmpty, score.summary)
  }

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

  @Test func scientificNotationIsWrittenOut() {
    #expect(AmountJudge().judge("1,5E+03") == .repaired("1500.00", "scientific"))
  }

  @Test func aColumnDecidesWhatALoneDotMeans() {
    let style = AmountStyle(locale: "fr")
    #expect(style.decided(by: TextColumn(["1.234", "12.50"])).dot == .decimal)
    #expect(style.decided(by: TextColumn(["1.234", "12,50"])).dot == .grouping)
    #expect(style.decided(by: TextColumn(["1.234", "5.678"])).dot == .unknown)
    #expect(style.decided(by: TextColumn(["1.234,50", "5.678"])).dot == .grouping)
    #expect(
      AmountJudge(style: .init(dot: .grouping, comma: .decimal)).judge("1.234") == .ok("1234.00"))
    #expect(AmountJudge(style: AmountStyle(locale: "en")).judge("1,234") == .ok("1234.00"))
  }

  @Test(arguments: [
    ("2,50", "2.5"), ("12 %", "12"), ("1 234", "1234"), ("3,0", "3"), ("0,125", "0.1250"),
  ])
  func readNumber(text: String, number: String) {
    #expect(NumberJudge().judge(text) == .ok(number))
    #expect(NumberJudge().judge(number) == .ok(number))
  }

  @Test(arguments: [
    ("Oui", "yes"), ("VRAI", "yes"), ("x", "yes"), ("1", "yes"), ("FAUX", "no"), ("0", "no"),
    ("Non", "no"),
  ])
  func readBoolean(text: String, word: String) {
    #expect(BooleanJudge().judge(text) == .ok(word))
    #expect(BooleanJudge().judge(word) == .ok(word))
  }
}
