import Fields
import Tables

/// What a question shows of a cell: the source's words, covered where nobody may read them.
struct ShownValue: Sendable {
  /// What is shown of a text of a field, `nil` when all of it.
  let asked: @Sendable (Span<UInt8>, String) -> [UInt8]?

  /// Whether a question that shows `value` may have covered what stands in the cell.
  static func mayBeCovered(_ value: String, field: String) -> Bool {
    if value.contains("•") { return true }
    guard value.isEmpty else { return false }
    return Catalogue.field(ofColumn: field).map { PrivacyGuards.free.contains($0.kind) } ?? true
  }

  /// What is shown of a cell, but for spaces at its ends and the mark that keeps a sheet from taking a text for a formula.
  func text(of column: TextColumn?, row: Int, field: String, isCovered: Bool) -> String {
    guard let column else { return "" }
    let text = column.originals[row].map { String(decoding: $0, as: UTF8.self) } ?? column[row]
    if isCovered, let shown = asked(text.utf8.span, field) {
      return Self.core(String(decoding: shown, as: UTF8.self))
    }
    return Self.core(text)
  }

  /// Whether the cell still says what the person was shown.
  func stands(_ answer: AnswerCells.Answer, in column: TextColumn?, row: Int) -> Bool {
    text(
      of: column, row: row, field: answer.field,
      isCovered: Self.mayBeCovered(answer.value, field: answer.field))
      == Self.core(answer.value)
  }

  /// The text without spaces at its ends and without apostrophes before it.
  static func core(_ text: String) -> String {
    var core = text[...]
    while let first = core.first, first.isWhitespace || first == "'" { core.removeFirst() }
    while core.last?.isWhitespace == true { core.removeLast() }
    return String(core)
  }
}
