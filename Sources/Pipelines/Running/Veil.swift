import Tables

/// A transform that knows what may stand in no output, not even as what the source said.
public protocol Discreet: Transform {
  /// What covers the texts of `field`: our name of the column or, where it has none yet, the source's heading.
  func cover(of field: String, _ context: StepContext) -> Cover

  /// What may be shown of a text instead; `nil` when all of it may.
  typealias Cover = @Sendable (Span<UInt8>) -> [UInt8]?
}

/// Covers, in the ports that repeat what the sources said, what the pipeline's stages say nobody may read there.
struct Veil {
  let stages: [any Discreet]
  let context: StepContext

  /// What the stages of a run cover.
  init(_ run: PipelineRun) {
    let items = run.pipeline.sources.flatMap(\.steps) + run.pipeline.file.steps
    stages = items.compactMap { $0.stage as? any Discreet }
    context = run.context()
  }

  /// Covers the cells of a port: every column of `rejects`, the source's words in `changes` and `to-repair`.
  func cover(_ batch: inout Batch, of port: Port) {
    guard !stages.isEmpty else { return }
    switch port {
    case .rejects:
      for (name, column) in zip(batch.names, batch.columns) where !Self.ownColumns.contains(name) {
        let covers = covers(of: name)
        if let covered = covered(column, by: { _ in covers }) { batch[name] = covered }
      }
    case .changes, .toRepair:
      guard let fields = batch["field"] else { return }
      // A column of fields repeats few names, and what covers a field is dearer to find than to ask.
      var known: [String: [Discreet.Cover]] = [:]
      for row in 0..<fields.count where known[fields[row]] == nil {
        known[fields[row]] = covers(of: fields[row])
      }
      for name in ["was", "value"] {
        guard let column = batch[name] else { continue }
        if let covered = covered(column, by: { known[fields[$0]] ?? [] }) { batch[name] = covered }
      }
    default: break
    }
  }

  private static let ownColumns: Set<String> = [
    "source", "file", "record", "field", "code", "reason",
  ]

  private func covers(of field: String) -> [Discreet.Cover] {
    stages.map { $0.cover(of: field, context) }
  }

  private func covered(_ column: TextColumn, by covers: (Int) -> [Discreet.Cover]) -> TextColumn? {
    var texts: [Int: [UInt8]] = [:]
    for row in 0..<column.count where !column.isBlank(row) {
      for cover in covers(row) {
        let text = texts[row].map { cover($0.span) } ?? column.withValue(row, cover)
        if let text { texts[row] = text }
      }
    }
    guard !texts.isEmpty else { return nil }
    var result = TextColumn()
    for row in 0..<column.count {
      if let text = texts[row] { result.append(utf8: text) } else { result.append(row, of: column) }
    }
    result.originals = Originals()
    return result
  }
}
