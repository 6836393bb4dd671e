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

  /// The twin is the measure without its shortcut.
  @Test func belowTheLeastNothingIsTold_aboveItAllIs() {
    var random = Mix.Random(seed: 11)
    var told = 0
    for _ in 0..<20_000 {
      let alphabet = 2 + random.next(below: 24)
      let lengths = (random.next(below: 14), random.next(below: 14))
      let letters = (0..<(lengths.0 + lengths.1)).map { _ in
        UInt8(0x61 + random.next(below: alphabet))
      }
      let a = 0..<lengths.0
      let b = lengths.0..<letters.count
      let whole = JaroWinkler.similarity(letters, a, b)
      for least in [8_000, 9_300, 9_500] {
        let quick = JaroWinkler.similarity(letters, a, b, least: least)
        #expect(quick == whole || quick == 0 && whole < least)
      }
      if whole >= 8_000 { told += 1 }
    }
    #expect(told > 500)
  }
}
