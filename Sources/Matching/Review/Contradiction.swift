import Pipelines
import Tables

/// Two answers of which one cannot be obeyed beside the other.
struct Contradiction: Sendable {
  /// An answer and where it stands.
  struct Side: Sendable {
    /// What it says.
    let answer: Decisions.Answer
    /// Its file and record.
    let place: Decisions.Place
  }

  /// The answer that is left out.
  let yielding: Side
  /// The more careful one, which counts.
  let counting: Side
  /// Whether the two speak of one pair; else further answers bring the pairs together.
  let isOfOnePair: Bool

  /// What is told at the place of the answer that is left out.
  /// - Parameter shown: the place of the other, for a person.
  func finding(shown: Phrase) -> Finding {
    let (left, counts) = (Self.word(yielding.answer), Self.word(counting.answer))
    let phrase =
      isOfOnePair
      ? Phrase(
        en:
          "this answer, \(left.en), is contradicted by that in \(shown.en), \(counts.en), which counts",
        fr:
          "cette réponse, \(left.fr), est contredite par celle de \(shown.fr), \(counts.fr), qui l’emporte"
      )
      : Phrase(
        en:
          "this answer, \(left.en), would join through other answers what that in \(shown.en) tells apart, \(counts.en): it is left out",
        fr:
          "cette réponse, \(left.fr), réunirait, avec d’autres réponses, ce que celle de \(shown.fr) sépare, \(counts.fr) : elle est laissée de côté"
      )
    return Finding("decision-contradicted", .warning, phrase)
  }

  private static func word(_ answer: Decisions.Answer) -> Phrase {
    switch answer {
    case .same: Phrase(en: "same client", fr: "même client")
    case .household: Phrase(en: "same household", fr: "même foyer")
    case .different: Phrase(en: "different", fr: "différents")
    }
  }
}
