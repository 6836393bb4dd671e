import Fields
import Testing

@testable import Pipelines

@Suite struct TradeWordsTests {
  /// They are compared with folded words: one that is not folded would never be met.
  @Test func allAreFolded() {
    for word in TradeWords.all { #expect(Heading.fold(word) == word) }
  }

  @Test func aWordOfATradeMarksAFirm() {
    #expect(ColumnTraits.traits(of: "Nettoyage Saura").contains(.firm))
    #expect(ColumnTraits.traits(of: "Quelin SARL").contains(.firm))
    #expect(!ColumnTraits.traits(of: "Jean Martin").contains(.firm))
  }
}
