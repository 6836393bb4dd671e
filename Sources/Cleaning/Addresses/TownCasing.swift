internal import Reference

/// Gives the name of a town its letters when it came in capitals or small letters only.
enum TownCasing {
  /// The name as one writes it; small words inside stay small.
  static func written(_ text: String) -> String {
    let word = NameWord(text)
    guard word.shape != .mixed else { return text }
    var out = ""
    for (index, part) in text.split(separator: " ", omittingEmptySubsequences: true).enumerated() {
      if index > 0 { out += " " }
      out += part.split(separator: "-", omittingEmptySubsequences: false).enumerated()
        .map { place, piece in
          let isInside = index > 0 || place > 0
          if isInside, small.contains(Fold.key(String(piece))) {
            return TidyText.lower(String(piece))
          }
          return titled(String(piece), isInside: isInside)
        }.joined(separator: "-")
    }
    return out
  }

  /// `L'ISLE` as `L'Isle`, inside a name `l'Isle`.
  private static func titled(_ piece: String, isInside: Bool) -> String {
    let titled = TidyText.titled(piece)
    guard isInside, TidyText.isElided(titled) else { return titled }
    return TidyText.lower(String(titled.prefix(1))) + titled.dropFirst()
  }

  private static let small: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "EN", "SUR", "SOUS", "LEZ", "ET", "AUX", "AU", "D", "L",
    "A", "PRES", "SAINTE-",
  ]
}
