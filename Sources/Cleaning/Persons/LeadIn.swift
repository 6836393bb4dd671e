internal import Reference

/// The words of an envelope before a name: « À l’attention de », « Att: », « c/o », « chez ». They are no part of it.
enum LeadIn {
  /// The name without them; they are never all there is.
  static func cut(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, beginnings.contains(first) else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > 1 else { return text }
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let key = Fold.key(words[..<count].joined(separator: " "))
      let rest = words[count...].joined(separator: " ")
      // « P-A Bertin » has initials.
      if phrases.contains(key), key != "P A" || !words[0].contains("-") { return rest }
      // « Chez Marcel » is a place to eat, « chez M. Durand » is not.
      if key == "CHEZ", words[0] == "chez" || Civility.single(Fold.key(String(words[1]))) != nil {
        return rest
      }
    }
    return text
  }

  private static let beginnings: Set<Unicode.Scalar> = [
    "A", "a", "À", "à", "C", "c", "L", "l", "P", "p",
  ]
  private static let phrases: Set<String> = [
    "A L ATTENTION DE", "A L ATTENTION DU", "A L ATTENTION", "A ATTENTION DE", "L ATTENTION DE",
    "A L ATT DE", "A L ATT", "ATTENTION DE", "ATT DE", "ATT", "ATTN", "C O", "P A",
    "AUX BONS SOINS DE", "AUX SOINS DE",
  ]
  /// Every word by which one of them may begin a name of two or three plain words.
  static let telling: Set<String> = ["ATT", "ATTN", "ATTENTION", "AUX", "CHEZ"]
}
