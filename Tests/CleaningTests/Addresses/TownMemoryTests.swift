import Reference
import Testing

@testable import Cleaning

@Suite struct TownMemoryTests {
  private func withBytes<Result>(_ text: String, _ body: (Span<UInt8>) -> Result) -> Result {
    Array(text.utf8).withUnsafeBufferPointer { body($0.span) }
  }

  @Test func aPairIsFoundAsTheFinderFindsIt() {
    let finder = TownFinder(.standard)
    var memory = TownMemory(finder)
    let codes = ["35400", "35 400", "1000", "", "75000", "99999", "abc", "354000"]
    let towns = [
      "Saint-Malo", "ST MALO", "Saint Mal", "Bourg-en-Bresse", "Bruxelles", "Rennes", "",
    ]
    // Twice: the second time everything is remembered.
    for _ in 0..<2 {
      for code in codes {
        for town in towns + [String(repeating: "Rennes ", count: 60)] {
          let answer = withBytes(code) { code in
            withBytes(town) { memory.answer(postcode: code, town: $0) }
          }
          let insee = withBytes(code) { code in
            withBytes(town) { finder.inseeAsWritten(postcode: code, town: $0) }
          }
          #expect(answer.isAsWritten == (insee != nil), "\(code) \(town)")
          if let insee {
            #expect(answer.finding.insee == insee)
          } else {
            #expect(answer.finding == finder.find(postcode: code, town: town), "\(code) \(town)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("FR", false), ("France", false), ("Frnace", false), ("België", true), ("LU", true),
    ("RE", false),
    ("nulle part", false),
  ])
  func aCountryIsOursOrAnother(text: String, isForeign: Bool) {
    var memory = TownMemory(TownFinder(.standard))
    for _ in 0..<2 { #expect(withBytes(text) { memory.isForeign($0) } == isForeign) }
  }
}
