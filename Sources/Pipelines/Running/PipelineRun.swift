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

  /// Whether steps that may ask about a cell stand behind a barrier.
  var asksBehindBarriers: Bool {
    pipeline.file.steps.drop { !($0.stage is any Barrier) }.contains { $0.stage is any Transform }
  }

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
    /// The columns of each part as its reader gave them.
    var layouts: [PartLayout]
  }

  private func read(_ rowSteps: [PipelineFile.Item], into collector: Collector)
    async throws(RunError)
  {
    var chains: [Chain] = []
    for (source, found) in zip(pipeline.sources, surveys(rowSteps)) {
      let surveys = try found.get()
      collector.note(surveys, of: source)
      chains.append(
        chain(source.steps + rowSteps, source: source, surveys: surveys, wanted: collector.wanted))
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
          result: try piece.chain.run(piece.delivery), readSeconds: piece.seconds,
          layouts: PartLayout.layouts(of: piece.delivery.mentions))
      },
      consume: { result throws(RunError) in try collector.take(result) })
  }

  /// What each source shows before it is read, several sources at once.
  private func surveys(_ rowSteps: [PipelineFile.Item]) -> [Result<SourceSurveys, RunError>] {
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

  func chain(
    _ items: [PipelineFile.Item], source: PreparedPipeline.PreparedSource?,
    surveys: SourceSurveys = SourceSurveys(), wanted: Set<Port>
  ) -> Chain {
    var context = context(of: source)
    context.evidence = surveys.evidence
    context.partEvidence = surveys.partEvidence
    return Chain(
      transforms: items.compactMap { item in (item.stage as? any Transform).map { (item.name, $0) }
      },
      context: context, memories: surveys.memories,
      keepsRepairs: wanted.contains(.findings), asksPersons: wanted.contains(.toRepair))
  }

  /// What the steps of a source, or those behind the sources, may know.
  func context(of source: PreparedPipeline.PreparedSource? = nil) -> StepContext {
    var context = StepContext(
      source: source?.name, records: source?.records ?? .clients, locale: locale,
      asOf: options.asOf, folder: pipeline.file.folder,
      table: { [pipeline] path throws(RunError) in try pipeline.table(path) })
    context.kept = pipeline.file.purposes.kept
    if let language = options.language { context.language = language }
    return context
  }
}
