/// What the ending of a word that no table has says about it: family names of Europe have endings that first names have not.
enum FamilyEnding {
  /// How much more often a word with such an ending is a first name, as ``NameOrder/leaning(_:)`` counts: below zero, or 0 where nothing tells.
  static func leaning(of key: String) -> Double {
    key.utf8.count > 4 && endings.contains { key.hasSuffix($0) } ? -1.5 : 0
  }

  /// Of the Slavs, Greece, Romania, Georgia, Turkey, the North and Germany, Italy and Spain.
  private static let endings = [
    "OVA", "EVA", "SKY", "SKI", "SKA", "CKI", "CKA", "WICZ", "VICH", "VIC", "CHUK", "ENKO",
    "IAK", "CZAK", "ORAK", "CZYK", "POULOS", "IDIS", "AKIS", "ESCU", "EANU", "SHVILI", "OGLU",
    "SSON", "QVIST", "GAARD",
    "MANN", "STEIN", "BERG", "BAUER", "HOFER", "HUBER", "ELLI", "ETTI", "UCCI", "INEZ", "ANDEZ",
    "ENDEZ",
  ]
}
