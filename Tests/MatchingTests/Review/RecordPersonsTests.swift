import Tables
import Testing

@testable import Matching

@Suite struct RecordPersonsTests {
  @Test func thePersonsOfARecordAreFoundWhereverTheyStand() {
    var origins = Origins()
    let one = origins.index(of: Part(source: "a", file: "a.csv"))
    let other = origins.index(of: Part(source: "b", file: "b.csv"))
    origins.append(part: one, record: 1)
    origins.append(part: one, record: 2, split: 1)
    origins.append(part: other, record: 2)
    origins.append(part: one, record: 3, split: 1)
    origins.append(part: one, record: 2, split: 2)
    origins.append(part: one, record: 3, split: 2)
    origins.append(part: one, record: 3, split: 3)
    #expect(origins.personsOfRecords == [[1, 4], [3, 5, 6]])
    #expect(Origins().personsOfRecords.isEmpty)
  }
}
