import Synchronization
import Tables

/// Behind the row steps: the barriers, and the steps that work on clients.
extension PipelineRun {
  func finish(_ items: [PipelineFile.Item], in collector: Collector) async throws(RunError) {
    guard !collector.streams else { return }
    var table = Table(delivery: collector.takeTable())
    SpareMemory.giveBack()
    var rest = items[...]
    while let item = rest.first {
      if options.isInterrupted() { throw Self.interrupted }
      if let barrier = item.stage as? any Barrier {
        options.progress(.working(stage: item.name, records: table.delivery.mentions.count))
        try await apply(barrier, name: item.name, to: &table, in: collector)
        rest = rest.dropFirst()
      } else {
        let transforms = rest.prefix { $0.stage is any Transform }
        try await apply(Array(transforms), to: &table, in: collector)
        rest = rest.dropFirst(transforms.count)
      }
    }
    try collector.take(table)
  }

  private func apply(
    _ barrier: any Barrier, name: String, to table: inout Table, in collector: Collector
  ) async throws(RunError) {
    let start = ContinuousClock.now
    let rows = table.delivery.mentions.count
    var started = StepLog(
      keepsRepairs: collector.wanted.contains(.findings),
      asksPersons: collector.wanted.contains(.toRepair))
    started.stage = name
    let context = BarrierContext(
      step: context(), workers: workers, sources: pipeline.sources.map(\.name),
      wanted: collector.wanted,
      codeSources: pipeline.codeSources)
    let before = table.members.client
    // The table is handed over, not copied: nobody else holds it while the barrier works.
    let held = HeldTable(table, started)
    table = Table(delivery: Delivery())
    let log: StepLog
    (table, log) = try await Interruptible.run(
      isInterrupted: options.isInterrupted, interruption: Self.interrupted
    ) { () throws(RunError) in try held.apply(barrier, context) }
    SpareMemory.giveBack()
    if table.members.client != before { collector.rejoin(&table.members, of: rows) }
    if let stop = log.stop { throw stop }
    try collector.take(log)
    collector.noteTime(name, rows: rows, seconds: Self.seconds(since: start))
  }

  /// Runs per-client steps on slices of the table, several at once.
  private func apply(
    _ items: [PipelineFile.Item], to table: inout Table, in collector: Collector
  ) async throws(RunError) {
    let chain = chain(items, source: nil, wanted: collector.wanted)
    let whole = table.delivery
    let count = whole.mentions.count
    var from = 0
    var joined = DeliveryPile()
    table.delivery = Delivery()
    let alive = collector.aliveClients(count: count)
    let isInterrupted = options.isInterrupted
    var removed: Set<Int> = []
    try await OrderedWork.run(
      workers: workers,
      next: { () throws(RunError) -> Range<Int>? in
        if isInterrupted() { throw Self.interrupted }
        guard from < count else { return nil }
        defer { from = min(count, from + Batch.rowLimit) }
        return from..<min(count, from + Batch.rowLimit)
      },
      work: {
        range throws(RunError) -> (Chain.Result, refused: [Int], filtered: [Int], kept: [Int]) in
        var rows = Array(range)
        var refused: [Int] = []
        var filtered: [Int] = []
        let result = try chain.run(whole.gathering(rows)) { removal in
          refused += removal.refused.map { rows[$0] }
          filtered += removal.filtered.map { rows[$0] }
          rows = removal.kept.map { rows[$0] }
        }
        return (result, refused, filtered, rows)
      },
      consume: { done throws(RunError) in
        var result = done.0
        let late = try collector.settleClaims(of: &result).map { done.kept[$0] }
        joined.append(result.delivery)
        if let name = joined.oversizeColumn { throw RunError.columnTooLarge(name) }
        removed.formUnion(done.refused + late)
        removed.formUnion(done.filtered)
        try collector.take(
          result, refused: (done.refused + late).map { alive[$0] },
          filtered: done.filtered.map { alive[$0] })
        for (index, item) in items.enumerated() {
          collector.noteTime(item.name, rows: done.0.rows[index], seconds: done.0.seconds[index])
        }
      })
    table.delivery = joined.joined(Workers(workers))
    if !removed.isEmpty {
      table.clusters?.narrow(to: (0..<count).filter { !removed.contains($0) })
    }
  }
}

/// A table on its way through a barrier.
private final class HeldTable: Sendable {
  private let content: Mutex<(table: Table, log: StepLog)>

  init(_ table: Table, _ log: StepLog) { content = Mutex((table, log)) }

  /// Works on the table in place and gives it back.
  func apply(_ barrier: any Barrier, _ context: BarrierContext) throws(RunError) -> (Table, StepLog)
  {
    try content.withLock { content throws(RunError) in
      try barrier.apply(to: &content.table, context, log: &content.log)
      let done = (content.table, content.log)
      // Held twice, the table would be copied by the next step that changes it.
      content.table = Table(delivery: Delivery())
      return done
    }
  }
}
