import Fields
import Testing

@testable import Cleaning

@Suite struct VATNumberTests {
  /// A number of each country whose check digits hold, as python-stdnum has them too.
  private static let good = [
    "ATU76250744", "BE0570875979", "BG9441868569", "CY26115644S", "DE136695976", "EE108739309",
    "FR44732829320", "HR46354669633", "MT56932510", "PT904309576", "RO43413477", "SE308713808101",
    "SI21782024", "SK4978244975", "IE5J33501H", "LT495371922517", "FI76943291", "NL534202767B14",
  ]

  @Test(arguments: good) func aNumberIsAcceptedHoweverItIsParted(number: String) {
    let country = String(number.prefix(2))
    let judge = VATNumber(region: country)
    let parted =
      number.prefix(2) + " " + number.dropFirst(2).prefix(3) + "\u{A0}"
      + number.dropFirst(5)
    for text in [number, number.lowercased(), String(parted), " \(number) "] {
      #expect(judge.judge(text).value == number, "\(text)")
    }
    #expect(judge.judge(number) == .ok(number))
  }

  /// No check digit catches all, but none lets more than one changed digit in six pass.
  @Test func aChangedDigitIsCaught() {
    var (passed, tried) = (0, 0)
    for number in Self.good {
      let judge = VATNumber(region: String(number.prefix(2)))
      for place in 2..<number.utf8.count {
        var bytes = Array(number.utf8)
        guard bytes[place] &- 0x30 < 10 else { continue }
        bytes[place] = 0x30 + (bytes[place] - 0x30 + 1) % 10
        tried += 1
        if !judge.judge(String(decoding: bytes, as: UTF8.self)).value.isEmpty { passed += 1 }
      }
    }
    #expect(tried > 120)
    #expect(passed * 6 < tried, "\(passed) of \(tried)")
  }

  /// The eight digits and the key add up to a multiple of 97, whichever of two keys is written.
  @Test func aBelgianKeyIsComparedModulo97() {
    for number in ["BE0577120900", "BE0577120997", "BE0571048698"] {
      #expect(VATNumber(region: "BE").judge(number) == .ok(number))
    }
    #expect(VATNumber(region: "BE").judge("BE0577120901").reason == "check-digit")
    #expect(VATNumber(region: "BE").judge("577120997").value == "BE0577120997")
  }

  /// `FR` and nine digits lack their key; FR is not taken for one.
  @Test func aPrefixIsNoPartOfTheNumber() {
    #expect(VATNumber(region: "FR").judge("FR000152877").verdict == .rejected)
    #expect(VATNumber(region: "DE").judge("FR000152877").verdict == .rejected)
  }

  /// `EE` and nine digits are an Estonian number with a wrong digit, though a French key may be `EE`.
  @Test func lettersOfAnotherCountryAreNoFrenchKey() {
    for prefix in ["EE", "DE", "PT"] {
      let siren = 732_829_320
      for text in ["\(prefix)\(siren)", "\(prefix) \(siren)"] {
        #expect(VATNumber(region: "FR").judge(text).value.hasPrefix("FR") == false, "\(text)")
      }
    }
    #expect(VATNumber(region: "FR").judge("EE192195907").verdict == .rejected)
    #expect(VATNumber(region: "FR").judge("FREE192195907").verdict == .ok)
  }

  @Test func greeceIsWrittenEL() {
    for text in ["EL993419630", "GR993419630", "993419630"] {
      #expect(VATNumber(region: "GR").judge(text).value == "EL993419630", "\(text)")
    }
  }
}
