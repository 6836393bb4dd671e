internal import Reference

/// The numbers of the register and of the tax office beside a firm's name: they are none of it, and none of them is lost.
extension CompanyAsides {
  /// `Dupont SARL - 732829320`: a SIREN or SIRET behind the name goes.
  static func withoutNumber(_ text: String, _ taken: inout [String]) -> String {
    guard let last = text.utf8.last, last &- 0x30 < 10 || last == 0x29 else { return text }
    let words = text.spacedWords
    let count = numberWords(before: words.count, in: words)
    guard count > 0, count < words.count else { return text }
    // « SARL Dupont - RCS Rennes 732829320 »: the words that announce the number go with it.
    let announced = withoutRegister(text, &taken)
    if announced != text { return announced }
    taken.append(words.suffix(count).joined(separator: " ").trimming(edges))
    return words.dropLast(count).joined(separator: " ").trimming(" ,;-(")
  }

  /// How many words before `end` are a SIREN or SIRET, in one piece or in groups of three; brackets may stand around it.
  static func numberWords(before end: Int, in words: [String]) -> Int {
    var digits: [UInt8] = []
    var groups: [Int] = []
    for word in words[..<end].reversed() {
      let own = word.utf8.filter { $0 &- 0x30 < 10 }
      guard !own.isEmpty, word.utf8.count <= own.count + 2, digits.count + own.count <= 14 else {
        break
      }
      digits = own + digits
      groups.insert(own.count, at: 0)
      if grouped.contains(groups), LuhnSum.holds(digits.span) { return groups.count }
    }
    return 0
  }

  private static let grouped: Set<[Int]> = [[9], [14], [3, 3, 3], [3, 3, 3, 5], [9, 5]]

  /// What is left at the ends of a piece by the sign or the bracket that parted it from the name.
  private static let edges = " ,;:()[]-–"

  /// « RCS Lyon 732 829 320 », « SIREN : 732829320 », « SIRET … »: cut from that word on.
  static func withoutRegister(_ text: String, _ taken: inout [String]) -> String {
    let words = text.spacedWords
    guard var cut = words.indices.dropFirst().first(where: { announces($0, in: words) }) else {
      return text
    }
    // « SARL DUPONT 732 829 320 RCS LYON ».
    cut -= numberWords(before: cut, in: words)
    if cut > 1, ["AU", "N"].contains(Fold.key(words[cut - 1])) { cut -= 1 }
    taken.append(words[cut...].joined(separator: " ").trimming(edges))
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  /// Whether a word announces the number behind it: « APE 4321A », not « École APE 35 »; « au capital de 8000 euros », not « Studio
  /// Capital 8 ».
  private static func announces(_ index: Int, in words: [String]) -> Bool {
    let digits = words[index...].reduce(0) { $0 + $1.utf8.count { $0 &- 0x30 < 10 } }
    let next = index + 1 < words.count ? Fold.key(words[index + 1]) : ""
    switch Fold.key(words[index]) {
    case "RCS", "R C S", "SIREN", "SIRET":
      return digits > 0 || index > 1 && numberWords(before: index, in: words) > 0
    case "TVA": return digits >= 9
    case "APE", "NAF": return digits >= 3
    // The number of a department, in the register of trades.
    case "RM": return digits >= 3
    case "CAPITAL":
      return digits > 0
        && words[index...].contains { currencies.contains(Fold.key($0)) || $0.hasSuffix("€") }
        || digits > 0 && (Fold.key(words[index - 1]) == "AU" || next == "DE" || next == "SOCIAL")
    default: return false
    }
  }

  private static let currencies: Set<String> = ["EUR", "EUROS", "EURO", "FRANCS"]
}
