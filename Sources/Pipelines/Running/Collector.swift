import Reference
import Tables

/// Gathers what the workers hand over, in reading order: records, fates, findings, rejects; and feeds the outputs.
///
/// It belongs to the one task that consumes results; the workers never see it.
final class Collector {
  let run: PipelineRun
  let wanted: Set<Port>
  /// The columns of clients that go straight to the outputs; `nil` when something in the pipeline needs all of them at once.
  let streamedColumns: [String]?
  private let streamed: Set<String>
  /// Columns that showed up while the clients streamed and that the outputs do not have: the run must begin anew with them.
  private(set) var unforeseenColumns: [String] = []
  let language: Language

  private(set) var summary = RunSummary()
  var stageNames: [[String]] = []

  private var fates: [Fates]
  private var sourceIndex: [String: Int] = [:]
  private var table = DeliveryPile()
  private var log: StepLog
  private var stageTimes: [(name: String, rows: Int, seconds: Double)] = []
  private var parts: [Port: BatchPile] = [:]
  /// The changes of records whose clients nobody knows yet.
  private var changes = BatchPile()
  private var outputs = Outputs()
  private var view: ClientView
  private var clientFates: [Fate] = []
  private var detectedFiles = 0
  private var readTotal = 0
  private var claims = Claims()
  private var headings: [String: [String: String]] = [:]
  private var rowPlaces = RowPlaces()
  private let veil: Veil

  private enum Fate: UInt8 { case alive, rejected, filtered }

  init(_ run: PipelineRun, wanted: Set<Port>, streamedColumns: [String]?) {
    self.run = run
    self.wanted = wanted
    self.streamedColumns = streamedColumns
    streamed = Set(streamedColumns ?? [])
    language = Language(locale: run.locale)
    fates = run.pipeline.sources.map { _ in Fates() }
    log = StepLog(keepsRepairs: wanted.contains(.findings))
    veil = Veil(run)
    for (index, source) in run.pipeline.sources.enumerated() { sourceIndex[source.name] = index }
    view = ClientView(
      severalParts: Set(run.pipeline.sources.filter { $0.files.count > 1 }.map(\.name)))
  }

  private var workers: Workers { Workers(run.workers) }

  var streams: Bool { streamedColumns != nil }

