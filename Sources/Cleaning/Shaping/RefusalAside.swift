import Fields
import Pipelines
import Tables

/// A column that no field takes, and that tells of refusals all the same: each of them is said.
struct RefusalAside: Sendable {
  /// How the column tells them.
  private enum Way {
    /// The heading refuses, and any answer but a no agrees to it: « Ne pas appeler ».
    case heading
    /// The heading asks, and a no refuses: « J’accepte d’être recontacté ».
    case answer
    /// The heading names a way of reaching somebody, and a no refuses where the column holds nothing but yes and no: « Emailing ».
    case reaching
    /// A word of the cell says so, whatever the heading is: the « Statut » of a member is « Désabonné ».
    case word
  }

  private let name: String
  private let place: Int
  private let way: Way

  /// A column that no field takes.
  init(_ heading: String, at place: Int) {
    if Catalogue.tellsRefusal(heading) {
      way = .heading
    } else if Catalogue.asksForContact(heading) {
      way = .answer
    } else if Catalogue.namesReaching(heading) {
      way = .reaching
    } else {
      way = .word
    }
    (name, self.place) = (heading, place)
  }

  /// Notes each record whose cell refuses.
  func note(in batch: Batch, log: inout StepLog) {
    let column = batch.columns[place]
    guard way != .reaching || holdsAnswers(column) else { return }
    for row in 0..<column.count where !column.isBlank(row) && refuses(column, row) {
      log.note(finding, row: row, field: name, of: batch)
    }
  }

  private func refuses(_ column: TextColumn, _ row: Int) -> Bool {
    if way == .word || way == .reaching, ConsentHeadings.tellsLeaver(column, row) { return true }
    if way == .word { return false }
    // « Do Not Allow » under « Do not allow Emails » refuses, and « Allow » does not.
    if way == .heading, column.range(of: row).count <= 12, Self.allows(column[row]) { return false }
    var scratch = TextColumn()
    let ruling = column.withValue(row) { BooleanJudge().write($0, into: &scratch) }
    let isNo = scratch.pendingEquals("no".utf8.span)
    return ruling.verdict != .empty && isNo == (way != .heading)
  }

  /// Whether each cell is a yes or a no, or a state.
  private func holdsAnswers(_ column: TextColumn) -> Bool {
    var scratch = TextColumn()
    return (0..<column.count).allSatisfy { row in
      guard !column.isBlank(row), !ConsentHeadings.tellsLeaver(column, row) else { return true }
      let ruling = column.withValue(row) { BooleanJudge().write($0, into: &scratch) }
      defer { scratch.discardValue() }
      return ruling.verdict != .rejected
        && (scratch.pendingEquals("no".utf8.span) || scratch.pendingEquals("yes".utf8.span))
    }
  }

  private static func allows(_ cell: String) -> Bool {
    ["allow", "allowed", "autorise", "autorisee", "accepte", "acceptee", "ok"]
      .contains(Heading.fold(cell))
  }

  private var finding: Finding {
    switch way {
    case .heading: Self.byHeading
    case .answer, .reaching: Self.byAnswer
    case .word: Self.byWord
    }
  }

  private static let byHeading = Finding(
    "refusal-aside", .notice,
    Phrase(
      en:
        "the heading says that somebody refuses, and no field takes it; map it to a consent, and translate its yes to a no",
      fr:
        "le titre dit que quelqu’un refuse, et aucun champ ne le prend ; reliez-le à un accord, en traduisant son oui en non"
    ))

  static let byAnswer = Finding(
    "refusal-aside", .notice,
    Phrase(
      en: "a no to being contacted, and no field takes it; map the column to the consent it means",
      fr:
        "un non au fait d’être recontacté, et aucun champ ne le prend ; reliez la colonne à un accord"
    ))

  private static let byWord = Finding(
    "refusal-aside", .notice,
    Phrase(
      en:
        "its state says that somebody left, and no field takes it; read the list as records: consents, or map the column to a consent",
      fr:
        "cet état dit que quelqu’un s’est désinscrit, et aucun champ ne le prend ; lisez la liste avec records: consents, ou reliez la colonne à un accord"
    ))
}
