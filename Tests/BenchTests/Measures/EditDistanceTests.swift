import Testing

@testable import bench

@Suite struct EditDistanceTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    // text, text, Levenshtein, optimal alignment, Damerau, insertions and deletions only
    ("kitten", "sitting", 3, 3, 3, 5), ("", "abc", 3, 3, 3, 3), ("martin", "martin", 0, 0, 0, 0),
    ("ab", "ba", 2, 1, 1, 2), ("ca", "abc", 3, 3, 2, 3), ("élodie", "elodie", 1, 1, 1, 2),
  ])
  func theFourDistances(
    a: String, b: String, levenshtein: Int, alignment: Int, damerau: Int, indel: Int
  ) {
    for (x, y) in [(scalars(a), scalars(b)), (scalars(b), scalars(a))] {
      #expect(EditDistance.levenshtein(x, y) == levenshtein)
      #expect(EditDistance.optimalAlignment(x, y) == alignment)
      #expect(EditDistance.damerau(x, y) == damerau)
      #expect(EditDistance.indel(x, y) == indel)
    }
  }
}
