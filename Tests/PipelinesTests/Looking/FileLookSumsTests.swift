import Tables
import Testing

@testable import Pipelines

@Suite struct FileLookSumsTests {
  private func areRates(_ rows: [(String, String, String)]) -> Bool {
    FileLook.areRates(
      TextColumn(rows.map(\.1)), net: TextColumn(rows.map(\.0)), total: TextColumn(rows.map(\.2)))
  }

  /// « TVA » beside « Montant HT » and « Montant TTC ».
  @Test func aColumnOfRatesIsNoTax() {
    #expect(areRates([("100,00", "20 %", "120,00"), ("80,00", "5,5%", "84,40")]))
    #expect(
      areRates([("100,00", "20", "120,00"), ("250,00", "20", "300,00"), ("80", "5,5", "84,4")]))
    #expect(FileLook.areRates(TextColumn(["20 %", "10 %", "0"]), net: nil, total: nil))
  }

  @Test func aColumnOfAmountsIsOne() {
    #expect(!areRates([("100,00", "20,00", "120,00"), ("250,00", "50,00", "300,00")]))
    // Of a hundred the rate is the amount: that alone proves nothing.
    #expect(!areRates([("100,00", "20", "120,00")]))
    #expect(!areRates([("100,00", "0", "100,00"), ("50,00", "", "60,00")]))
    // Postage stands between the sums.
    #expect(!areRates([("100,00", "21,00", "126,00"), ("200,00", "41,00", "246,00")]))
  }
}
