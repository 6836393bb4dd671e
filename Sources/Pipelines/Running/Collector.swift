import Tables

/// Gathers what the workers hand over, in reading order: records, fates, findings, rejects; and feeds the outputs.
///
/// It belongs to the one task that consumes results; the workers never see it.
final class Collector {
  let run: PipelineRun
  let wanted: Set<Port>
  /// The columns of clients that go straight to the outputs; `nil` when something in the pipeline needs all of them at once.
  let streamedColumns: [String]?
  let streamed: Set<String>
  /// Columns that showed up while the clients streamed and that the outputs do not have: the run must begin anew with them.
  var unforeseenColumns: [String] = []
  let language: Language

  var summary = RunSummary()
  var stageNames: [[String]] = []

  var fates: [Fates]
  var sourceIndex: [String: Int] = [:]
  private var table = DeliveryPile()
  var log: StepLog
  /// What a summary shows one by one.
  var notableFindings: [PlacedFinding] = []
  /// The first records that were refused.
  var firstRejects: [PlacedFinding] = []
  /// What readers said of files whose end is missing.
  var cutShort: [PlacedFinding] = []
  /// Sources of which their reader said that they hold no record.
  var emptySources: Set<String> = []
  var stageTimes: [(name: String, rows: Int, seconds: Double)] = []
  var parts: [Port: BatchPile] = [:]
  /// The changes of records whose clients nobody knows yet.
  var changes = BatchPile()
  var outputs = Outputs()
  var view: ClientView
  var clientFates: [Fate] = []
  private var detectedFiles = 0
  private var readTotal = 0
  var claims = Claims()
  private var headings: [String: [String: String]] = [:]
  private var rowPlaces = RowPlaces()
  /// The marks of all records, where steps behind the barrier may still ask about them.
  private var marks: MarkPlaces?
  let veil: Veil
  /// What files and sheets of each source lack that others of it have.
  var gaps: [HeadingGaps?]
  /// For each source the rows that name nobody beneath one that does.
  var continued: [ContinuedRows]
  /// The files and sheets that have rows: what they have no column for they never say.
  var tables: Set<Part> = []

  enum Fate: UInt8 { case alive, rejected, filtered }

  init(_ run: PipelineRun, wanted: Set<Port>, streamedColumns: [String]?) {
    self.run = run
    self.wanted = wanted
    self.streamedColumns = streamedColumns
    streamed = Set(streamedColumns ?? [])
    language = Language(locale: run.locale)
    fates = run.pipeline.sources.map { _ in Fates() }
    continued = run.pipeline.sources.map { _ in ContinuedRows() }
    log = StepLog(keepsRepairs: wanted.contains(.findings))
    veil = Veil(run)
    gaps = run.pipeline.sources.map {
      HeadingGaps($0.steps, source: $0.name, records: $0.records)
    }
    for (index, source) in run.pipeline.sources.enumerated() { sourceIndex[source.name] = index }
    log.stage = "read"
    let found = run.pipeline.sources.flatMap(\.findings) + run.pipeline.absences
    for finding in found { log.note(finding) }
    if wanted.contains(.toRepair), run.asksBehindBarriers { marks = MarkPlaces() }
    view = ClientView(
      severalParts: Set(run.pipeline.sources.filter { $0.files.count > 1 }.map(\.name)))
  }

  var workers: Workers { Workers(run.workers) }

  var streams: Bool { streamedColumns != nil }

  func noteDetected(_ file: InputFile, _ phrases: [Phrase]) {
    detectedFiles += 1
    if detectedFiles <= PipelineCheck.headedFileLimit, !phrases.isEmpty {
      summary.detected.append((file.shownPath, phrases))
    }
  }

