import Pipelines
import Readers
import Reference
import Tables
import Writers

/// Adds reference tables that come as workbooks: the INSEE publishes its nomenclatures so.
struct ReferenceWorkbook {
  let path: String
  private let sheets: [(name: String, table: Batch)]

  /// Reads every visible sheet; `nil` when the file is no workbook that can be read.
  init?(_ path: String) {
    self.path = path
    let file = InputFile(source: "", shownPath: path, path: path)
    guard let found = try? PipelineCheck(registry: AllStages.registry).look(file),
      ["xlsx", "ods"].contains(type(of: found).name)
    else { return nil }
    let nowhere = Mark(line: 0, column: 0)
    var ignored = Problems()
    let reader = type(of: found).read(
      subject: Node(.scalar(path, isPlain: false), at: nowhere),
      options: [
        Node.Entry(
          key: "sheet", keyMark: nowhere, value: Node(.scalar("*", isPlain: false), at: nowhere))
      ], problems: &ignored)
    guard var reading = try? reader.open(file) else { return nil }
    var sheets: [(name: String, table: Batch)] = []
    while let portion = try? reading.next() {
      var log = ReadLog()
      guard let batch = try? portion.deliver(&log).mentions, batch.count > 0 else { continue }
      let name = batch.origins.parts.first?.member ?? ""
      if sheets.last?.name == name {
        sheets[sheets.count - 1].table.append(contentsOf: batch)
      } else {
        sheets.append((name, batch))
      }
    }
    self.sheets = sheets
  }

  /// Keeps what is known among the sheets.
  func add(to store: ReferenceStore) throws(ReferenceStore.Refusal) -> [ReferenceStore.Summary] {
    if let levels = legalCategories() { return [try store.add(levels, of: path)] }
    var kept: [ReferenceStore.Summary] = []
    var refusal = ReferenceStore.Refusal.unknown(path: path)
    for sheet in sheets {
      do throws(ReferenceStore.Refusal) {
        kept.append(try store.add(Self.text(sheet.table), of: path))
      } catch {
        refusal = error
      }
    }
    if kept.isEmpty { throw refusal }
    return kept
  }

  /// The INSEE's legal categories stand on a sheet a level, *Niveau I* to *Niveau III*: one table of all levels.
  private func legalCategories() -> [UInt8]? {
    let levels = sheets.filter { Fold.key($0.name).hasPrefix("NIVEAU I") }
    guard levels.count >= 2 else { return nil }
    let encoder = CSVEncoder()
    var text: [UInt8] = []
    encoder.appendRecord(["niveau", "code", "libelle"], to: &text)
    for (name, table) in levels {
      let level = Fold.key(name).count { $0 == "I" } - 1
      guard table.columns.count >= 2 else { return nil }
      // Titles and headings stand above the codes, which are digits.
      for row in 0..<table.count
      where !table.columns[1].isBlank(row)
        && table.columns[0][row].utf8.allSatisfy({ $0 &- 0x30 < 10 })
        && !table.columns[0].isBlank(row)
      {
        encoder.appendRecord(
          [String(level), table.columns[0][row], table.columns[1][row]], to: &text)
      }
    }
    return text
  }

  private static func text(_ table: Batch) -> [UInt8] {
    let encoder = CSVEncoder()
    var text: [UInt8] = []
    encoder.appendRecord(
      table.names.map { $0.replacing("\n", with: " ").replacing("\r", with: "") }, to: &text)
    for row in 0..<table.count {
      encoder.appendRecord(table.columns.map { $0[row] }, to: &text)
    }
    return text
  }
}
