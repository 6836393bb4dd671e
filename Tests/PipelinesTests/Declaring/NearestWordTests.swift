import Testing

@testable import Pipelines

@Suite struct NearestWordTests {
  private let words = [
    "csv", "columns", "clean", "check", "match", "merge", "separator", "encoding",
  ]

  @Test(arguments: [
    ("colums", "columns"), ("mathc", "match"), ("Clean", "clean"), ("seperator", "separator"),
    ("cvs", "csv"),
    ("marge", "merge"), ("xyzzy", nil), ("", nil), ("c", nil),
  ])
  func theWordThatWasMeantIsFoundAndNoOther(_ word: String, _ meant: String?) {
    #expect(NearestWord.to(word, among: words) == meant)
  }
}
