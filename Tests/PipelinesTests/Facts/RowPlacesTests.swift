import Testing

@testable import Pipelines
@testable import Tables

@Suite struct RowPlacesTests {
  private let part = Part(source: "s", file: "f.csv")

  @Test func aRowFollowsFromTheNearestMarkAbove() {
    var places = RowPlaces()
    places.take([
      RowMark(part: part, record: 1, row: 4), RowMark(part: part, record: 5, row: 9),
      RowMark(part: part, record: 8, row: 12),
    ])
    let rows = [1, 4, 5, 8, 20].map { places.row(of: Origin(part: part, record: $0)) }
    #expect(rows == [4, 7, 9, 12, 24])
  }

  @Test func recordsMayBeNumberedByTheirRows() {
    var places = RowPlaces()
    var origins = Origins(part: part, byteOffsets: [0, 9])
    #expect(places.numberingByRows(origins).records == [1, 2])
    places.take([RowMark(part: part, record: 1, row: 4)])
    origins.setSplit(2, ofRow: 1)
    let numbered = places.numberingByRows(origins)
    #expect(numbered.records == [3, 4] && numbered[1].split == 2 && numbered[1].byteOffset == 9)
  }

  @Test func aPartWithoutRowsHasNone() {
    var places = RowPlaces()
    places.take([RowMark(part: part, record: 3, row: 4)])
    #expect(places.row(of: Origin(part: Part(source: "s", file: "g.json"), record: 1)) == nil)
    #expect(places.row(of: Origin(part: part, record: 2)) == nil)
  }
}
