import Fields
import Pipelines
import Tables

/// A column that no field takes, and that tells of deaths or of letters that came back: each of them is said.
struct LifeAside: Sendable {
  private let name: String
  private let place: Int
  private let told: Catalogue.LifeTold

  /// `nil` where the heading tells of neither.
  init?(_ heading: String, at place: Int) {
    guard let told = Catalogue.lifeTold(by: heading) else { return nil }
    (name, self.place, self.told) = (heading, place, told)
  }

  /// Notes each record whose cell says so: any word, day or cross but a no.
  func note(in batch: Batch, log: inout StepLog) {
    let column = batch.columns[place]
    var scratch = TextColumn()
    for row in 0..<column.count where !column.isBlank(row) {
      let ruling = column.withValue(row) { BooleanJudge().write($0, into: &scratch) }
      let isNo = ruling.verdict == .empty || scratch.pendingEquals("no".utf8.span)
      scratch.discardValue()
      guard !isNo, !Self.noes.contains(Heading.fold(column[row])) else { continue }
      log.note(told == .death ? Self.death : Self.returned, row: row, field: name, of: batch)
    }
  }

  /// What says in such a column that all is well.
  private static let noes: Set<String> = [
    "", "vivant", "vivante", "alive", "ok", "valide", "livre", "distribue", "delivered",
  ]

  private static let death = Finding(
    "deceased", .notice,
    Phrase(
      en: "this column says that the person has died, and no field takes it",
      fr: "cette colonne dit que la personne est décédée, et aucun champ ne la prend"))

  private static let returned = Finding(
    "mail-returned", .notice,
    Phrase(
      en: "this column says that letters came back; ask for the address of today",
      fr: "cette colonne dit que le courrier est revenu ; demandez l’adresse d’aujourd’hui"))
}
