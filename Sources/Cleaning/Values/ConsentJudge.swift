import Fields
import Reference
import Tables

/// Whether somebody consents, in the words of whoever wrote it down: `oui`, `non (tél 12/3)`, « ne souhaite pas », `désinscrit le 12/03/2024`.
///
/// Canonical: `yes` and `no`. A refusal anywhere in the words is a `no`; a yes counts alone or with its date. An answer that is filled
/// and not understood is a `no` too, and is told: consent that is not sure is none.
/// - Source: RGPD, articles 4(11) and 7(1): consent is unambiguous, and whoever relies on it proves it.
struct ConsentJudge: ColumnJudge {
  private let words = BooleanJudge()

  /// Writes `yes` or `no`; only a blank cell and a word that stands for nothing stay without an answer.
  func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let ruling = words.write(value, into: &out)
    guard ruling.verdict == .rejected else { return ruling }
    var folded: [UInt8] = []
    Fold.key(value, into: &folded)
    let said = String(decoding: folded, as: UTF8.self).spacedWords
    guard let first = said.first else { return .empty }
    if Self.agreeing.contains(first) {
      guard said.dropFirst().allSatisfy({ Self.tellsWhen($0) }) else { return refuse(&out) }
      out.write("yes")
      return .repaired(.wordsAround)
    }
    guard said.contains(where: { Self.refuses($0) }) else { return refuse(&out) }
    out.write("no")
    return said.count == 1 ? .ok : .repaired(.wordsAround)
  }

  private func refuse(_ out: inout TextColumn) -> Ruling {
    out.write("no")
    return .repaired(.consentUnread)
  }

  private static let agreeing: Set<String> = ["OUI", "YES", "OK", "ACCEPTE", "ACCEPTEE", "ACCORD"]

  /// Whether a word is part of a date: `le`, `12`, `03`.
  private static func tellsWhen(_ word: String) -> Bool {
    ["LE", "DU", "DEPUIS", "EN", "ON", "SINCE"].contains(word)
      || word.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func refuses(_ word: String) -> Bool {
    negations.contains(word) || stems.contains { word.hasPrefix($0) }
  }

  private static let negations: Set<String> = [
    "NON", "NO", "N", "NE", "PAS", "PLUS", "JAMAIS", "AUCUN", "AUCUNE", "SANS", "STOP", "NOT",
    "NEVER", "DONT", "OUT",
  ]
  /// How words of refusal begin, whatever their gender and tense.
  private static let stems = [
    "REFUS", "OPPOS", "DESINSCRI", "DESABON", "UNSUB", "OPTOUT", "RETRAIT", "RETIRE", "REVO",
    "INTERDI", "BLACKLIST", "BLOCTEL",
  ]
}
