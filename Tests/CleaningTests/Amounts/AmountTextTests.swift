import Testing

@testable import Cleaning

@Suite struct AmountTextTests {
  private struct Parts: Equatable {
    let whole: String
    let decimals: String
    var isNegative = false
    var isDoubtful = false
  }

  private func parts(_ text: String) -> Parts? {
    AmountText(Array(text.utf8).span).map { number in
      Parts(
        whole: number.whole.withSpan {
          $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        },
        decimals: number.decimals.withSpan {
          $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        },
        isNegative: number.isNegative, isDoubtful: number.isDoubtful)
    }
  }

  @Test func aNumberIsCutApart() {
    #expect(parts("€1,234.56") == Parts(whole: "1234", decimals: "56"))
    #expect(parts("1\u{202F}234\u{202F}567,8") == Parts(whole: "1234567", decimals: "8"))
    #expect(parts("1'234.50 CHF") == Parts(whole: "1234", decimals: "50"))
    #expect(parts("12€50") == Parts(whole: "12", decimals: "50"))
    #expect(parts("-€ 3.423.894,00") == Parts(whole: "3423894", decimals: "00", isNegative: true))
    #expect(parts("(12,50)") == Parts(whole: "12", decimals: "50", isNegative: true))
    #expect(parts("12,50-") == Parts(whole: "12", decimals: "50", isNegative: true))
    #expect(parts("1'234.– CHF") == Parts(whole: "1234", decimals: ""))
    #expect(parts("12,-") == Parts(whole: "12", decimals: ""))
    #expect(parts("Fr. 12.50") == Parts(whole: "12", decimals: "50"))
    #expect(parts("12,5 Eur.") == Parts(whole: "12", decimals: "5"))
    #expect(parts("0007") == Parts(whole: "7", decimals: ""))
  }

  /// Three digits behind a lone sign may be thousands, unless the digits before it can be none.
  @Test func aLoneSignBeforeThreeDigitsIsDoubtful() {
    #expect(parts("1.234")?.isDoubtful == true)
    #expect(parts("123,456")?.isDoubtful == true)
    #expect(parts("0.234")?.isDoubtful == false)
    #expect(parts("1234.567")?.isDoubtful == false)
    #expect(parts("1.234.567")?.isDoubtful == false)
  }

  @Test(arguments: [
    "", " ", "€", "1 23", "1.23.456", "1 2345,00", "1.234 567", "12,34,56", "1,2.3", "--1", "-1-",
    "1)", "((1)", "(1", "12x", "1..2", "'5", "1+", "12,-5", "1234567890123456",
  ])
  func whatIsNoNumberIsNone(text: String) {
    #expect(parts(text) == nil)
  }
}
