import Tables
import Testing

@testable import Readers

@Suite struct InvoiceAmountTests {
  @Test(
    "a decimal is written with a point and at least two decimals",
    arguments: [
      ("0", "0.00"), ("12", "12.00"), ("1234.5", "1234.50"), ("-0.05", "-0.05"), ("+7.10", "7.10"),
      (".5", "0.50"), ("3.", "3.00"), ("45.0000", "45.00"), ("0.123400", "0.1234"),
      ("0.1234560000", "0.123456"), ("000012.30", "12.30"), ("9000000000000", "9000000000000.00"),
    ])
  func writes(_ input: String, _ output: String) {
    #expect(InvoiceAmount(input)?.text == output)
  }

  @Test(
    "what is no decimal, or does not fit, is none",
    arguments: [
      "", "-", ".", "1,5", "1e3", "1.2.3", " 1", "0.1234567", "99999999999999999999", "١٢",
      "--1", "9300000000000",
    ])
  func refuses(_ input: String) {
    #expect(InvoiceAmount(input) == nil)
  }

  @Test("quantities lose needless zeros")
  func quantities() {
    var column = TextColumn()
    for text in ["3.000", "2.50", "-0.125", "0"] {
      InvoiceAmount(text)?.write(to: &column, decimals: 0)
      column.endValue()
    }
    #expect((0..<4).map { column[$0] } == ["3", "2.5", "-0.125", "0"])
  }

  @Test(
    "a price of several units is divided to the nearest millionth",
    arguments: [
      ("33", "100", "0.33"), ("1", "3", "0.333333"), ("2", "3", "0.666667"), ("-1", "8", "-0.125"),
    ])
  func divides(_ price: String, _ base: String, _ one: String) {
    #expect(InvoiceAmount(base).flatMap { InvoiceAmount(price)?.divided(by: $0) }?.text == one)
  }

  @Test("no sum and no quotient overflows")
  func extremes() {
    let most = InvoiceAmount(millionths: .max)
    let least = InvoiceAmount(millionths: .min)
    #expect(most + most == nil)
    #expect(least + least == nil)
    #expect(least.text == "-9223372036854.775808")
    #expect(most.divided(by: InvoiceAmount(millionths: 1)) == nil)
    #expect(most.divided(by: InvoiceAmount(millionths: 0)) == nil)
    #expect(least.divided(by: InvoiceAmount(millionths: -1_000_000)) == nil)
    #expect(least.negated == least)
  }
}
