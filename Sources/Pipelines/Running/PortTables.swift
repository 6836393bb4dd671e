import Tables

/// Builds the ports that the engine itself fills: rejects, findings, changes, links, statistics.
enum PortTables {
  /// The column in which a record stands that could not be cut into fields.
  static let rawColumn = "record-text"

  /// The records that a step refused, as they were read: under the source's own headings where these are still at hand,
  /// otherwise every changed cell shows what the source said.
  static func rejects(_ rows: Chain.RejectedRows, _ language: Language) -> Batch {
    let mentions = rows.delivery.mentions
    var batch = ClientView.withPlaces(Batch(origins: mentions.origins), Workers(1))
    batch["field"] = TextColumn(rows.refusals.map { $0.field.isEmpty ? nil : $0.field })
    batch["code"] = TextColumn(rows.refusals.map { $0.reason.code })
    batch["reason"] = TextColumn(rows.refusals.map { $0.reason.phrase(language) })
    for (name, column) in zip(mentions.names, mentions.columns) {
      batch[shownName(name, of: mentions)] = restored(column)
    }
    for (_, events) in rows.delivery.events.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      var ofMention = [[Int]](repeating: [], count: mentions.count)
      for (event, mention) in events.mention.enumerated() { ofMention[Int(mention)].append(event) }
      for (name, column) in zip(events.batch.names, events.batch.columns) where batch[name] == nil {
        batch[name] = joined(restored(column), ofMention)
      }
    }
    return batch
  }

  /// For each mention the values of its events, a line each.
  private static func joined(_ column: TextColumn, _ ofMention: [[Int]]) -> TextColumn {
    var shown = TextColumn()
    for events in ofMention {
      switch events.count {
      case 0: shown.appendMissing()
      case 1: shown.append(events[0], of: column)
      default: shown.append(events.map { column[$0] }.joined(separator: "\n"))
      }
    }
    return shown
  }

  private static let rejectColumns = ["source", "file", "record", "field", "code", "reason"]

  /// A heading that is one of our own words here stands behind the name of its source.
  private static func shownName(_ name: String, of batch: Batch) -> String {
    guard rejectColumns.contains(name) else { return name }
    return "\(batch.origins.parts.first?.source ?? "").\(name)"
  }

  static let findingColumns = [
    "source", "file", "record", "line", "field", "stage", "severity", "code", "reason", "sample",
  ]

  /// The columns of a port that holds no row.
  static func emptyColumns(_ port: Port, clients: [String]) -> [String] {
    switch port {
    case .clients: clients
    case .rejects: rejectColumns
    case .findings: findingColumns
    case .toRepair: repairColumns
    case .statistics: ["scope", "figure", "value"]
    case .changes: ["client", "source", "file", "record", "field", "was", "now", "reason"]
    case .households: ["client", "household", "clients-in-household"]
    case .uncertainPairs, .contacts, .links, .purchases, .purchaseLines, .interactions, .consents:
      ["client", "source", "file", "record"]
    }
  }

  /// A port that a barrier made, whose column `client` holds the number of a client, counted from 1: the number becomes the
  /// client's id, and rows of clients that are no longer there are left out.
  static func named(_ batch: Batch, rowOfClient: [UInt32], ids: TextColumn) -> Batch {
    guard let numbers = batch["client"] else { return batch }
    var kept: [Int] = []
    var clients: [Int] = []
    for row in 0..<batch.count {
      guard let number = Int(numbers[row]), rowOfClient.indices.contains(number - 1) else {
        continue
      }
      let client = rowOfClient[number - 1]
      guard client != .max else { continue }
      kept.append(row)
      clients.append(Int(client))
    }
    var result = batch.gathering(kept)
    result["client"] = ids.gathering(clients)
    // One port, one pair of words for what stood there and what stands there now.
    for (place, name) in result.names.enumerated() {
      if name == "lost" { result.rename(at: place, to: "was") }
      if name == "kept" { result.rename(at: place, to: "now") }
    }
    return result
  }

  private static func restored(_ column: TextColumn) -> TextColumn {
    guard column.originals.count > 0 else { return column }
    var result = TextColumn()
    for row in 0..<column.count {
      if let text = column.originals[row] {
        result.append(utf8: text)
      } else {
        result.append(row, of: column)
      }
    }
    result.originals = Originals()
    return result
  }

  /// The records that could not be read at all.
  static func rejects(_ records: [UnreadableRecord], _ language: Language) -> Batch {
    var origins = Origins()
    for record in records {
      origins.append(part: origins.index(of: record.part), record: record.record)
    }
    return Batch(
      columns: [
        ("source", TextColumn(records.map { $0.part.source })),
        ("file", TextColumn(records.map { $0.part.label })),
        ("record", TextColumn(records.map { String($0.record) })),
        ("field", TextColumn(missingCount: records.count)),
        ("code", TextColumn(records.map { $0.reason.code })),
        ("reason", TextColumn(records.map { reason(of: $0, language) })),
        (rawColumn, TextColumn(records.map { $0.text.isEmpty ? nil : $0.text })),
      ], origins: origins)
  }

  private static func reason(of record: UnreadableRecord, _ language: Language) -> String {
    let reason = record.reason.phrase(language)
    guard record.line > 0 else { return reason }
    return language == .french
      ? "ligne \(record.line) : \(reason)" : "line \(record.line): \(reason)"
  }

  /// Findings, a row each.
  static func findings(_ findings: [PlacedFinding], _ language: Language) -> Batch {
    var origins = Origins()
    for row in findings.indices {
      origins.append(part: origins.index(of: findings[row].part), record: findings[row].record)
    }
    // Each cell is reached by its row: to take a finding out of the list counts references for all of its parts.
    let cells: [(Int) -> String] = [
      { findings[$0].part.source }, { findings[$0].part.label },
      { findings[$0].record > 0 ? String(findings[$0].record) : "" },
      { findings[$0].line > 0 ? String(findings[$0].line) : "" },
      { findings[$0].field }, { findings[$0].stage }, { findings[$0].finding.severity.rawValue },
      { findings[$0].finding.code }, { findings[$0].finding.phrase(language) },
      { findings[$0].sample },
    ]
    let columns = cells.map { text in
      var column = TextColumn()
      for row in findings.indices {
        let text = text(row)
        column.append(text.isEmpty ? nil : text)
      }
      return column
    }
    return Batch(columns: Array(zip(findingColumns, columns)), origins: origins)
  }

  /// The counts of a run, a row each.
  static func statistics(_ summary: RunSummary) -> Batch {
    var rows: [(scope: String, name: String, value: String)] = []
    for (name, value) in summary.totals.figures { rows.append(("run", name, String(value))) }
    for source in summary.sources {
      for (name, value) in source.fates.figures { rows.append((source.name, name, String(value))) }
    }
    for entry in summary.counts {
      let field =
        entry.key.field.isEmpty ? entry.key.stage : "\(entry.key.stage).\(entry.key.field)"
      rows.append((field, entry.key.code, String(entry.count)))
    }
    for fact in summary.statistics { rows.append(("match", fact.name, fact.value)) }
    var origins = Origins()
    let part = origins.index(of: Part(source: "", file: ""))
    for row in rows.indices { origins.append(part: part, record: row + 1) }
    return Batch(
      columns: [
        ("scope", TextColumn(rows.map(\.scope))), ("figure", TextColumn(rows.map(\.name))),
        ("value", TextColumn(rows.map(\.value))),
      ], origins: origins)
  }
}
