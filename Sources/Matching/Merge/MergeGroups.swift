/// The mentions of each client, in reading order.
struct MergeGroups: Sendable {
  /// The mentions of all clients, client by client.
  let members: [UInt32]
  /// Where each client begins in `members`; one more than there are clients.
  let starts: [Int]

  /// The clients of several mentions, ascending: the others have nothing to choose.
  let several: [Int]

  /// The number of clients.
  var count: Int { starts.count - 1 }

  /// - Parameter cluster: the client of each mention, numbered from 0 by the first mention.
  init(_ cluster: [UInt32]) {
    let clients = Int((cluster.max() ?? 0)) + (cluster.isEmpty ? 0 : 1)
    var starts = [Int](repeating: 0, count: clients + 1)
    for client in cluster { starts[Int(client) + 1] += 1 }
    for client in 0..<clients { starts[client + 1] += starts[client] }
    var next = starts
    var members = [UInt32](repeating: 0, count: cluster.count)
    for (mention, client) in cluster.enumerated() {
      members[next[Int(client)]] = UInt32(mention)
      next[Int(client)] += 1
    }
    self.members = members
    self.starts = starts
    several = (0..<clients).filter { starts[$0 + 1] - starts[$0] > 1 }
  }

  /// The earliest mention of each client.
  var firsts: [Int] { (0..<count).map { Int(members[starts[$0]]) } }

  /// The mentions of a client.
  @inline(__always) func mentions(of client: Int) -> ArraySlice<UInt32> {
    members[starts[client]..<starts[client + 1]]
  }
}
