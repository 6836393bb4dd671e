internal import Reference

/// Tells an acronym from a word in capitals.
enum Acronym {
  /// Whether a word that is the whole name is an acronym: `EDF`, `CGT`, `SNCF`; not `ZEN`, `ACME`.
  static func tell(_ word: String) -> Bool {
    let letters = Array(Fold.key(word).utf8)
    guard letters.count >= 2, letters.count <= 6, letters.allSatisfy({ $0 &- 0x41 < 26 }) else {
      return false
    }
    if known.contains(String(decoding: letters, as: UTF8.self)) { return true }
    if isUnpronounceable(word) { return true }
    guard letters.count == 3 else { return false }
    let vowels = letters.map(isVowel)
    return vowels == [true, false, false] || vowels == [false, false, true]
  }

  /// Whether no word has these letters: no vowel at all.
  static func isUnpronounceable(_ word: String) -> Bool {
    let letters = Array(Fold.key(word).utf8)
    guard letters.count >= 2, letters.count <= 6 else { return false }
    return letters.allSatisfy { $0 &- 0x41 < 26 && !isVowel($0) }
      && !letters.elementsEqual(Array("DR".utf8))
      && !letters.elementsEqual(Array("ST".utf8))
  }

  /// Whether a part of a word, between hyphens, is an acronym wherever it stands: the two of `EDF-GDF`.
  static func isLetters(_ part: String) -> Bool {
    known.contains(part) || part.utf8.count > 2 && isUnpronounceable(part)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: true
    default: false
    }
  }

  /// Well-known bodies and firms.
  static let known: Set<String> = [
    "RATP", "UGAP", "CPAM", "CAF", "MSA", "URSSAF", "AFPA", "CCI", "CNAM", "INRA", "INSEE", "ADMR",
    "ADAPEI", "AXA", "BTP",
    "CAPEB", "UIMM", "UNSA", "CFDT", "FNSEA", "EDF", "GRDF", "ENEDIS", "OPAC", "OPH", "UNEDIC",
    "APAVE", "SACEM", "IBM", "MAIF", "MACIF", "MATMUT", "MAAF", "CHU", "CHRU", "SDIS", "CROUS",
    "CARSAT", "UDAF", "CNED", "CCAS", "CUMA", "EHPAD", "ESAT", "APEL", "OGEC", "HLM", "SICA",
    "ITEP",
    "SESSAD", "IME", "MFR", "CFA", "IUT", "AMAP", "ADEME", "AFNOR", "APAJH", "UNAPEI", "SIVOM",
    "SIVU", "USLD", "ABC", "SSIAD", "CHRS", "MDPH", "ONF", "CEA",
  ]
}
