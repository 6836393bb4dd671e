import Testing

@testable import Matching

@Suite struct OneEditTests {
  private func apart(_ a: String, _ b: String) -> Bool {
    let bytes = Array("\(a)\(b)".utf8)
    return OneEdit.apart(bytes, 0..<a.utf8.count, a.utf8.count..<bytes.count)
  }

  @Test func itIsTheDistanceOfDamerauUpToOne() {
    let words = [
      "", "a", "b", "ab", "ba", "abc", "acb", "bac", "abcd", "abdc", "aabc", "dupont", "dupond",
      "dupnot",
    ]
    for a in words {
      for b in words {
        let distance = EditDistance.optimalAlignment(
          Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(apart(a, b) == (distance <= 1), "\(a) and \(b)")
      }
    }
  }
}
