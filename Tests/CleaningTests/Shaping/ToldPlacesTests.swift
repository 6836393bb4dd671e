import Tables
import Testing

@testable import Cleaning

@Suite struct ToldPlacesTests {
  @Test(arguments: [
    ("a@x.fr", "A@x.fr", "b@x.fr", [0, 2]), ("", "06 12", "0612", [1]), ("é", "É", "e", [0, 2]),
    ("a", "b", "c", [0, 1, 2]), ("", "", "", []), ("a", "ab", "", [0, 1]),
    ("a\u{A0}b", "ab", "", [0]),
    ("1", "Q", "q", [0, 1]),
  ])
  func eachValueIsToldOnce(one: String, two: String, three: String, places: [Int]) {
    var origins = Origins()
    origins.append(part: origins.index(of: Part(source: "s", file: "f.csv")), record: 1)
    let batch = Batch(
      columns: [one, two, three].enumerated().map { ("\($0)", TextColumn([$1])) }, origins: origins)
    let told = ToldPlaces([0, 1, 2], in: batch)
    #expect((0..<4).compactMap { told.place(of: $0, 0) } == places)
    #expect(told.severalRows == (places.count > 1 ? [0] : []))
  }
}
