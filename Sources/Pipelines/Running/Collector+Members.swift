import Tables

/// Behind the barrier: what became of the records, and who they are.
extension Collector {
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
    if run.options.writes {
      for file in table.files {
        let path = SourceFiles.absolute(file.path, in: run.pipeline.file.folder)
        outputs.add(
          WholeFile(TargetFile(shownPath: file.path, path: path), file.content), path: file.path,
          ports: [])
      }
    }
    countFates(table.members)
    let ids = view.ids(of: table.delivery.mentions.origins)
    try putMembers(table.members, rowOfClient: row, ids: ids)
    for (port, batch) in table.ports.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where wanted.contains(port) {
      var named = PortTables.named(batch, rowOfClient: row, ids: ids)
      if port == .households {
        named = HouseholdTable.table(of: named, ids: ids, clients: table.delivery.mentions)
      }
      try put(named, in: port)
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
  func putMembers(
    _ members: Members, rowOfClient: [UInt32], ids: TextColumn
  ) throws(RunError) {
    if wanted.contains(.links) {
      try put(PortTables.links(members, rowOfClient: rowOfClient, ids: ids, workers), in: .links)
    }
    guard wanted.contains(.changes) else { return }
    if let name = changes.oversizeColumn { throw RunError.columnTooLarge(name) }
    let known = PortTables.changes(
      changes.joined(workers), of: members, rowOfClient: rowOfClient, ids: ids)
    try put(known, in: .changes)
  }

  func putEvents(of delivery: Delivery, ids: TextColumn) throws(RunError) {
    for port in Port.allCases where wanted.contains(port) {
      if let kind = port.eventKind, let events = delivery.events[kind] {
        try put(ClientView.events(events, kind: kind, clientIDs: ids, workers), in: port)
      }
    }
  }
}
