internal import Reference

/// The key of a firm's name: no articles, no *et*, no *Fils* or *Cie*, numbers in digits, *Saint* in full.
enum CompanyKey {
  /// The key of a name that has lost its legal form already. - Parameter isQuality: whether a word is an adjective behind « société ».
  static func make(
    _ name: String, isQuality: (String) -> Bool = CompanyParser.qualities.contains
  ) -> String {
    let all = Fold.key(name).split(separator: " ").map(String.init)
    var words: [String] = []
    for (index, word) in all.enumerated() {
      // « 3 D Concept » is 3D, « L & L » has initials; before a vowel the letter is an article that lost its apostrophe.
      let next = index + 1 < all.count ? all[index + 1].first ?? " " : " "
      let isInitial = (word == "L" || word == "D") && next != " " && !"AEIOUYH".contains(next)
      if dropped.contains(word), !isInitial { continue }
      // « Dupont et Fils » and « Dupont » are one firm at this level, « Fils » alone is a name.
      if weak.contains(word), !words.isEmpty { continue }
      let heir = all[(index + 1)...].first { $0 != "ET" }
      if word == "PERE", heir == "FILS", !words.isEmpty { continue }
      if word == "ST" || word == "STE", index + 1 < all.count {
        let isFirm =
          word == "STE" && (Self.joining.contains(all[index + 1]) || isQuality(all[index + 1]))
        words.append(isFirm ? "SOCIETE" : word == "ST" ? "SAINT" : "SAINTE")
      } else if index > 0, abridged.contains(word), ["STE", "SOCIETE"].contains(all[index - 1]) {
        words.append("NOUVELLE")
      } else {
        words.append(index > 0 ? roman[word] ?? numbers[word] ?? word : numbers[word] ?? word)
      }
    }
    if words.isEmpty { return all.joined(separator: " ") }
    return joiningLetters(words).joined(separator: " ")
  }

  /// `2 M BATIMENT` and `2M BATIMENT`, `A B C` and `ABC` are the same.
  private static func joiningLetters(_ words: [String]) -> [String] {
    var out: [String] = []
    var joins = false
    for word in words {
      let isLetter = word.utf8.count == 1 && !word.utf8.allSatisfy { $0 &- 0x30 < 10 }
      if isLetter, joins, let last = out.last {
        out[out.count - 1] = last + word
      } else {
        out.append(word)
        joins = isLetter || word.utf8.count <= 2 && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
        continue
      }
    }
    return out
  }

  private static let dropped: Set<String> = [
    "LE", "LA", "LES", "L", "DE", "DU", "DES", "D", "ET", "AU", "AUX", "THE", "AND", "UND",
  ]
  /// What « STE D EXPLOITATION » goes on with, which is no saint.
  private static let joining: Set<String> = ["D", "DE", "DES", "DU"]
  private static let abridged: Set<String> = ["NLE", "NLLE", "NVLE"]
  private static let weak: Set<String> = ["FILS", "CIE", "COMPAGNIE", "CO"]
  private static let numbers: [String: String] = [
    "DEUX": "2", "TROIS": "3", "QUATRE": "4", "CINQ": "5", "SIX": "6", "SEPT": "7", "HUIT": "8",
    "NEUF": "9",
    "DIX": "10", "ONZE": "11", "DOUZE": "12", "TREIZE": "13", "QUATORZE": "14", "QUINZE": "15",
    "SEIZE": "16",
    "VINGT": "20", "TRENTE": "30", "CENT": "100", "MILLE": "1000",
  ]
  private static let roman: [String: String] = [
    "II": "2", "III": "3", "IV": "4", "VI": "6", "VII": "7", "VIII": "8", "IX": "9", "XI": "11",
    "XII": "12", "XIII": "13", "XIV": "14", "XV": "15", "XVI": "16", "XVII": "17", "XVIII": "18",
    "XIX": "19", "XX": "20", "XXI": "21",
  ]
}
