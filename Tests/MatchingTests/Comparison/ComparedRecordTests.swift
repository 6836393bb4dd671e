import Tables
import Testing

@testable import Matching

@Suite struct ComparedRecordTests {
  @Test func aRecordIsTwoLinesOfTheCache() {
    #expect(MemoryLayout<ComparedRecord>.stride == 128)
  }

  @Test func aValueThatIsMissingHasNoSurprise() {
    let batch = sampleBatch(
      """
      last-name;first-name;street;postcode;phone;email
      Tanguy;Anne;12 rue des Lilas;35000;+33639980001;anne@mer.example
      Tanguy;Anne;rue des Lilas;;;
      """)
    let features = Features(FeatureColumns(batch), rows: 2, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    let whole = comparer.records[Int(features.recordOfRow[0])]
    let bare = comparer.records[Int(features.recordOfRow[1])]
    let none = ComparedRecord.Surprises.none
    #expect(whole.surprise.place != none && whole.surprise.way != none)
    #expect(whole.surprise.phones[0] != none && whole.surprise.mails[0] != none)
    #expect(bare.surprise.place == none && bare.surprise.way == none)
    #expect(bare.surprise.phones[0] == none && bare.surprise.mails[0] == none)
    #expect(whole.street == bare.street && whole.last == bare.last)
  }
}
