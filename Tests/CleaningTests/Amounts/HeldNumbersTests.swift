import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct HeldNumbersTests {
  /// Texts as a person wrote them, and behind each `=` a number of a workbook or of JSON.
  private func column(_ values: [String]) -> TextColumn {
    var column = TextColumn()
    for value in values {
      column.write(utf8: value.drop { $0 == "=" }.utf8)
      if value.hasPrefix("=") { column.endNumber() } else { column.endValue() }
    }
    return column
  }

  private func cleaned(_ values: [String], _ judge: some ColumnJudge) -> [String] {
    var tally = RuleTally()
    let clean = judge.clean(column(values), tally: &tally)
    return (0..<clean.count).map { clean[$0] }
  }

  @Test(arguments: ["fr-FR", "de-DE", "en-GB"])
  func theDotOfANumberCellIsNoSignOfThousands(locale: String) {
    let judge = AmountJudge(style: AmountStyle(locale: locale))
    #expect(
      cleaned(["1.234,50", "12,00", "=1.234", "=7", "=100.005", "=-12.125"], judge)
        == ["1234.50", "12.00", "1.2340", "7.00", "100.0050", "-12.1250"])
    #expect(
      cleaned(["1 234,50", "=12.5", "=1.234", "=12.125"], judge)
        == ["1234.50", "12.50", "1.2340", "12.1250"])
    #expect(cleaned(["=1.234"], NumberJudge(style: AmountStyle(locale: locale))) == ["1.2340"])
  }

  /// A workbook writes every number with a dot: that says nothing about the texts between them.
  @Test func numberCellsProveNothingAboutTexts() {
    #expect(cleaned(["1.234", "=12.5"], AmountJudge()) == ["", "12.50"])
    #expect(cleaned(["1.234", "12,50", "=12.5"], AmountJudge()) == ["1234.00", "12.50", "12.50"])
    #expect(cleaned(["1.234", "12.5", "=7.25"], AmountJudge()) == ["1.2340", "12.50", "7.25"])
  }

  @Test func whatTheSourceHeldStaysKnownAndACheckAgrees() {
    var tally = RuleTally()
    let clean = AmountJudge().clean(column(["12,00", "=1.234"]), tally: &tally)
    #expect(clean.originals[1].map { String(decoding: $0, as: UTF8.self) } == "1.234")
    #expect(tally.notable.isEmpty)
    #expect(AmountJudge().rejections(in: column(["=1.234"])).isEmpty)
    #expect(AmountJudge().rejections(in: column(["1.234"])).count == 1)
  }

  @Test func aColumnOfTextsIsHandedOnAsItIs() {
    let texts = column(["1.234", "12,00"])
    #expect(HeldNumbers.spelled(texts) == texts)
  }
}
