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

  @Test func aPartWithoutRowsHasNone() {
    var places = RowPlaces()
    places.take([RowMark(part: part, record: 3, row: 4)])
    #expect(places.row(of: Origin(part: Part(source: "s", file: "g.json"), record: 1)) == nil)
    #expect(places.row(of: Origin(part: part, record: 2)) == nil)
  }
}
