import Testing

@testable import Matching

@Suite struct JaroWinklerTests {
  private func similarity(_ a: String, _ b: String) -> Int {
    let bytes = Array("\(a)\(b)".utf8)
    return JaroWinkler.similarity(bytes, 0..<a.utf8.count, a.utf8.count..<bytes.count)
  }

  /// The pairs of Winkler's table (Winkler 1994, Advanced methods for record linkage), in ten-thousandths.
  @Test(arguments: [
    ("martha", "marhta", 9611), ("dwayne", "duane", 8400), ("dixon", "dicksonx", 8133),
    ("jones", "johnson", 8323), ("abroms", "abrams", 9222),
  ])
  func publishedPairs(a: String, b: String, expected: Int) {
    #expect(abs(similarity(a, b) - expected) <= 1)
    #expect(similarity(a, b) == similarity(b, a))
  }

  @Test func theEndsOfTheScale() {
    #expect(similarity("lea", "lea") == 10_000)
    #expect(similarity("abc", "xyz") == 0)
    #expect(similarity("", "") == 10_000)
    #expect(similarity("", "a") == 0)
    #expect(
      similarity(String(repeating: "a", count: 100), String(repeating: "a", count: 90)) > 9_000)
  }
}
