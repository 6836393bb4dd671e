internal import Reference

/// First names of which a wrong encoding lost a letter.
extension PersonParser {
  /// `FRAN?OIS`: the one first name that the lost letter leaves.
  func repairLostLetters(_ words: inout [NameWord], _ name: inout PersonName) {
    for index in words.indices
    where words[index].text.unicodeScalars.contains(where: { $0 == "?" || $0.value == 0xFFFD }) {
      let pattern = String(
        String.UnicodeScalarView(
          words[index].text.unicodeScalars.map { $0.value == 0xFFFD ? "?" : $0 }))
      guard let found = firstNames.completing(pattern) else { continue }
      let isCapital = words[index].shape == .capitals
      words[index] = NameWord(isCapital ? TidyText.upper(found) : found)
      name.isRepaired = true
    }
  }
}
