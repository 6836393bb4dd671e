import Fields
import Pipelines
import Reference
import Tables

/// Splits the legal form off the name of a firm: `SARL Dupont` is `Dupont` in `company`, `SARL` in `legal-form`.
///
/// A form that the source gives in its own column stays; so does an acronym.
struct CompanyCells: RecordCleaner {
  private let parser: CompanyParser
  private let phones: PhoneSearch
  private let guards: PrivacyGuards

  init(_ context: StepContext) {
    guards = PrivacyGuards(kept: context.kept)
    parser = CompanyParser(.standard)
    phones = PhoneSearch(
      judge: PhoneJudge(region: Normalizers.region(ofLocale: context.locale)))
  }

  static func flow(_ flow: inout Flow) {
    guard flow.columns.contains("company") else { return }
    flow.add("legal-form")
  }

  /// What workers know of firms.
  private static let memories = Spares { CompanyMemory(CompanyParser(.standard)) }

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    var asides = AsideCells()
    Self.memories.lend { split(&delivery, &asides, &$0) }
    asides.write(to: &delivery.mentions, phones, guards, log: &log)
  }

  private func split(
    _ delivery: inout Delivery, _ asides: inout AsideCells, _ memory: inout CompanyMemory
  ) {
    guard let names = delivery.mentions["company"], !names.isBlank else { return }
    let known = delivery.mentions["legal-form"] ?? TextColumn(missingCount: names.count)
    var forms = CellChanges()
    var written = CellChanges()
    for row in 0..<names.count where !names.isBlank(row) {
      names.withValue(row) { name in
        guard !parser.isPlain(name) else { return }
        let form = memory.parseStanding(name)
        if !form.isEmpty, known.isBlank(row) { forms.set(row, to: form) }
        guard !memory.written.isEmpty, !ByteRuns.areEqual(memory.written.span, name) else { return }
        written.set(row, to: memory.written.span)
        if !memory.asides.isEmpty {
          asides.add(memory.asides, refused: [], row: row, field: "company")
        }
      }
    }
    delivery.mentions["company"] = written.applied(to: names)
    // A form that was split off has its source text beside the name.
    delivery.mentions["legal-form"] = forms.applied(to: known, notingOriginals: false)
  }
}
