import Testing

@testable import Readers

@Suite struct SampleRecordsTests {
  private static let semicolons = CSVDialect(separator: [0x3B], recordEnd: .lf)

  private func cells(
    _ text: String, from start: Int = 0, dialect: CSVDialect = semicolons, isWhole: Bool = true,
    limit: Int = SampleRecords.limit
  ) -> [[String]] {
    SampleRecords(
      Array(text.utf8), from: start, dialect: dialect, isWhole: isWhole, limit: limit
    ).records.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func recordsAreReadLeniently() {
    #expect(
      cells("a;\"b;c\"\n\"d\"\"e\";f\n;\ng\n") == [["a", "b;c"], ["d\"e", "f"], ["", ""], ["g"]])
    #expect(cells("x;y\na;b", from: 4) == [["a", "b"]])
    #expect(cells("") == [])
  }

  /// What the sample cut off says nothing of the columns; alone it is all there is.
  @Test func theLastRecordOfAPartIsLeftOut() {
    #expect(cells("a;b\nc;d", isWhole: true) == [["a", "b"], ["c", "d"]])
    #expect(cells("a;b\nc;d", isWhole: false) == [["a", "b"]])
    #expect(cells("a;b", isWhole: false) == [["a", "b"]])
  }

  @Test func aLimitIsToldOfAndKept() {
    let text = Array((0..<20).map { "\($0);x\n" }.joined().utf8)
    let few = SampleRecords(text, from: 0, dialect: Self.semicolons, isWhole: true, limit: 5)
    #expect(few.records.count == 5 && few.isCutShort)
    let all = SampleRecords(text, from: 0, dialect: Self.semicolons, isWhole: true, limit: 20)
    #expect(all.records.count == 20 && !all.isCutShort)
  }

  /// A rule of dashes, as databases print below their headings; in a single column it may be a value.
  @Test func aRuleOfDashesIsNoRecord() {
    #expect(cells("Nom;Ville\n-----;-----\nRoy;Gap\n") == [["Nom", "Ville"], ["Roy", "Gap"]])
    let single = CSVDialect(separator: CSVDialect.noSeparator, recordEnd: .lf)
    #expect(cells("Nom\n-----\nRoy\n", dialect: single).count == 3)
  }

  @Test func garbledLettersAreReadBack() {
    #expect(cells("HÃ©lÃ¨ne;Ãpinal\nRoy;Gap\n") == [["Hélène", "Ãpinal"], ["Roy", "Gap"]])
    let commas = CSVDialect(recordEnd: .lf)
    #expect(cells("L&eacute;a,Gap\n", dialect: commas) == [["Léa", "Gap"]])
  }

  @Test func recordsKnowWhereTheyBeginAndEnd() {
    let text = Array("a;b\n\"c\nd\";e\nf;g".utf8)
    let sample = SampleRecords(text, from: 0, dialect: Self.semicolons, isWhole: true)
    #expect(sample.records.map(\.start) == [0, 4, 12])
    #expect(sample.records.map(\.next) == [4, 12, text.count])
  }

  @Test func bytesWithoutEndAreCutSomewhere() {
    let text = Array(("\"" + String(repeating: "x", count: 3 << 20)).utf8)
    let sample = SampleRecords(text, from: 0, dialect: Self.semicolons, isWhole: true)
    #expect((1...4).contains(sample.records.count))
  }
}
