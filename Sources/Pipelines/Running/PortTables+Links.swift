import Tables

extension PortTables {
  /// The links: one row a source record, in reading order.
  ///
  /// A record that names two persons stands under the client of the first of them that was kept; the other's client is in
  /// `second-client`, a column that is there only where a record needs it.
  ///
  /// - Parameters:
  ///   - rowOfClient: for each client its row among those that were kept, `UInt32.max` for the others.
  ///   - ids: the ids of the clients that were kept.
  static func links(
    _ members: Members, rowOfClient: [UInt32], ids: TextColumn, _ workers: Workers
  ) -> Batch {
    let origins = members.origins
    var firsts: [Int] = []
    var seconds: [(row: Int, text: String)] = []
    func clientRow(_ mention: Int) -> Int { Int(rowOfClient[Int(members.client[mention])]) }
    for mention in members.client.indices
    where rowOfClient[Int(members.client[mention])] != .max {
      if let first = firsts.last, origins.areOfOneRecord(first, mention) {
        seconds.append((firsts.count - 1, ids[clientRow(mention)]))
      } else {
        firsts.append(mention)
      }
    }
    var batch = Batch(origins: origins.gathering(firsts))
    batch["client"] = ids.gathering(firsts.map(clientRow))
    batch = ClientView.withPlaces(batch, workers)
    if !seconds.isEmpty {
      batch["second-client"] = TextColumn(missingCount: firsts.count).replacing(seconds)
    }
    return batch
  }
}
