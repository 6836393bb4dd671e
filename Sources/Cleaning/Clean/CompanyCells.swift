import Fields
import Pipelines
import Reference
import Tables

/// Splits the legal form off the name of a firm: `SARL Dupont` is `Dupont` in `company`, `SARL` in `legal-form`.
///
/// A form that the source gives in its own column stays; so does an acronym.
struct CompanyCells: RecordCleaner {
  private let parser: CompanyParser

  init(_ context: StepContext) { parser = CompanyParser(.standard) }

  static func flow(_ flow: inout Flow) {
    guard flow.columns.contains("company") else { return }
    flow.add("legal-form")
  }

  /// What workers know of firms.
  private static let memories = Spares { CompanyMemory(CompanyParser(.standard)) }

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    Self.memories.lend { split(&delivery, &$0) }
  }

  private func split(_ delivery: inout Delivery, _ memory: inout CompanyMemory) {
    guard let names = delivery.mentions["company"], !names.isBlank else { return }
    var forms: [(row: Int, form: String)] = []
    var written = TextColumn()
    written.reserve(rows: names.count, byteCount: names.bytes.count)
    var isChanged = false
    for row in 0..<names.count {
      guard !names.isBlank(row), names.withValue(row, { !parser.isPlain($0) }) else {
        written.append(row, of: names)
        continue
      }
      let form = names.withValue(row) { memory.parse($0) }
      written.write(memory.written.span)
      guard !memory.written.isEmpty, !names.withValue(row, { written.pendingEquals($0) }) else {
        written.discardValue()
        written.append(row, of: names)
        continue
      }
      isChanged = true
      written.endValue()
      if !form.isEmpty { forms.append((row, form)) }
    }
    guard isChanged else { return addForms([], to: &delivery.mentions) }
    _ = written.noteChanges(from: names)
    delivery.mentions["company"] = written
    addForms(forms, to: &delivery.mentions)
  }

  /// Fills the blank cells of `legal-form`; the column is added when there is none.
  private func addForms(_ forms: [(row: Int, form: String)], to batch: inout Batch) {
    let before = batch["legal-form"] ?? TextColumn(missingCount: batch.count)
    var column = TextColumn()
    var next = forms[...]
    for row in 0..<batch.count {
      if let form = next.first, form.row == row {
        next = next.dropFirst()
        if before.isBlank(row) {
          column.append(form.form)
          continue
        }
      }
      column.append(row, of: before)
    }
    batch["legal-form"] = column
  }
}
