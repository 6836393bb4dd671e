import Testing

@testable import Readers

@Suite struct SpreadsheetErrorTests {
  @Test(arguments: [
    "#N/A", "#NOM?", "#PROPAGATION!", "#CALCUL!", "#BLOCKED!", "#INCONNU!", "########",
  ])
  func aWordOfAFailedFormulaIsKnown(_ word: String) {
    #expect(SpreadsheetError.isOne(Array(word.utf8)))
  }

  @Test(arguments: ["#1001", "#", "##", "#marché", "N/A", ""])
  func anythingElseIsAValue(_ word: String) { #expect(!SpreadsheetError.isOne(Array(word.utf8))) }
}
