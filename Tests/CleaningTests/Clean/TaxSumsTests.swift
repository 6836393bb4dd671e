import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct TaxSumsTests {
  /// The records of a list that are told; `others` are the columns of the list that no field takes.
  private func told(_ rows: [String], others: String = "") -> [Int] {
    let sales = Samples.batch(
      "purchase-total-before-tax,purchase-tax,purchase-total,purchase-currency\n"
        + rows.map { $0 + "\n" }.joined())
    let mentions =
      others.isEmpty
      ? Samples.batch(field: "city", rows.map { _ in "" })
      : Samples.batch(others)
    let delivery = Delivery(
      mentions: mentions,
      events: [.purchase: Events(batch: sales, mention: rows.indices.map { UInt32($0) })])
    var log = StepLog()
    TaxSums.look(at: delivery, log: &log)
    #expect(log.findings.allSatisfy { $0.finding.code == "tax-sum-differs" })
    #expect(log.findings.allSatisfy { $0.field == "purchase-total" })
    return log.findings.map(\.record)
  }

  private static let sound = [
    "100.00,20.00,120.00,EUR", "250.00,50.00,300.00,EUR", "80.00,4.40,84.40,EUR",
  ]

  @Test func aRowThatDoesNotAddUpIsTold() {
    #expect(told(Self.sound + ["80.00,16.00,98.00,EUR"]) == [4])
    #expect(told(["10.00,2.00,21.00,EUR"] + Self.sound) == [1])
    #expect(told(Self.sound + ["80.00,0.00,96.00,EUR"]) == [4])
    #expect(told(Self.sound).isEmpty)
  }

  @Test func twoRoundingsAreNoError() {
    #expect(told(Self.sound + ["10.01,2.00,12.03,EUR", "0.83,0.17,1.01,EUR"]).isEmpty)
    #expect(told(Self.sound + ["10.01,2.00,12.04,EUR"]) == [4])
  }

  /// A credit note has a minus everywhere, or in its total alone; a minus in its net and not in its tax is an error.
  @Test func creditNotesHaveTheirSigns() {
    #expect(told(Self.sound + ["-100.00,-20.00,-120.00,EUR"]).isEmpty)
    #expect(told(Self.sound + ["100.00,20.00,-120.00,EUR"]).isEmpty)
    #expect(told(Self.sound + ["-250.00,50.00,-300.00,EUR"]) == [4])
  }

  @Test func aRateInPlaceOfTheTaxIsNoError() {
    #expect(told(Self.sound + ["250.00,20.00,300.00,EUR", "80.00,5.50,84.40,EUR"]).isEmpty)
  }

  @Test func whatIsMissingIsPassedOver() {
    #expect(
      told(Self.sound + [",16.00,98.00,EUR", "80.00,,98.00,EUR", "80.00,16.00,,EUR"]).isEmpty)
    #expect(told(Self.sound + ["80.00,vingt,98.00,EUR"]).isEmpty)
  }

  /// « Net à payer » behind deposits, the sums of a shop with postage: such a list keeps no such sum.
  @Test func aListThatDoesNotKeepTheSumIsLeft() {
    #expect(told(["100.00,20.00,90.00,EUR", "50.00,10.00,40.00,EUR"] + Self.sound).isEmpty)
    #expect(told(["100.00,20.00,120.00,EUR", "50.00,10.00,70.00,EUR"]).isEmpty)
    #expect(
      told(["100.00,0.00,100.00,", "90.00,0.00,90.00,", "8.00,0.00,8.00,", "7.00,0.00,9.00,"])
        .isEmpty)
  }

  @Test func eachCurrencyIsAListOfItsOwn() {
    #expect(told(Self.sound + ["100.00,20.00,118.00,CHF"]).isEmpty)
  }

  @Test func whatAnotherColumnExplainsIsNoError() {
    let others =
      "Frais de port,Remise\n" + String(repeating: "0,\n", count: 9)
      + "\"5,00\",\n\"5,00 €\",\"2,00\"\n,\n"
    let rows = [
      "100.00,20.00,125.00,EUR", "100.00,20.00,123.00,EUR", "100.00,20.00,125.00,EUR",
    ]
    #expect(told(Self.sound + Self.sound + Self.sound + rows, others: others) == [12])
  }
}
