internal import Reference

/// A legal form of another country behind a name: `LAERGEST, SL`, `Jensen ApS`, `Novak s.r.o.`, `De Vries, B.V.`
///
/// Letters behind a name may be initials, and a word behind a comma is a first name nearly always: of a form are three letters that no name
/// table has, points between three, or behind a comma two letters in capitals that are one far more often than somebody's. Two letters with
/// points are initials beside a name (« Martin A.G. ») but where they are written as their country alone does.
enum ForeignForm {
  /// Whether the words end in one.
  static func ends(_ words: [NameWord], _ forms: LegalForms, _ order: NameOrder) -> Bool {
    let comma = words.lastIndex { $0.text == "," }
    if let comma, comma > 0 {
      return tells(words[(comma + 1)...], of: words, forms, order, isApart: true)
    }
    for length in [3, 2, 1] where words.count > length {
      if tells(words[(words.count - length)...], of: words, forms, order, isApart: false) {
        return true
      }
    }
    return false
  }

  private static func tells(
    _ tail: ArraySlice<NameWord>, of words: [NameWord], _ forms: LegalForms, _ order: NameOrder,
    isApart: Bool
  ) -> Bool {
    guard (1...4).contains(tail.count), !tail.contains(where: { $0.key.isEmpty }) else {
      return false
    }
    let text = tail.map(\.text).joined(separator: " ")
    guard forms.form(text) != nil else { return false }
    let letters = Fold.key(text).filter { $0 != " " }
    let isDotted = text.utf8.contains(0x2E)
    switch letters.utf8.count {
    case ...1: return false
    case 2:
      let isDutch = isApart || words[..<tail.startIndex].contains { particles.contains($0.key) }
      if isDotted {
        // « Siemens A.G. »: nobody is called so.
        let isNamed = words[..<tail.startIndex].contains { word in
          order.births(word) >= 100 || order.surnames.estimatedBirths(word.key) >= least
        }
        return isDottedForm(letters, text, isApart: isApart, isDutch: isDutch)
          || !isNamed && short.contains(letters)
      }
      guard let word = tail.first, tail.count == 1 else { return false }
      if letters == "OY" {
        // « Nina OY »: a first name alone is no firm's.
        let isNamed = tail.startIndex == 1 && !isApart && order.leaning(words[0]) > 2
        return word.shape != .small && !isNamed
      }
      guard short.contains(letters) else { return false }
      // Without a vowel it is no first name, however it is written.
      let hasVowel = letters.contains { "AEIOUY".contains($0) }
      if isApart { return word.shape == .capitals || !hasVowel }
      // « Schmidt KG »; « Julie KG » may have a family name of two letters.
      let before = words[..<tail.startIndex]
      guard word.shape == .capitals, before.count > 1 || order.leaning(before[0]) <= 2 else {
        return false
      }
      // « Siemens AG »: nobody is called so. « Schmidt AG » may have two first names.
      return !hasVowel
        || before.allSatisfy {
          $0.shape == .mixed && order.births($0) == 0 && order.surnames.rank($0.key) == nil
        }
    default:
      // « Dupont, Sam » and « SAS Paul » are somebody; `S.A.S.` and `s.r.o.` are not.
      if isDotted || tail.count > 1 { return true }
      guard let word = tail.first, isApart || word.shape != .small else { return false }
      return order.births(word) < 50 && order.surnames.estimatedBirths(word.key) < 50
    }
  }

  /// « S.A. », « e.K. » with a small letter, « K.G. » behind a comma, « B.V. » behind one or a Dutch particle; the others are somebody's
  /// initials.
  private static func isDottedForm(
    _ letters: String, _ text: String, isApart: Bool, isDutch: Bool
  ) -> Bool {
    switch letters {
    case "KG": isApart
    case "SA", "SL": true
    case "EK": text.utf8.first == 0x65
    case "BV", "NV": isDutch
    default: false
    }
  }

  private static let particles: Set<String> = ["VAN", "DE", "DER", "DEN"]

  /// How many must be called so, for two letters with points to be somebody's initials: « Philips N.V. » is nobody.
  private static let least = 2_000

  /// Forms of two letters that are hardly initials.
  private static let short: Set<String> = [
    "SL", "SA", "BV", "NV", "AG", "KG", "AB", "UG", "EK",
  ]

  /// Every word that may be one, for whoever looks at single words first.
  static let telling: Set<String> = Set(
    ReferenceLibrary.standard.legalForms.writings.lazy.filter { $0.words.count == 1 }
      .compactMap(\.words.first).filter { $0.utf8.count > 2 }
  ).union(short).union(["OY"])
}