  func take(_ piece: PipelineRun.PieceResult) throws(RunError) {
    var piece = piece
    _ = try claims.settle(&piece.result)
    let source = piece.source
    let unreadable = piece.readLog.unreadable
    fates[source].read += piece.readCount + unreadable.count
    fates[source].rejected += unreadable.count
    fates[source].skipped += piece.readLog.skipped
    readTotal += piece.readCount + unreadable.count
    for finding in piece.readLog.findings {
      log.note(finding)
      if finding.finding.code == Self.cutCode { cutShort.append(finding) }
      if finding.finding.code == Self.noRecords { emptySources.insert(finding.part.source) }
    }
    tables.formUnion(piece.readLog.rowMarks.map(\.part))
    for layout in piece.layouts {
      gaps[source]?.add(layout.part, headings: layout.headings, columns: layout.columns)
    }
    for record in unreadable { log.note(record.placed) }
    noteRejects(unreadable.map(\.placed))
    if !unreadable.isEmpty, wanted.contains(.rejects) {
      try put(PortTables.rejects(unreadable, language), in: .rejects)
    }
    noteTime("read", rows: piece.readCount, seconds: piece.readSeconds)
    for (index, name) in stageNames[source].enumerated() where index < piece.result.rows.count {
      noteTime(name, rows: piece.result.rows[index], seconds: piece.result.seconds[index])
    }
    fates[source].split += piece.result.split.reduce(0, +)
    fates[source].filtered += piece.result.filtered.reduce(0, +)
    fates[source].rejected += piece.result.rejects.reduce(0) { $0 + $1.refusals.count }
    if wanted.contains(.toRepair) { noteRepairs(of: &piece) }
    if run.pipeline.sources[source].records != .consents {
      continued[source].look(at: piece.result.delivery.mentions)
    }
    try takeLogs(of: piece.result)
    if wanted.contains(.changes) { changes.append(PortTables.changes(piece.result.delivery)) }
    if streams {
      fates[source].leads += piece.result.delivery.mentions.count
      try emit(piece.result.delivery)
    } else {
      table.append(piece.result.delivery)
      if let name = table.oversizeColumn { throw RunError.columnTooLarge(name) }
    }
    let name = piece.result.delivery.mentions.origins.parts.last?.file ?? ""
    run.options.progress(.reading(file: name, records: readTotal))
  }

  /// Remembers where the cells of a piece stand, and asks about what its reader found wrong.
  private func noteRepairs(of piece: inout PipelineRun.PieceResult) {
    let name = run.pipeline.sources[piece.source].name
    headings[name, default: [:]].merge(piece.result.log.headings) { first, _ in first }
    rowPlaces.take(piece.readLog.rowMarks)
    piece.result.log.requests += RepairRequest.asked(
      by: piece.readLog.findings, headings: headings[name] ?? [:])
    guard let asked = piece.result.asked else { return }
    RepairRequest.mark(&piece.result.log.requests, in: asked)
    marks?.take(asked)
  }

  func takeLogs(of result: Chain.Result) throws(RunError) {
    try take(result.log)
    try settleFindings()
    for rejects in result.rejects where firstRejects.count < Self.firstRejectCount {
      noteRejects(
        rejects.refusals.prefix(Self.firstRejectCount).enumerated().map { row, refusal in
          let origin = rejects.delivery.mentions.origins[row]
          return PlacedFinding(
            part: origin.part, record: origin.record, field: refusal.field, refusal.reason)
        })
    }
    if wanted.contains(.rejects) {
      for rejects in result.rejects { try put(PortTables.rejects(rejects, language), in: .rejects) }
    }
  }

  func take(_ log: StepLog) throws(RunError) {
    self.log.append(log)
    guard !log.requests.isEmpty else { return }
    self.log.requests = []
    var log = log
    marks?.mark(&log.requests)
    // What persons must put right is handed on at once, so that it is never all held.
    let requests = PortTables.toRepair(
      RepairRequest.joined(log.requests), headings: headings, rows: rowPlaces, language)
    try put(requests, in: .toRepair)
  }

  /// Hands findings on as they come, so that millions of them are not held. Only an output of several ports gets its findings at
  /// the end: its sheets stand in the order of the ports.
  func settleFindings(isLast: Bool = false) throws(RunError) {
    guard isLast || outputs.hasBegun(.findings) || !wanted.contains(.findings) else { return }
    let findings = log.takeFindings()
    let room = RunSummary.notableLimit - notableFindings.count
    if room > 0 { notableFindings += findings.lazy.filter(StepLog.isNotable).prefix(room) }
    guard wanted.contains(.findings), !findings.isEmpty else { return }
    try put(PortTables.findings(findings, language), in: .findings)
  }

  /// What stays open of a source after all of it was looked at.
  func note(_ surveys: SourceSurveys, of source: PreparedPipeline.PreparedSource) {
    guard let file = source.files.first?.file else { return }
    for (step, survey) in surveys.found {
      log.stage = step
      for (field, finding) in survey.findings {
        log.note(PlacedFinding(part: file.part(), field: field, finding))
      }
      for placed in survey.placedFindings { log.note(placed) }
    }
  }

  func noteTime(_ stage: String, rows: Int, seconds: Double) {
    if let index = stageTimes.firstIndex(where: { $0.name == stage }) {
      stageTimes[index].rows += rows
      stageTimes[index].seconds += seconds
    } else {
      stageTimes.append((stage, rows, seconds))
    }
  }

  /// The records that wait for the barrier; they are no longer held here.
  func takeTable() -> Delivery { table.joined(workers) }
}
