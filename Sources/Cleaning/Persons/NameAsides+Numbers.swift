internal import Reference

/// Addresses, numbers and days that stand in the cell of a name.
extension NameAsides {
  /// Words that announce the number behind them.
  private static let announcing: Set<String> = [
    "TEL", "TELEPHONE", "PORT", "PORTABLE", "MOBILE", "FAX", "GSM",
  ]

  /// Whether « née le 12/05/1970 » begins at `index`: a day, and no name.
  private static func tellsBirthDay(_ index: Int, of words: [Substring]) -> Bool {
    guard index > 0, index + 2 < words.count,
      ["NE", "NEE", "NE E"].contains(Fold.key(String(words[index]))),
      ["le", "en"].contains(words[index + 1].lowercased())
    else { return false }
    return words[index + 2].utf8.contains { $0 &- 0x30 < 10 }
  }

  /// Whether words without a digit, and nothing besides, follow the five digits at `index`: a town.
  private static func tellsTown(_ index: Int, of words: [Substring]) -> Bool {
    let behind = words[(index + 1)...]
    return !behind.isEmpty && behind.count < 6
      && behind.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 >= 10 && $0 != 0x40 } }
  }

  /// Where a number to call begins that is glued to a name: « Nadia0639981234 ».
  private static func gluedNumber(_ word: Substring) -> Substring.Index? {
    guard let cut = word.firstIndex(where: { $0.isASCII && $0.isNumber }), cut > word.startIndex
    else { return nil }
    let number = word[cut...]
    return word[..<cut].allSatisfy(\.isLetter) && number.count > 8
      && number.utf8.allSatisfy { $0 &- 0x30 < 10 }
      ? cut : nil
  }

  /// Takes out e-mail addresses and numbers.
  static func withoutAddresses(_ text: String, _ taken: inout [String]) -> String {
    var kept: [Substring] = []
    var isInNumber = false
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      let digits = word.utf8.count { $0 &- 0x30 < 10 }
      let isNumber = digits > 0 && (digits * 2 >= word.utf8.count || word.contains("°"))
      if digits == 4, tellsYear(word, behind: kept) {
        kept.append(word)
      } else if isNumber, isInNumber {
        taken[taken.count - 1] += " " + word
      } else if isNumber, digits == 5, word.utf8.count == 5, kept.count > 1,
        tellsTown(index, of: words)
      {
        // « CARRIER Magali 69003 Lyon »: the town goes with its code.
        taken.append(words[index...].joined(separator: " "))
        break
      } else if let cut = gluedNumber(word) {
        kept.append(word[..<cut])
        taken.append(String(word[cut...]))
      } else if word.contains("@") || isNumber {
        if kept.count > 1, let last = kept.last, announcing.contains(Fold.key(String(last))) {
          kept.removeLast()
        }
        // « née GIRARD le 04/07/1979 », « 56 ans ».
        if let last = kept.last, kept.count > 1, ["le", "du", "n°"].contains(last) {
          kept.removeLast()
        }
        taken.append(String(word))
      } else if !kept.isEmpty, index > 0, word.lowercased() == "ans", isInNumber {
        taken[taken.count - 1] += " " + word
      } else if tellsBirthDay(index, of: words) {
        taken.append(words[index...].joined(separator: " "))
        break
      } else {
        kept.append(word)
      }
      isInNumber = isNumber
    }
    return kept.joined(separator: " ")
  }

  /// Whether a word is a year that belongs to the remark before it: « (DCD 2021) », « décédé en 2021 ».
  private static func tellsYear(_ word: Substring, behind kept: [Substring]) -> Bool {
    let year = String(word).trimming("().,")
    guard year.utf8.count == 4, year.hasPrefix("19") || year.hasPrefix("20"), kept.count > 1
    else { return false }
    let before = kept.suffix(2).map { Fold.key(String($0)) }
    return before.last.map { remarks.contains($0) } ?? false
      || ["EN", "LE"].contains(before[1]) && remarks.contains(before[0])
  }

  /// « *** NE PAS CONTACTER *** Roux »: the stars part the remark from the name.
  static func partingStars(_ text: String) -> String {
    guard text.utf8.contains(0x2A) else { return text }
    return text.split(separator: "*").map { String($0).trimming(" ") }.filter { !$0.isEmpty }
      .joined(separator: " * ")
  }
}
