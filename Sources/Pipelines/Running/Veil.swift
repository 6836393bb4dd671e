import Tables

/// A transform that knows what may stand in no output, not even as what the source said.
public protocol Discreet: Transform {
  /// What may be shown of `text` instead; `nil` when all of it may.
  ///
  /// `field` is our name of the column or, where it has none yet, the source's heading.
  func shown(_ text: Span<UInt8>, field: String, _ context: StepContext) -> [UInt8]?
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
        if let covered = covered(column, field: { _ in name }) { batch[name] = covered }
      }
    case .changes, .toRepair:
      guard let fields = batch["field"] else { return }
      for name in ["was", "value"] {
        guard let column = batch[name] else { continue }
        if let covered = covered(column, field: { fields[$0] }) { batch[name] = covered }
      }
    default: break
    }
  }

  private static let ownColumns: Set<String> = [
    "source", "file", "record", "field", "code", "reason",
  ]

  private func covered(_ column: TextColumn, field: (Int) -> String) -> TextColumn? {
    var texts: [Int: [UInt8]] = [:]
    for row in 0..<column.count where !column.isBlank(row) {
      for stage in stages {
        let text =
          texts[row].map { stage.shown($0.span, field: field(row), context) }
          ?? column.withValue(row) { stage.shown($0, field: field(row), context) }
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
