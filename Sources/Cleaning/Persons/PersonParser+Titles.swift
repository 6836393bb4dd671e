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
    "CNE", "ADJUDANT CHEF", "SERGENT CHEF", "LTN", "ADJ", "ADC", "SGT", "CPL",
  ]
}
