import Fields
import Pipelines
import Reference
import Tables

/// A yes or a no in answer to a question that proposes a value, « fallait-il gmail.com ? », or that the cell should be empty.
enum AnswerWord {
  /// The proposal is right.
  case yes
  /// The value is right as it stands.
  case no
  /// Nothing should stand here.
  case empty

  /// The word that a person wrote; `nil` when it is a value.
  init?(_ text: String) {
    switch text == "-" ? "vide" : Heading.fold(text) {
    case "exact", "correct": self = .yes
    case "ok", "garder", "keep", "inchange", "rien": self = .no
    case "supprimer", "effacer", "vider", "vide", "delete", "erase", "clear", "empty":
      self = .empty
    // A mark, as a cross or a figure, may be the value that is meant.
    case "x", "0", "1": return nil
    case let word:
      guard let answer = YesNo.answer(word.uppercased()) else { return nil }
      self = answer ? .yes : .no
    }
  }

  /// Kinds of which no value is such a word.
  private static let asked: Set<Kind> = [
    .email, .phone, .date, .amount, .postcode, .city, .siret, .siren, .vatNumber, .iban, .bic,
  ]

  /// Kinds of which a word may be any: of a state or a remark `ok` is a value.
  private static let wordy: Set<Kind> = [.text, .note, .word, .tags, .code, .boolean]

  /// Whether the person said that the value is right as it stands: `non` where no value is such a word, and `ok` of names and streets, too,
  /// and of the columns of the file that are none of our fields.
  static func keeps(_ answer: AnswerCells.Answer) -> Bool {
    guard AnswerWord(answer.answer) == .no else { return false }
    guard let kind = Catalogue.field(ofColumn: answer.field)?.kind else {
      return keeping.contains(Heading.fold(answer.answer))
    }
    return asked.contains(kind)
      || !wordy.contains(kind) && keeping.contains(Heading.fold(answer.answer))
  }

  private static let keeping: Set = ["ok", "garder", "keep", "inchange"]

  /// What the person meant, for a cell that holds `value`: the proposal, the value itself, or what was written; `nil` where a
  /// yes has no proposal to mean.
  static func value(of answer: AnswerCells.Answer, in value: String) -> String? {
    let word = AnswerWord(answer.answer)
    if word == .empty { return "" }
    if keeps(answer) { return value }
    guard let kind = Catalogue.field(ofColumn: answer.field)?.kind, asked.contains(kind),
      word != nil
    else { return answer.answer }
    guard kind == .email, let at = value.lastIndex(of: "@") else { return nil }
    let domain = Array(value[value.index(after: at)...].lowercased().utf8)
    return EmailDomains.suggestion(domain).map {
      value[...at] + String(decoding: $0, as: UTF8.self)
    }
  }

  static let noValue = Finding(
    "answer-no-value", .notice,
    Phrase(
      en:
        "a person answered yes, and nothing was proposed; the value stays: write what should stand here",
      fr:
        "une personne a répondu oui, sans que rien ne soit proposé ; la valeur reste : écrivez ce qui doit être là"
    ))
}
