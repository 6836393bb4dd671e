import Tables

extension PortTables {
  /// The cells of the records and of their events that the steps changed: what the source said, what stands there now.
  ///
  /// Nobody knows the clients yet. Each row has the origin of its record, by which ``changes(_:of:rowOfClient:ids:)`` finds them.
  static func changes(_ delivery: Delivery) -> Batch {
    let records = delivery.mentions.origins
    var changes = changes(in: delivery.mentions, records) { $0 }
    for (_, events) in delivery.events.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      changes.append(
        contentsOf: self.changes(in: events.batch, records) { Int(events.mention[$0]) })
    }
    return changes
  }

  /// - Parameter recordOf: for a row of `batch` the record that it belongs to, a row of `records`.
  private static func changes(in batch: Batch, _ records: Origins, recordOf: (Int) -> Int) -> Batch
  {
    var rows: [Int] = []
    var field = TextColumn()
    var was = TextColumn()
    var now = TextColumn()
    for (name, column) in zip(batch.names, batch.columns) {
      for row in column.originals.changedRows {
        guard let text = column.originals[row] else { continue }
        rows.append(row)
        field.append(name)
        was.append(utf8: text)
        now.append(column[row])
      }
    }
    var changes = Batch(origins: batch.origins.gathering(rows))
    changes["client"] = TextColumn(missingCount: rows.count)
    changes = ClientView.withPlaces(changes, Workers(1))
    changes["field"] = field
    changes["was"] = was
    changes["now"] = now
    changes["reason"] = TextColumn(rows.map { _ in "cleaned" })
    changes.origins = records.gathering(rows.map(recordOf))
    return changes
  }

  /// The changes with the ids of their clients; those of clients that are no longer there are left out.
  ///
  /// - Parameters:
  ///   - members: the clients of the records.
  ///   - rowOfClient: for each client its row among those that were kept, `UInt32.max` for the others.
  ///   - ids: the ids of the clients that were kept.
  static func changes(
    _ changes: Batch, of members: Members, rowOfClient: [UInt32], ids: TextColumn
  ) -> Batch {
    let origins = members.origins
    func key(_ part: UInt32, _ row: Int, _ origins: Origins) -> UInt64 {
      UInt64(part) << 40 | UInt64(origins.records[row]) << 8 | UInt64(origins.splits[row])
    }
    var clientOf: [UInt64: UInt32] = [:]
    for (mention, client) in members.client.enumerated() where rowOfClient[Int(client)] != .max {
      clientOf[key(origins.partIndex[mention], mention, origins)] = rowOfClient[Int(client)]
    }
    var partOf: [Part: UInt32] = [:]
    for (place, part) in origins.parts.enumerated() { partOf[part] = UInt32(place) }
    let parts = changes.origins.parts.map { partOf[$0] }
    var kept: [Int] = []
    var clients: [Int] = []
    for row in 0..<changes.count {
      guard let part = parts[Int(changes.origins.partIndex[row])],
        let client = clientOf[key(part, row, changes.origins)]
      else { continue }
      kept.append(row)
      clients.append(Int(client))
    }
    var named = changes.gathering(kept)
    named["client"] = ids.gathering(clients)
    return named
  }
}
