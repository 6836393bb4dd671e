import Synchronization
public import Tables

/// Runs a prepared pipeline: read → own steps → common row steps → barriers → limits → outputs, together and last.
///
/// Batches are worked on by several cores and put back in reading order, so the output does not depend on their number.
public struct PipelineRun: Sendable {
  let pipeline: PreparedPipeline
  let options: RunOptions

  /// A run; nothing happens yet.
  public init(_ pipeline: PreparedPipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// The locale of the outputs.
  var locale: String { pipeline.file.locale.isEmpty ? options.locale : pipeline.file.locale }

  var workers: Int { max(1, options.workers) }

  /// Runs the pipeline.
  /// - Returns: what was done; with `options.writes` false, what would have been done, to the same figures.
  /// - Throws: when a source cannot be read, a limit is passed, a target cannot be written or the sum of fates does not close;
  ///   nothing is written then.
  public func run() async throws(RunError) -> RunSummary {
    let collector = try await collect(into: nil)
    return collector.summary
  }

  /// Runs the pipeline without writing and hands the ports over, for the tests of a pipeline file.
  public func ports(_ wanted: Set<Port>) async throws(RunError) -> [Port: Batch] {
    let collector = try await collect(into: wanted)
    return try collector.kept()
  }

  private func collect(into kept: Set<Port>?) async throws(RunError) -> Collector {
    var columns = pipeline.clientColumns
    for _ in 0..<Self.restartLimit where pipeline.areColumnsKnown {
      let collector = try await collect(into: kept, columns: columns)
      if collector.unforeseenColumns.isEmpty { return collector }
      columns = ClientView.order(columns + collector.unforeseenColumns)
    }
    return try await collect(into: kept, columns: nil)
  }

  /// How often a run begins anew with the columns that it found late, before it gathers all records instead.
  private static let restartLimit = 4

  /// Runs the pipeline once. With `columns` the clients may stream; when a further column shows up then, nothing is written
  /// and the collector names it.
  private func collect(
    into kept: Set<Port>?, columns: [String]?
  ) async throws(RunError) -> Collector {
    let split =
      pipeline.file.steps.firstIndex { $0.stage is any Barrier } ?? pipeline.file.steps.count
    let rowSteps = Array(pipeline.file.steps[..<split])
    let rest = Array(pipeline.file.steps[split...])
    let wanted = kept ?? pipeline.wantedPorts
    let streams = rest.isEmpty && columns != nil && kept == nil
    let collector = Collector(self, wanted: wanted, streamedColumns: streams ? columns : nil)
    do {
      if kept == nil { try collector.openOutputs() }
      try await read(rowSteps, into: collector)
      try await finish(rest, in: collector)
      try collector.close()
    } catch {
      collector.abandon()
      guard collector.unforeseenColumns.isEmpty else { return collector }
      throw error
    }
    return collector
  }

  // MARK: Reading

  /// A piece of a source on its way through the row steps.
  private struct Piece: Sendable {
    var source: Int
    var portion: any Portion
    var chain: Chain
  }

  /// A piece that was read; its records are numbered as they stand in their part before the row steps see them.
  private struct ReadPiece: Sendable {
    var source: Int
    var delivery: Delivery
    var log: ReadLog
    var chain: Chain
    var seconds: Double
  }

  /// What became of a piece.
  struct PieceResult: Sendable {
    var source: Int
    var readLog: ReadLog
    var readCount: Int
    var result: Chain.Result
    var readSeconds: Double
  }

  private func read(_ rowSteps: [PipelineFile.Item], into collector: Collector)
    async throws(RunError)
  {
    var chains: [Chain] = []
    for (source, found) in zip(pipeline.sources, surveys(rowSteps)) {
      let survey = try found.get()
      collector.note(survey, of: source)
      chains.append(
        chain(source.steps + rowSteps, source: source, survey: survey, wanted: collector.wanted))
    }
    collector.stageNames = pipeline.sources.map { ($0.steps + rowSteps).map(\.name) }
    var cursor = Cursor(sources: pipeline.sources)
    let isInterrupted = options.isInterrupted
    let numbers = RecordNumbers()
    try await OrderedWork.run(
      workers: workers,
      next: { () throws(RunError) -> Piece? in
        if isInterrupted() { throw Self.interrupted }
        guard let (source, portion) = try cursor.next(note: collector.noteDetected) else {
          return nil
        }
        return Piece(source: source, portion: portion, chain: chains[source])
      },
      begin: { piece throws(RunError) -> ReadPiece in
        var log = ReadLog()
        let start = ContinuousClock.now
        let delivery = try piece.portion.deliver(&log)
        return ReadPiece(
          source: piece.source, delivery: delivery, log: log, chain: piece.chain,
          seconds: Self.seconds(since: start))
      },
      inOrder: { numbers.continueNumbers(of: &$0.delivery, log: &$0.log) },
      work: { piece throws(RunError) -> PieceResult in
        PieceResult(
          source: piece.source, readLog: piece.log, readCount: piece.delivery.mentions.count,
          result: try piece.chain.run(piece.delivery), readSeconds: piece.seconds)
      },
      consume: { result throws(RunError) in try collector.take(result) })
  }

  /// What each source shows before it is read, several sources at once.
  private func surveys(_ rowSteps: [PipelineFile.Item]) -> [Result<(any Survey)?, RunError>] {
    Workers(workers).map(pipeline.sources.count) { place in
      let source = pipeline.sources[place]
      do throws(RunError) {
        return .success(try survey(source, steps: source.steps + rowSteps))
      } catch {
        return .failure(error)
      }
    }
  }

  static let interrupted = RunError(
    "interrupted", .interrupted, at: "",
    Phrase(
      en: "interrupted; nothing was written. Run again to start over",
      fr: "interrompu ; rien n’a été écrit. Relancez pour recommencer"))

  static func seconds(since start: ContinuousClock.Instant) -> Double {
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  private func chain(
    _ items: [PipelineFile.Item], source: PreparedPipeline.PreparedSource?,
    survey: (any Survey)? = nil, wanted: Set<Port>
  ) -> Chain {
    var context = context(of: source)
    if let survey { context.evidence = survey.evidence }
    return Chain(
      transforms: items.compactMap { item in (item.stage as? any Transform).map { (item.name, $0) }
      },
      context: context,
      keepsRepairs: wanted.contains(.findings), asksPersons: wanted.contains(.toRepair))
  }

  /// What the steps of a source, or those behind the sources, may know.
  func context(of source: PreparedPipeline.PreparedSource? = nil) -> StepContext {
    var context = StepContext(
      source: source?.name, records: source?.records ?? .clients, locale: locale,
      asOf: options.asOf, folder: pipeline.file.folder,
      table: { [pipeline] path throws(RunError) in try pipeline.table(path) })
    context.kept = pipeline.file.purposes.kept
    return context
  }

  // MARK: Behind the barrier

  private func finish(_ items: [PipelineFile.Item], in collector: Collector) async throws(RunError)
  {
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

/// Walks over the files of the sources, portion by portion.
struct Cursor {
  let sources: [PreparedPipeline.PreparedSource]
  var source = 0
  var file = 0
  var reading: (any Reading)?

  init(sources: [PreparedPipeline.PreparedSource]) { self.sources = sources }

  mutating func next(
    note: (InputFile, [Phrase]) -> Void
  ) throws(RunError) -> (source: Int, portion: any Portion)? {
    while source < sources.count {
      guard file < sources[source].files.count else {
        source += 1
        file = 0
        continue
      }
      if reading == nil {
        let (input, reader) = sources[source].files[file]
        let opened = try reader.open(input)
        note(input, opened.detected)
        reading = opened
      }
      if let portion = try reading?.next() { return (source, portion) }
      reading = nil
      file += 1
    }
    return nil
  }
}
