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
}
