/// One entry of the books while its lines come in: what it says of clients, of sales and of tax.
struct FECEntry {
  /// What an entry books to one client, in millionths: positive when the client owes it.
  struct Share {
    let client: Int
    var owed: Int64
    var piece: String
    var date: String
  }

  private(set) var shares: [Share] = []
  /// For each client his place among the shares, once there are many: an entry that never closes may hold every client.
  private var places: [Int: Int] = [:]
  private(set) var sales: Int64 = 0
  private(set) var tax: Int64 = 0
  private(set) var hasSale = false
  private(set) var hasTax = false
  /// What it books to client accounts that name nobody.
  private(set) var unnamed: Int64 = 0
  private var balance: Int64 = 0
  private var lineCount = 0

  /// Whether what is owed and what is had are equal: the entry is complete.
  var isBalanced: Bool { lineCount > 1 && balance == 0 }

  /// Adds a line; `amount` is debit less credit, in millionths.
  mutating func add(_ role: FECRules.Role, _ amount: Int64) {
    balance &+= amount
    lineCount += 1
    switch role {
    case .sale:
      sales &-= amount
      hasSale = true
    case .tax:
      tax &-= amount
      hasTax = true
    case .client, .other: break
    }
  }

  /// Adds what a line books to an account that stands for all clients together.
  mutating func addUnnamed(_ amount: Int64) { unnamed &+= amount }

  /// Adds what a line books to a client.
  mutating func add(client: Int, _ amount: Int64, piece: String, date: String) {
    if let place = place(of: client) {
      shares[place].owed &+= amount
    } else {
      if !places.isEmpty { places[client] = shares.count }
      shares.append(Share(client: client, owed: amount, piece: piece, date: date))
    }
  }

  /// The share of a client; a few are searched one by one.
  private mutating func place(of client: Int) -> Int? {
    if shares.count < 16 { return shares.firstIndex { $0.client == client } }
    if places.isEmpty {
      for (place, share) in shares.enumerated() { places[share.client] = place }
    }
    return places[client]
  }
}
