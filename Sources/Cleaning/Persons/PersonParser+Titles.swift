import Reference

/// The words of titles that stand before a name and are passed over.
extension PersonParser {
  /// Titles of the church, with the sex that they tell.
  static let church: [String: Title] = [
    "SOEUR": Title(sex: "F", takesFirstName: true), "FRERE": Title(sex: "M", takesFirstName: true),
    "PERE": Title(sex: "M", takesFirstName: true), "ABBE": Title(sex: "M", takesFirstName: true),
    "MERE": Title(sex: "F", takesFirstName: true),
  ]

  /// Titles of nobility and rank.
  static let titles: Set<String> = ranks.union([
    "COMTE", "COMTESSE", "BARON", "BARONNE", "MARQUIS", "MARQUISE", "DUC", "DUCHESSE", "VICOMTE",
    "VICOMTESSE", "PRINCE",
    "PRINCESSE", "SIR", "LADY",
  ])

  /// Ranks of the army, hardly ever family names.
  static let ranks: Set<String> = [
    "GENERAL", "COLONEL", "COMMANDANT", "CAPITAINE", "LIEUTENANT", "ADJUDANT", "AMIRAL", "CDT",
    "CNE", "ADJUDANT CHEF", "SERGENT CHEF", "LTN", "ADJ", "ADC", "SGT", "CPL", "LT", "LCL",
    "LIEUTENANT COLONEL",
  ]

  /// Callings before a name, with the civility that one of them has.
  private static let callings: [String: String] = [
    "RABBIN": "", "PASTEUR": "", "IMAM": "", "NOTAIRE": "Me", "ING": "", "DIPL ING": "",
  ]

  /// « Rabbin David Cohen », « Dipl.-Ing. Hans Müller »: a calling before a first name and a family name.
  ///
  /// Where a family is called so the last word must surely be a family name: « Pasteur Luc Martin » may be Luc Martin Pasteur.
  func takeCalling(_ words: inout [NameWord]) -> Title? {
    guard words.count > 2, let first = words.first, first.shape == .mixed,
      let civility = Self.callings[first.key], order.leaning(words[1]) > 0,
      let last = words.last, last.shape != .small
    else { return nil }
    let isName = order.surnames.estimatedBirths(first.key) >= 200
    // « Ing » without its point is a name of the Far East.
    if first.key.hasSuffix("ING"), !first.text.utf8.contains(0x2E) { return nil }
    guard order.leaning(last) < (isName ? -1 : 1) else { return nil }
    words.removeFirst()
    return Title(sex: "", takesFirstName: false, civility: civility)
  }
}
