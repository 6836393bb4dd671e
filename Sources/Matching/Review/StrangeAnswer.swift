import Pipelines
import Tables

/// Why a line of a file of answers was not understood.
///
/// A word is named only where it is one of those that people write for an answer: a cell may hold anything else, a client's name too.
enum StrangeAnswer: Sendable, Equatable {
  /// No two records are named.
  case pair
  /// The word in `decision`, where it is one of the usual.
  case decision(word: String?)
  /// An answer with a question mark behind it.
  case doubt(word: String)
  /// What is to be kept.
  case keep
  /// Something is to be kept of two who stay two clients.
  case keepOfTwo

  /// What a word in `decision` that is no answer shows of itself.
  init(_ word: String, answers: some Sequence<String>) {
    var bare = word
    while let last = bare.last, last == "?" || last.isWhitespace { bare.removeLast() }
    if bare != word, answers.contains(bare) {
      self = .doubt(word: word)
    } else {
      self = .decision(word: Self.usual.contains(word) ? word : nil)
    }
  }

  private static let usual: Set<String> = [
    "x", "xx", "v", "ok", "ko", "1", "0", "2", "+", "-", "=", "idem", "vrai", "faux", "true",
    "false", "peut-être", "peut etre", "maybe", "perhaps", "à voir", "a voir", "vu", "fait",
    "done", "fusionner", "garder", "supprimer", "merge", "keep", "delete", "a", "b",
  ]

  /// What is told of it.
  var finding: Finding {
    let why: (en: String, fr: String) =
      switch self {
      case .pair:
        (
          "a and b must name two records, as they stood in the list of pairs",
          "a et b doivent nommer deux fiches, comme elles étaient dans la liste des paires"
        )
      case .decision(let word):
        (
          (word.map { "in decision, \"\($0)\" is no answer" }
            ?? "what stands in decision is no answer")
            + "; write same client, same household, different or pass",
          (word.map { "dans décision, « \($0) » n’est pas une réponse" }
            ?? "ce qui est dans décision n’est pas une réponse")
            + " ; écrivez même client, même foyer, différents ou passer"
        )
      case .doubt(let word):
        (
          "in decision, \"\(word)\" has a question mark: the pair stays open; take it away, or write pass",
          "dans décision, « \(word) » porte un point d’interrogation : la paire reste ouverte ; ôtez-le, ou écrivez passer"
        )
      case .keep:
        (
          "the decision is obeyed, but not what stands in keep: it is written as phone=a street=b",
          "la décision est suivie, mais pas ce qui est dans garder : cela s’écrit phone=a street=b"
        )
      case .keepOfTwo:
        (
          "the decision is obeyed, and as the two stay two clients nothing of what stands in keep",
          "la décision est suivie, et comme ils restent deux clients, rien de ce qui est dans garder"
        )
      }
    return Finding(
      "decision-strange", .warning,
      Phrase(
        en: "a line of the answers was not understood: \(why.en)",
        fr: "une ligne des réponses n’a pas été comprise : \(why.fr)"))
  }
}
