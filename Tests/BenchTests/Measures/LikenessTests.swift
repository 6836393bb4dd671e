import Foundation
import Testing

@testable import bench

/// The rows of a table of `Fixtures/oracles`, cell by cell, without the heading.
func oracleRows(_ name: String) throws -> [[String]] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let text = try String(
    contentsOf: root.appendingPathComponent("Fixtures/oracles/\(name)"), encoding: .utf8)
  return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

@Suite struct LikenessTests {
  @Test func everyMeasureAgreesWithAnIndependentLibrary() throws {
    let rows = try oracleRows("string_distances.csv")
    #expect(rows.count > 400)
    for row in rows {
      try #require(row.count == 10)
      let a = Array(row[0].unicodeScalars)
      let b = Array(row[1].unicodeScalars)
      #expect(EditDistance.levenshtein(a, b) == Int(row[2]), "\(row)")
      #expect(EditDistance.optimalAlignment(a, b) == Int(row[3]), "\(row)")
      #expect(EditDistance.damerau(a, b) == Int(row[4]), "\(row)")
      let measures = [
        (Likeness.jaro(a, b), row[5], 1e-6), (Likeness.jaroWinkler(a, b), row[6], 1e-6),
        (Likeness.ratio(a, b), row[7], 1e-4), (Likeness.sortedWordsRatio(a, b), row[8], 1e-4),
        (Likeness.wordSetRatio(a, b), row[9], 1e-4),
      ]
      for (place, (ours, theirs, tolerance)) in measures.enumerated() {
        let expected = try #require(Double(theirs))
        #expect(abs(ours - expected) <= tolerance, "\(row) measure \(place): \(ours)")
      }
    }
  }

  @Test(arguments: [("", "", 0), ("", "abc", 3), ("ca", "abc", 3), ("abcd", "acbd", 2)])
  func editsAreCounted(a: String, b: String, count: Int) {
    #expect(EditDistance.levenshtein(Array(a.unicodeScalars), Array(b.unicodeScalars)) == count)
  }

  @Test func lettersBetweenSwappedOnesMayBeEditedOnlyByDamerau() {
    let a = Array("ca".unicodeScalars)
    let b = Array("abc".unicodeScalars)
    #expect(EditDistance.optimalAlignment(a, b) == 3)
    #expect(EditDistance.damerau(a, b) == 2)
  }
}