  // MARK: What the workers hand over

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
    for finding in piece.readLog.findings { log.note(finding) }
    for record in unreadable { log.note(record.placed) }
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
  }

  /// How many findings a summary shows one by one.
  private static let notableLimit = 1000

  private func takeLogs(of result: Chain.Result) throws(RunError) {
    try take(result.log)
    // Without an output that asks for them, millions of findings would be held for nothing.
    if !wanted.contains(.findings) { log.trimFindings(to: Self.notableLimit) }
    if wanted.contains(.rejects) {
      for rejects in result.rejects { try put(PortTables.rejects(rejects, language), in: .rejects) }
    }
  }

  func take(_ log: StepLog) throws(RunError) {
    self.log.append(log)
    guard !log.requests.isEmpty else { return }
    self.log.requests = []
    // What persons must put right is handed on at once, so that it is never all held.
    let requests = PortTables.toRepair(
      RepairRequest.joined(log.requests), headings: headings, rows: rowPlaces, language)
    try put(requests, in: .toRepair)
  }

  /// What stays open of a source after all of it was looked at.
  func note(_ survey: (any Survey)?, of source: PreparedPipeline.PreparedSource) {
    guard let survey, let file = source.files.first?.file else { return }
    log.stage = "clean"
    for (field, finding) in survey.findings {
      log.note(PlacedFinding(part: file.part(), field: field, finding))
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

  // MARK: Behind the barrier

  /// The clients, by their number among those that `merge` made, that are still there; `count` of them.
  func aliveClients(count: Int) -> [Int] {
    if clientFates.isEmpty { clientFates = [Fate](repeating: .alive, count: count) }
    return clientFates.indices.filter { clientFates[$0] == .alive }
  }

  /// Brings the members that a barrier made of the `count` records it was given together with those that left before it.
  ///
  /// The barrier numbers the records it saw; the fates of those that were refused or filtered before are settled.
  func rejoin(_ members: inout Members, of count: Int) {
    guard clientFates.count > count || !clientFates.isEmpty else { return }
    let alive = clientFates.indices.filter { clientFates[$0] == .alive }
    let clients = (members.client.max().map { Int($0) + 1 }) ?? 0
    var client = [UInt32](repeating: 0, count: clientFates.count)
    for (place, mention) in alive.enumerated() where place < members.client.count {
      client[mention] = members.client[place]
    }
    // Each record that left before stands behind the clients as one of its own, with the fate that it had.
    var fates = [Fate](repeating: .alive, count: clients)
    for mention in clientFates.indices where clientFates[mention] != .alive {
      client[mention] = UInt32(fates.count)
      fates.append(clientFates[mention])
    }
    members.client = client
    clientFates = fates
  }

  /// Settles what records claim for themselves alone; the rows that come too late leave `result` and are given back.
  func settleClaims(of result: inout Chain.Result) throws(RunError) -> [Int] {
    try claims.settle(&result)
  }

  func take(_ result: Chain.Result, refused: [Int], filtered: [Int]) throws(RunError) {
    try takeLogs(of: result)
    for client in refused { clientFates[client] = .rejected }
    for client in filtered { clientFates[client] = .filtered }
  }

  func take(_ table: Table) throws(RunError) {
    let count = (table.members.client.max().map { Int($0) + 1 }) ?? 0
    let alive = aliveClients(count: count)
    var row = [UInt32](repeating: .max, count: count)
    for (place, client) in alive.enumerated() { row[client] = UInt32(place) }
    countFates(table.members)
    let ids = view.ids(of: table.delivery.mentions.origins)
    try putMembers(table.members, rowOfClient: row, ids: ids)
    for (port, batch) in table.ports.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where wanted.contains(port) {
      try put(PortTables.named(batch, rowOfClient: row, ids: ids), in: port)
    }
    if let clusters = table.clusters {
      summary.statistics += clusters.statistics.map { (name: $0.name, value: $0.value) }
    }
    var clients = table.delivery.mentions
    clients["id"] = ids
    clients.reorder(ClientView.order(clients.names))
    try put(clients, in: .clients)
    try putEvents(of: table.delivery, ids: ids)
  }

  private func countFates(_ members: Members) {
    var isLed = [Bool](repeating: false, count: clientFates.count)
    let sources = members.origins.parts.map { sourceIndex[$0.source] ?? 0 }
    for (mention, client) in members.client.enumerated() {
      let source = sources[Int(members.origins.partIndex[mention])]
      switch clientFates[Int(client)] {
      case .rejected: fates[source].rejected += 1
      case .filtered: fates[source].filtered += 1
      case .alive:
        if isLed[Int(client)] {
          fates[source].joins += 1
        } else {
          isLed[Int(client)] = true
          fates[source].leads += 1
        }
      }
    }
  }

  /// Hands on what names the clients of records: the links, and the changes that waited for their clients.
  private func putMembers(
    _ members: Members, rowOfClient: [UInt32], ids: TextColumn
  ) throws(RunError) {
    if wanted.contains(.links) {
      try put(PortTables.links(members, rowOfClient: rowOfClient, ids: ids), in: .links)
    }
    guard wanted.contains(.changes) else { return }
    if let name = changes.oversizeColumn { throw RunError.columnTooLarge(name) }
    let known = PortTables.changes(
      changes.joined(workers), of: members, rowOfClient: rowOfClient, ids: ids)
    try put(known, in: .changes)
  }

  private func putEvents(of delivery: Delivery, ids: TextColumn) throws(RunError) {
    for port in Port.allCases where wanted.contains(port) {
      if let kind = port.eventKind, let events = delivery.events[kind] {
        try put(ClientView.events(events, kind: kind, clientIDs: ids), in: port)
      }
    }
  }

  // MARK: Outputs

  /// Hands rows of a port on: to the outputs at once where these have begun it, otherwise to a pile until all of them are there.
  private func put(_ batch: Batch, in port: Port) throws(RunError) {
    var batch = batch
    veil.cover(&batch, of: port)
    if outputs.hasBegun(port) { return try outputs.write(batch, of: port) }
    parts[port, default: BatchPile()].append(batch)
  }

  /// The ports that were gathered, for the tests of a pipeline.
  func kept() throws(RunError) -> [Port: Batch] {
    var kept: [Port: Batch] = [:]
    for port in parts.keys { kept[port] = try joined(port) }
    return kept
  }

  /// What was gathered for a port.
  private func joined(_ port: Port) throws(RunError) -> Batch? {
    if let name = parts[port]?.oversizeColumn { throw RunError.columnTooLarge(name) }
    return parts[port]?.joined(workers)
  }

  func openOutputs() throws(RunError) {
    for item in run.pipeline.file.outputs {
      guard let writer = item.stage as? any Writer else { continue }
      let path = SourceFiles.absolute(writer.target, in: run.pipeline.file.folder)
      let target = TargetFile(shownPath: writer.target, path: path)
      let writing = run.options.writes ? try writer.open(target, locale: run.locale) : nil
      outputs.add(writing, path: writer.target, ports: writer.ports)
    }
    if let streamedColumns { try outputs.begin(.clients, columns: streamedColumns) }
    if outputs.takes(.toRepair) {
      try outputs.begin(.toRepair, columns: PortTables.repairColumns)
    }
  }

  private func emit(_ delivery: Delivery) throws(RunError) {
    let clients = view.clients(delivery.mentions)
    for (name, column) in zip(clients.names, clients.columns)
    where !streamed.contains(name) && !column.isBlank { unforeseenColumns.append(name) }
    guard unforeseenColumns.isEmpty else {
      throw RunError("unforeseen-column", .unbalanced, at: unforeseenColumns[0], Self.unforeseen)
    }
    let ids = clients["id"] ?? TextColumn()
    let members = Members(origins: clients.origins)
    try putMembers(members, rowOfClient: members.client, ids: ids)
    try put(clients, in: .clients)
    try putEvents(of: delivery, ids: ids)
  }

  /// Closes the sum, checks the limits, writes what was gathered and puts every output in its place.
  func close() throws(RunError) {
    closeSummary()
    if wanted.contains(.findings) {
      try put(PortTables.findings(log.findings, language, workers: workers), in: .findings)
    }
    if wanted.contains(.statistics) { try put(PortTables.statistics(summary), in: .statistics) }
    try checkSum()
    try checkLimits()
    var tables: [Outputs.PortTable] = []
    for port in Port.allCases
    where outputs.takes(port) && !outputs.hasBegun(port) {
      let batch = try joined(port) ?? Batch()
      let columns =
        batch.names.isEmpty
        ? PortTables.emptyColumns(port, clients: run.pipeline.clientColumns) : batch.names
      tables.append(Outputs.PortTable(port: port, columns: columns, batch: batch))
    }
    try outputs.write(tables, run.options)
    summary.outputs = outputs.rows
    try outputs.commit(workers)
  }

  /// Never read by a user: the run begins anew.
  private static let unforeseen = Phrase(
    en: "a column that the heads of the files did not show",
    fr: "une colonne que le début des fichiers ne montrait pas")

  private func closeSummary() {
    summary.sources = zip(run.pipeline.sources, fates).map { ($0.name, $1) }
    summary.tables = ReferenceLibrary.standard.uses.map { ($0.name, $0.hash) }
    summary.stages = stageTimes.map { .init(stage: $0.name, rows: $0.rows, seconds: $0.seconds) }
    summary.counts = log.counts.map { key, count in
      (
        key, count,
        log.phrases[key.code] ?? Finding(key.code, .notice, Phrase(en: key.code, fr: key.code))
      )
    }.sorted {
      ($1.count, $0.key.stage, $0.key.field, $0.key.code) < (
        $0.count, $1.key.stage, $1.key.field, $1.key.code
      )
    }
    summary.notableFindings = Array(
      log.findings.lazy.filter(StepLog.isNotable).prefix(Self.notableLimit))
  }

  private func checkSum() throws(RunError) {
    if let origin = view.issued.repeated {
      throw RunError(
        "id-twice", .unbalanced, at: "\(origin.part.label), \(origin.record)",
        Phrase(
          en:
            "two clients have one id. Nothing was delivered; this is a fault of tamis, please report it",
          fr:
            "deux clients ont le même identifiant. Rien n’a été livré ; c’est une faute de tamis, merci de la signaler"
        ))
    }
    for source in summary.sources where !source.fates.isBalanced {
      let sum = source.fates.figures.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      throw RunError(
        "unbalanced", .unbalanced, at: source.name,
        Phrase(
          en:
            "the sum does not close (\(sum)). Nothing was delivered; this is a fault of tamis, please report it",
          fr:
            "le compte n’est pas juste (\(sum)). Rien n’a été livré ; c’est une faute de tamis, merci de la signaler"
        ))
    }
  }

  private func checkLimits() throws(RunError) {
    for limit in run.pipeline.file.limits {
      let fates = limit.source.flatMap { sourceIndex[$0] }.map { self.fates[$0] } ?? summary.totals
      let figure =
        switch limit.figure {
        case .rejects: fates.rejected
        case .filtered: fates.filtered
        case .read: fates.read
        case .clients: fates.leads
        }
      let value = limit.isShare ? Double(figure) / Double(max(1, fates.read)) : Double(figure)
      guard limit.comparison.holds(value, limit.value) else { continue }
      throw RunError(
        "limit", .stopped, at: "\(run.pipeline.file.shownPath):\(limit.mark.line)",
        Phrase(
          en:
            "the limit \"\(limit.text)\" stops the run (\(limit.found(figure, of: fates.read).en)). Nothing was written",
          fr:
            "la limite « \(limit.text) » arrête le traitement (\(limit.found(figure, of: fates.read).fr)). Rien n’a été écrit"
        ))
    }
  }

  func abandon() { outputs.abandon() }
}
