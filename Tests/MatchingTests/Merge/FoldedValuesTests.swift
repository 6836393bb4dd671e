import Tables
import Testing

@testable import Matching

@Suite struct FoldedValuesTests {
  /// Three sources with two mentions each.
  private func folded(_ values: [String]) -> FoldedValues {
    var origins = Origins()
    for row in values.indices {
      let part = origins.index(of: Part(source: "s\(row / 2)", file: "f.csv"))
      origins.append(part: part, record: row + 1)
    }
    let ranking = SourceRanking(origins, prefer: [], sources: ["s0", "s1", "s2"])
    return FoldedValues([TextColumn(values)], ranking)
  }

  @Test func valuesAreCountedLetterCaseAndAccentsApart() {
    var values = folded(["Hélène", "HELENE", "Marie", "helene", "Marie", "Anne"])
    for mention in UInt32(0)..<6 { values.add(mention) }
    values.count()
    #expect((UInt32(0)..<6).map { values.frequency(of: $0) } == [3, 3, 2, 3, 2, 1])
    #expect((UInt32(0)..<6).map { values.sourceCount(of: $0) } == [2, 2, 2, 2, 2, 1])
  }

  @Test func theClientBeforeIsForgotten() {
    var values = folded(["a", "a", "a", "b", "a", "c"])
    for mention in UInt32(0)..<3 { values.add(mention) }
    values.count()
    values.begin()
    for mention in UInt32(3)..<6 { values.add(mention) }
    values.count()
    #expect(values.frequency(of: 4) == 1)
    #expect(values.frequency(of: 0) == 1)
  }

  @Test func aClientOfVeryManyMentionsIsCountedToo() {
    var values = folded((0..<5_000).map { "v\($0 % 7)" })
    for mention in UInt32(0)..<5_000 { values.add(mention) }
    values.count()
    #expect(values.frequency(of: 0) == 715)
    #expect(values.frequency(of: 4_997) == 714)
    #expect(values.frequency(of: 5_000) == 1)
  }
}
