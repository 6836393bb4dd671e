import Pipelines
import Tables

/// The households and firms as a table of their own: one row a client, those of one household one behind the other. What is known
/// of the clients is put beside it when all steps are done.
enum Households {
  /// Only households of several clients; `client` counts clusters from 1.
  static func batch(_ clusters: Clusters, _ mentions: Batch) -> Batch {
    var firstRow: [UInt32: Int] = [:]
    var clients: [UInt32: [UInt32]] = [:]
    for row in 0..<mentions.count where firstRow[clusters.cluster[row]] == nil {
      firstRow[clusters.cluster[row]] = row
      clients[clusters.household[row], default: []].append(clusters.cluster[row])
    }
    var rows: [Int] = []
    var household: [String] = []
    var size: [String] = []
    for (home, members) in clients.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      for client in members {
        rows.append(firstRow[client] ?? 0)
        household.append(String(home + 1))
        size.append(String(members.count))
      }
    }
    var batch = Batch(origins: mentions.origins.gathering(rows))
    batch["client"] = TextColumn(rows.map { String(clusters.cluster[$0] + 1) })
    batch["household"] = TextColumn(household)
    batch["clients-in-household"] = TextColumn(size)
    return batch
  }
}
