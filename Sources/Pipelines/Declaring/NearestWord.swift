public import Tables

/// Finds what a mistyped word was meant to be.
public enum NearestWord {
  /// The one of `candidates` that is nearest to `word`, when it is near enough to be meant, or that a French `word` means.
  ///
  /// Near enough: at most a third of the letters edited (insertions, deletions, substitutions, swaps of neighbours).
  public static func to(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = Self.distance(letters, Array(candidate.lowercased()))
      guard distance <= max(1, max(letters.count, candidate.count) / 3) else { continue }
      if best == nil || distance < best!.distance { best = (distance, candidate) }
    }
    // « mail » is a letter from « email », « pas » two from « set » and none of them: a word that is nearly right comes first.
    if let best, best.distance <= 1 { return best.word }
    return FrenchWord.meant(by: word, among: candidates) ?? best?.word
  }

  /// What is told behind a word that none of `candidates` is near to: all of them.
  public static func possible(_ word: String, among candidates: [String]) -> Phrase {
    guard to(word, among: candidates) == nil else { return Phrase(en: "", fr: "") }
    let all = candidates.joined(separator: ", ")
    return Phrase(en: "; possible: \(all)", fr: " ; possibles : \(all)")
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(change, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
