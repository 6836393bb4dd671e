import Testing

@testable import Readers

@Suite struct DialectTrialTests {
  private func found(_ text: String, _ separator: String) -> DialectFinder.Found {
    let bytes = Array(text.utf8)
    let dialect = CSVDialect(separator: Array(separator.utf8), recordEnd: .lf)
    return DialectTrial(bytes.span, bytes.count, dialect).found(by: DialectFinder())
  }

  private let list = "Nom;CP;Solde\nDupré;29200;12,50\n\"Le Goff; Anne\";35000;8,00\n"

  @Test func theRightWayExplainsEveryQuoteAndScoresHighest() {
    let right = found(list, ";")
    #expect(right.width == 3 && right.agreeing == 3 && right.records == 3)
    #expect(right.explainsAll && right.quotedCells == 1)
    for other in [",", "\t", " "] {
      #expect(right.beats(found(list, other)), "\(other)")
    }
  }

  @Test func blankLinesAndRulesAreNoRecords() {
    #expect(found("a;b\n\n-----;-----\nc;d\n", ";").records == 2)
  }

  @Test func aSpaceBehindEverySeparatorBelongsToIt() {
    let text = "a, b, c\nd, e, f\n"
    #expect(found(text, ", ").score > found(text, ",").score)
  }

  @Test func anEmptyTextSpeaksForNoWay() {
    #expect(found("", ";").records == 0 && found("", ";").score == 0)
  }
}
