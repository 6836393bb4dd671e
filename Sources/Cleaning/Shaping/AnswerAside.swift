import Fields
import Pipelines
import Tables

/// A column that says what the client is and a way of reaching him, « Inscrit e-mail »: an address, or the yes or no of a consent.
///
/// The heading cannot tell; each cell does. An answer is no address: it stays beside the client, and a no is told.
struct AnswerAside: Sendable {
  private let field: String
  private let extra: String

  /// `nil` where the heading names no state of the client's, or the column fills no address.
  init?(_ heading: String, fills field: String, source: String) {
    guard let kind = Catalogue.field(ofColumn: field)?.kind, [.email, .phone].contains(kind),
      Catalogue.mayAnswer(heading)
    else { return nil }
    self.field = field
    extra = source.isEmpty ? heading : "\(source).\(heading)"
  }

  /// Moves the answers into an extra of their own.
  func move(in mentions: inout Batch, keeps: Bool, log: inout StepLog) {
    guard let column = mentions[field] else { return }
    var answers = CellChanges()
    var rows: [Int] = []
    for row in 0..<column.count where !column.isBlank(row) && column.range(of: row).count <= 8 {
      var scratch = TextColumn()
      let ruling = column.withValue(row) { BooleanJudge().write($0, into: &scratch) }
      let isNo = scratch.pendingEquals("no".utf8.span)
      guard ruling.verdict != .empty, ruling.verdict != .rejected,
        isNo || scratch.pendingEquals("yes".utf8.span)
      else { continue }
      rows.append(row)
      answers.set(row, to: column[row])
      if isNo { log.note(RefusalAside.byAnswer, row: row, field: extra, of: mentions) }
    }
    guard !rows.isEmpty else { return }
    mentions[field] = column.blanking(rows)
    guard keeps else { return }
    mentions[extra] = answers.applied(
      to: mentions[extra] ?? TextColumn(missingCount: mentions.count), notingOriginals: false)
  }
}
