import Tables

/// Builds the ports that the engine itself fills: rejects, findings, changes, links, statistics.
enum PortTables {
  /// The column in which a record stands that could not be cut into fields.
  static let rawColumn = "record-text"

  /// The records that a step refused, as they were read: every changed cell shows what the source said.
  static func rejects(_ rows: Chain.RejectedRows, _ language: Language) -> Batch {
    let mentions = rows.delivery.mentions
    var batch = Batch(origins: mentions.origins)
    var source = TextColumn()
    var file = TextColumn()
    var record = TextColumn()
    for row in 0..<mentions.count {
      let origin = mentions.origins[row]
      source.append(origin.part.source)
      file.append(origin.part.label)
      record.append(String(origin.record))
    }
    batch["source"] = source
    batch["file"] = file
    batch["record"] = record
    batch["field"] = TextColumn(rows.refusals.map { $0.field.isEmpty ? nil : $0.field })
    batch["code"] = TextColumn(rows.refusals.map { $0.reason.code })
    batch["reason"] = TextColumn(rows.refusals.map { $0.reason.phrase(language) })
    for (name, column) in zip(mentions.names, mentions.columns) where !isOwn(name) {
      batch[name] = restored(column)
    }
    for (_, events) in rows.delivery.events.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (name, column) in zip(events.batch.names, events.batch.columns) where !isOwn(name) {
        let restored = restored(column)
        var first = [Int?](repeating: nil, count: mentions.count)
        for (event, mention) in events.mention.enumerated() where first[Int(mention)] == nil {
          first[Int(mention)] = event
        }
        var shown = TextColumn()
        for event in first {
          if let event { shown.append(event, of: restored) } else { shown.appendMissing() }
        }
        batch[name] = shown
      }
    }
    return batch
  }

  private static func isOwn(_ name: String) -> Bool {
    ["source", "file", "record", "field", "code", "reason"].contains(name)
  }

  private static func restored(_ column: TextColumn) -> TextColumn {
    guard column.originals.count > 0 else { return column }
    var result = TextColumn()
    for row in 0..<column.count {
      if let text = column.originals[row] { result.append(utf8: text) } else { result.append(row, of: column) }
    }
    result.originals = Originals()
    return result
  }

  /// The records that could not be read at all.
  static func rejects(_ records: [UnreadableRecord], _ language: Language) -> Batch {
    var origins = Origins()
    for record in records { origins.append(part: origins.index(of: record.part), record: record.record) }
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
    return language == .french ? "ligne \(record.line) : \(reason)" : "line \(record.line): \(reason)"
  }

  /// Findings, a row each.
  static func findings(_ findings: [PlacedFinding], _ language: Language) -> Batch {
    var origins = Origins()
    for finding in findings { origins.append(part: origins.index(of: finding.part), record: finding.record) }
    func column(_ value: (PlacedFinding) -> String) -> TextColumn {
      TextColumn(findings.map { let text = value($0); return text.isEmpty ? nil : text })
    }
    return Batch(
      columns: [
        ("source", column { $0.part.source }), ("file", column { $0.part.label }),
        ("record", column { $0.record > 0 ? String($0.record) : "" }),
        ("line", column { $0.line > 0 ? String($0.line) : "" }), ("field", column { $0.field }),
        ("stage", column { $0.stage }), ("severity", column { $0.finding.severity.rawValue }),
        ("code", column { $0.finding.code }), ("reason", column { $0.finding.phrase(language) }),
        ("sample", column { $0.sample }),
      ], origins: origins)
  }

  /// The cells that the steps changed: what the source said, what stands there now.
  static func changes(_ mentions: Batch) -> Batch {
    var rows: [Int] = []
    var field = TextColumn()
    var was = TextColumn()
    var now = TextColumn()
    for (name, column) in zip(mentions.names, mentions.columns) {
      for row in column.originals.changedRows {
        guard let text = column.originals[row] else { continue }
        rows.append(row)
        field.append(name)
        was.append(utf8: text)
        now.append(column[row])
      }
    }
    var batch = ClientView.withPlaces(Batch(origins: mentions.origins.gathering(rows)))
    batch["field"] = field
    batch["was"] = was
    batch["now"] = now
    return batch
  }

  /// The counts of a run, a row each.
  static func statistics(_ summary: RunSummary) -> Batch {
    var rows: [(scope: String, name: String, value: String)] = []
    for (name, value) in summary.totals.figures { rows.append(("run", name, String(value))) }
    for source in summary.sources {
      for (name, value) in source.fates.figures { rows.append((source.name, name, String(value))) }
    }
    for entry in summary.counts {
      let field = entry.key.field.isEmpty ? entry.key.stage : "\(entry.key.stage).\(entry.key.field)"
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
