import Fields
import Tables
import Testing

@testable import Cleaning

@Suite struct AmountStyleTests {
  @Test(arguments: [
    ("fr-FR", AmountStyle(dot: .unknown, comma: .decimal)),
    ("fr_BE", AmountStyle(dot: .unknown, comma: .decimal)),
    ("fr-CH", AmountStyle(dot: .decimal, comma: .grouping)),
    ("de-CH", AmountStyle(dot: .decimal, comma: .grouping)),
    ("en-IE", AmountStyle(dot: .decimal, comma: .grouping)),
    ("de-DE", AmountStyle(dot: .grouping, comma: .decimal)),
    ("PT", AmountStyle(dot: .grouping, comma: .decimal)),
    ("de_CH.UTF-8", AmountStyle(dot: .decimal, comma: .grouping)),
    ("en-FR", AmountStyle(dot: .unknown, comma: .decimal)),
    ("en-BE", AmountStyle(dot: .unknown, comma: .decimal)),
    ("en-DE", AmountStyle(dot: .grouping, comma: .decimal)),
    ("fr-DE", AmountStyle(dot: .grouping, comma: .decimal)),
    ("nl-BE", AmountStyle(dot: .grouping, comma: .decimal)),
    ("", AmountStyle(dot: .unknown, comma: .decimal)),
  ])
  func aLocaleSaysWhatTheSignsMean(locale: String, style: AmountStyle) {
    #expect(AmountStyle(locale: locale) == style)
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

  /// Where the locale is sure, a stray amount of another land changes nothing.
  @Test func aSureStyleIsNotTalkedOutOfItself() {
    let english = AmountStyle(locale: "en-GB")
    #expect(english.decided(by: TextColumn(["1.234,50", "12,5"])) == english)
  }
}
