import Testing

@testable import Cleaning

@Suite struct TownDistanceTests {
  /// The distance by its definition, without a bound: the optimal alignment of two strings.
  private static func slow(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : i } }
    for i in 1..<a.count + 1 {
      for j in 1..<b.count + 1 {
        let change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func itIsTheOptimalAlignmentUpToItsBound() {
    var random = SeededRandom(seed: 11)
    func word() -> [UInt8] {
      (0..<Int.random(in: 0...7, using: &random)).map { _ in
        UInt8.random(in: 0x41...0x43, using: &random)
      }
    }
    for _ in 0..<3000 {
      let (a, b) = (word(), word())
      // An empty name is compared with nothing but an empty one.
      if a.isEmpty || b.isEmpty { continue }
      let limit = Int.random(in: 0...3, using: &random)
      let whole = Self.slow(a, b)
      #expect(
        TownDistance.between(a, b, atMost: limit) == (whole <= limit ? whole : nil),
        "\(a) \(b) at most \(limit), seed 11")
    }
  }

  @Test(arguments: [("SANIT MALO", "SAINT MALO", 1), ("RENES", "RENNES", 1), ("BREST", "BREST", 0)])
  func slipsAreCounted(a: String, b: String, count: Int) {
    #expect(TownDistance.between(Array(a.utf8), Array(b.utf8), atMost: 2) == count)
  }

  @Test func whatIsLongerThanAnyTownHasNoDistance() {
    let long = [UInt8](repeating: 0x41, count: 300)
    #expect(TownDistance.between(long, long, atMost: 2) == nil)
  }
}
