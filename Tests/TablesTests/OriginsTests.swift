import Testing

@testable import Tables

@Suite struct OriginsTests {
  @Test func aPartStandsOnceHoweverOftenItIsNamed() {
    var origins = Origins()
    let a = origins.index(of: Part(source: "s", file: "a.xlsx", member: "Clients"))
    let b = origins.index(of: Part(source: "s", file: "a.xlsx", member: "Clients"))
    #expect(a == b && origins.parts.count == 1)
    #expect(origins.parts[0].label == "a.xlsx!Clients")
    #expect(Part(source: "s", file: "a.csv").label == "a.csv")
  }

  @Test func rowsOfOtherOriginsKeepTheirPlaces() {
    var first = Origins()
    first.append(part: first.index(of: Part(source: "s", file: "a")), record: 7, byteOffset: 99)
    var second = Origins()
    second.append(
      part: second.index(of: Part(source: "t", file: "b")), record: 8, byteOffset: 1 << 40)
    second.setSplit(2, ofRow: 0)
    first.append(contentsOf: second)
    first.append(0, of: second)
    for row in 1...2 {
      #expect(
        first[row]
          == Origin(
            part: Part(source: "t", file: "b"), record: 8, byteOffset: 1 << 40,
            split: row == 1 ? 2 : 2))
    }
    first.shiftRecords(by: 10)
    #expect(first.records == [17, 18, 18])
  }

  @Test func personsOfOneRecordAreKnownAsSuch() {
    var origins = Origins()
    for file in ["a", "b"] {
      let part = origins.index(of: Part(source: "s", file: file))
      origins.append(part: part, record: 1, split: 1)
      origins.append(part: part, record: 1, split: 2)
    }
    #expect(origins.areOfOneRecord(0, 1))
    #expect(!origins.areOfOneRecord(1, 2), "the first person of another file's record")
    #expect(!origins.areOfOneRecord(0, 3))
  }
}
