/// Signs that hold a form in law or an acronym together with something else.
extension CompanyParser {
  /// `SARL.MARTIN`, `DUPONT-S.A.S`, `LE PETIT BISTROT/SARL` with a space for the sign.
  static func unglued(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }) else {
      return text
    }
    var words = text.spacedWords
    if let first = words.first, let dot = first.firstIndex(of: "."),
      unmistakable.contains(String(first[..<dot])),
      first[first.index(after: dot)...].prefix(3).allSatisfy(\.isLetter), first[dot...].count > 3
    {
      words[0] = first[..<dot] + " " + first[first.index(after: dot)...]
    } else if let first = words.first, let hyphen = first.firstIndex(of: "-"),
      first[..<hyphen] != "SCI", unmistakable.contains(String(first[..<hyphen])),
      first[hyphen...].count > 2
    {
      words[0] = first[..<hyphen] + " " + first[first.index(after: hyphen)...]
    }
    if let last = words.last,
      let sign = last.lastIndex(where: { $0 == "-" || $0 == "/" || $0 == "," }),
      sign > last.startIndex
    {
      let tail = last[last.index(after: sign)...]
      if unmistakable.contains(tail.filter { $0 != "." }) {
        words[words.count - 1] = last[..<sign] + " " + tail
      }
    }
    return words.joined(separator: " ")
  }

  /// `C.G.T.` as `CGT`, with the acronym; `nil` when no word is dotted so.
  static func undotted(_ text: String) -> (text: String, acronym: String)? {
    guard text.utf8.contains(0x2E) else { return nil }
    var acronym = ""
    let words = text.split(separator: " ").map { word -> String in
      let letters = word.filter { $0 != "." }
      guard word.contains("."), letters.count >= 2, letters.count <= 6,
        word.split(separator: ".").allSatisfy({ $0.count == 1 }), letters.allSatisfy(\.isUppercase)
      else { return String(word) }
      // « J.P. Martin » has initials.
      if acronym.isEmpty, letters.count > 2 || word.count == text.count { acronym = letters }
      return letters
    }
    let written = words.joined(separator: " ")
    return written == text ? nil : (written, acronym)
  }
}

extension String {
  /// The text without these characters at its ends.
  func trimming(_ characters: String) -> String {
    // Most texts begin and end with a letter.
    if let first = utf8.first, let last = utf8.last, (first | 0x20) &- 0x61 < 26,
      (last | 0x20) &- 0x61 < 26
    {
      return self
    }
    var text = Substring(self)
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
