internal import Reference

/// Names whose form is a word of the name: *Commune de Lyon*, *Syndicat de copropriété 12 rue …*, *Fondation de France*.
struct PublicBody {
  /// The legal form that the word tells.
  let form: String
  /// The name as it is written, abbreviations of the word written out.
  let written: String
  /// What is left for the key.
  let keyText: String

  /// Reads the head of a name; `nil` when it is none of these.
  static func read(_ text: String) -> PublicBody? {
    let pieces = text.spacedWords
    guard let first = pieces.first, beginnings.contains(Fold.key(first)) else { return nil }
    let keys = pieces.map { Fold.key($0) }
    // « Syndicat mixte du bassin », « syndicat intercommunal »: no union, and no owners of a building.
    if keys[0] == "SYNDICAT", keys.count > 1,
      ["MIXTE", "INTERCOMMUNAL", "D INITIATIVE"].contains(keys[1])
    {
      return nil
    }
    for head in heads {
      let count = head.words.count
      guard keys.count > count, Array(keys.prefix(count)) == head.words else { continue }
      let rest = pieces.dropFirst(count).joined(separator: " ")
      let isCapital = pieces.allSatisfy { NameWord($0).shape != .small }
      let written = head.full.map {
        $0 + " " + (isCapital ? CompanyCasing.written(rest, behindForm: true) : rest)
      }
      return PublicBody(form: head.form, written: written ?? text, keyText: rest)
    }
    return nil
  }

  /// The words that begin such a name.
  static let beginnings = Set(heads.map { $0.words[0] })

  private static let heads: [(words: [String], form: String, full: String?)] = [
    (["COMMUNE", "DE"], "MAIRIE", nil), (["COMMUNE", "DU"], "MAIRIE", nil),
    (["COMMUNE", "DES"], "MAIRIE", nil),
    (["COMMUNE", "D"], "MAIRIE", nil), (["VILLE", "DE"], "MAIRIE", nil),
    (["VILLE", "DU"], "MAIRIE", nil),
    (["MAIRIE", "DE"], "MAIRIE", nil), (["MAIRIE", "DU"], "MAIRIE", nil),
    (["MAIRIE", "DES"], "MAIRIE", nil),
    (["MAIRIE"], "MAIRIE", nil), (["FONDATION"], "FONDATION", nil),
    (["SYNDICAT", "DES", "COPROPRIETAIRES"], "SDC", nil),
    (["SYNDICAT", "DE", "COPROPRIETE"], "SDC", nil),
    (["SYNDICAT", "COPROPRIETAIRES"], "SDC", nil),
    (["SYND", "COPRO"], "SDC", "Syndicat de copropriété"),
    (["SYND", "DE", "COPRO"], "SDC", "Syndicat de copropriété"),
    (["SYNDIC", "COPRO"], "SDC", "Syndicat de copropriété"),
    (["SYND", "COPROPRIETE"], "SDC", "Syndicat de copropriété"),
    (["SYNDICAT", "DE", "COPROPRIETAIRES"], "SDC", nil),
    (["SYND", "COPROPRIETAIRES"], "SDC", "Syndicat des copropriétaires"),
    (["SYND", "DES", "COPROPRIETAIRES"], "SDC", "Syndicat des copropriétaires"),
    (["SYND", "DE", "COPROPRIETE"], "SDC", "Syndicat de copropriété"),
    (["SYNDICAT"], "SYNDICAT", nil),
    (["COPROPRIETE"], "SDC", nil), (["COPRO"], "SDC", "Copropriété"),
  ]
}
