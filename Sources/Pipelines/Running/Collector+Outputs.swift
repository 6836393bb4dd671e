import Reference
import Tables

/// What goes out: rows as they come, and everything else when the sum closes.
extension Collector {
  /// Hands rows of a port on: to the outputs at once where these have begun it, otherwise to a pile until all of them are there.
  func put(_ batch: Batch, in port: Port) throws(RunError) {
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
      var writing = run.options.writes ? try writer.open(target, locale: run.locale) : nil
      writing?.tell(run.pipeline.kinds)
      outputs.add(writing, path: writer.target, ports: writer.ports)
    }
    if let streamedColumns { try outputs.begin(.clients, columns: streamedColumns) }
    if outputs.takes(.toRepair) {
      try outputs.begin(.toRepair, columns: PortTables.repairColumns)
    }
    if outputs.takesAlone(.findings) {
      try outputs.begin(.findings, columns: PortTables.findingColumns)
    }
  }

  func emit(_ delivery: Delivery) throws(RunError) {
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
    noteEmptySources()
    noteHeadingGaps()
    for (source, rows) in zip(run.pipeline.sources, continued) {
      for finding in rows.findings(source.records) { log.note(finding) }
    }
    try settleFindings(isLast: true)
    closeSummary()
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

  static let noRecords = "no-records"

  /// A source without a record is what a broken export looks like, and a night on which nothing happened; said where the reader did
  /// not say it.
  private func noteEmptySources() {
    log.stage = "read"
    for (source, fates) in zip(run.pipeline.sources, fates) where fates.read == 0 {
      guard let file = source.files.first?.file, !emptySources.contains(source.name) else {
        continue
      }
      let count = source.files.count
      let phrase =
        count == 1
        ? Phrase(
          en: "holds no record, at most headings; look whether the export is whole",
          fr:
            "ne contient aucun enregistrement, tout au plus des titres ; vérifiez que l’export est complet"
        )
        : Phrase(
          en:
            "none of the \(count) files of \(source.name) holds a record; look whether the exports are whole",
          fr:
            "aucun des \(count) fichiers de \(source.name) ne contient d’enregistrement ; vérifiez que les exports sont complets"
        )
      log.note(PlacedFinding(part: file.part(), Finding(Self.noRecords, .warning, phrase)))
    }
  }

  /// Columns that somebody renamed in one file or sheet, told now that all of them were seen.
  private func noteHeadingGaps() {
    log.stage = "read"
    for gaps in gaps {
      for finding in gaps?.findings(tellsMapped: true, among: tables.contains) ?? [] {
        log.note(finding)
      }
    }
  }

  private func closeSummary() {
    summary.sources = zip(run.pipeline.sources, fates).map { ($0.name, $1) }
    summary.tables = ReferenceLibrary.standard.uses.map { ($0.name, $0.hash) }
    summary.stages = stageTimes.map { .init(stage: $0.name, rows: $0.rows, seconds: $0.seconds) }
    summary.counts = log.counts.map { key, count in
      (key, count, log.sentence(of: key))
    }.sorted {
      ($1.count, $0.key.stage, $0.key.field, $0.key.code) < (
        $0.count, $1.key.stage, $1.key.field, $1.key.code
      )
    }
    summary.notableFindings = notableFindings
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
        case .cutShort: cutShort.count { limit.source == nil || $0.part.source == limit.source }
        }
      let value = limit.isShare ? Double(figure) / Double(max(1, fates.read)) : Double(figure)
      guard limit.comparison.holds(value, limit.value) else { continue }
      let some = firstOf(limit)
      let rejects = { (language: Language) -> String in
        guard !some.isEmpty else { return "" }
        let first = some.map { $0.text(language) }.joined(separator: "; ")
        return (language == .french ? ". D’abord : " : ". First: ") + first
      }
      throw RunError(
        "limit", .stopped, at: "\(run.pipeline.file.shownPath):\(limit.mark.line)",
        Phrase(
          en:
            "the limit \"\(limit.text)\" stops the run (\(limit.found(figure, of: fates.read).en)). Nothing was written\(rejects(.english))",
          fr:
            "la limite « \(limit.text) » arrête le traitement (\(limit.found(figure, of: fates.read).fr)). Rien n’a été écrit\(rejects(.french))"
        ))
    }
  }

  /// The first records or files that a limit is about.
  private func firstOf(_ limit: Limit) -> [PlacedFinding] {
    switch limit.figure {
    case .rejects: firstRejects
    case .cutShort:
      Array(
        cutShort.filter { limit.source == nil || $0.part.source == limit.source }
          .prefix(Self.firstRejectCount))
    case .filtered, .read, .clients: []
    }
  }

  /// Remembers the first records that were refused: what is told where they stop the run, and nothing is written.
  func noteRejects(_ rejects: [PlacedFinding]) {
    firstRejects += rejects.prefix(Self.firstRejectCount - firstRejects.count)
  }

  static var firstRejectCount: Int { 5 }

  /// The code of the finding that the end of a file is missing.
  static var cutCode: String { "cut-short" }

  func abandon() { outputs.abandon() }
}
