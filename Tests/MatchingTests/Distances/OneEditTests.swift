import Testing

@testable import Matching

@Suite struct OneEditTests {
  private func apart(_ a: String, _ b: String) -> Bool {
    let bytes = Array("\(a)\(b)".utf8)
    return OneEdit.apart(bytes, 0..<a.utf8.count, a.utf8.count..<bytes.count)
  }

  /// The slow, obvious twin: every text that one edit makes of `text`, with the letters of these tests.
  private static func oneEdit(from text: String) -> [String] {
    let letters = Array(text)
    let alphabet = Array("abcdnoptu")
    var made: [[Character]] = []
    for place in 0...letters.count {
      made += alphabet.map { Array(letters[..<place]) + [$0] + letters[place...] }
      guard place < letters.count else { continue }
      made.append(Array(letters[..<place] + letters[(place + 1)...]))
      made += alphabet.map { letters[..<place] + [$0] + letters[(place + 1)...] }
      guard place + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(place, place + 1)
      made.append(swapped)
    }
    return made.map { String($0) }
  }

  @Test func itIsTheDistanceOfDamerauUpToOne() {
    let words = [
      "", "a", "b", "ab", "ba", "abc", "acb", "bac", "abcd", "abdc", "aabc", "dupont", "dupond",
      "dupnot",
    ]
    for a in words {
      for b in words {
        let one = [a] + Self.oneEdit(from: a)
        #expect(apart(a, b) == one.contains(b), "\(a) and \(b)")
      }
    }
  }
}
