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
  /// What it books to accounts of class 7 that are no sales accounts.
  private(set) var income: Int64 = 0
  /// What was paid beforehand and is deducted; negative where a deposit is asked for.
  private(set) var deposits: Int64 = 0
  /// The tax that it takes back: that of the deposit, where one is deducted.
  private var taxBack: Int64 = 0
  /// The beginnings of the accounts, none of them a sales account, that what the client owes is booked to.
  private(set) var heads: Set<String> = []
  private var touchesBalance = false
  private(set) var hasSale = false
  private(set) var hasTax = false
  /// What it books to client accounts that name nobody.
  private(set) var unnamed: Int64 = 0
  private var balance: Int64 = 0
  private var lineCount = 0

  /// Whether what is owed and what is had are equal: the entry is complete.
  var isBalanced: Bool { lineCount > 1 && balance == 0 }

  /// The most beginnings of accounts that are kept.
  private static let headLimit = 8

  /// Adds a line; `amount` is debit less credit, in millionths.
  mutating func add(_ role: FECRules.Role, _ amount: Int64, account: ArraySlice<UInt8>) {
    balance &+= amount
    lineCount += 1
    switch role {
    case .sale:
      sales &-= amount
      hasSale = true
    case .tax:
      tax &-= amount
      if amount > 0 { taxBack &+= amount }
      hasTax = true
    case .deposit: deposits &+= amount
    case .income:
      income &-= amount
      noteHead(account, amount)
    case .balance: touchesBalance = true
    case .other: noteHead(account, amount)
    case .client: break
    }
  }

  private mutating func noteHead(_ account: ArraySlice<UInt8>, _ amount: Int64) {
    guard amount < 0, heads.count < Self.headLimit else { return }
    heads.insert(FECRules.head(of: account))
  }

  /// What is owed to the sales and their tax together with what was paid beforehand: the sum of the invoice.
  ///
  /// The tax of the deposit is taken back in a line of its own, or is not in the entry; at most a fifth of the sum without it.
  var whole: (total: Int64, tax: Int64)? {
    guard deposits > 0, let share = shares.first, shares.count == 1 else { return nil }
    let back = taxBack * 5 <= deposits &+ 1_000_000 ? taxBack : 0
    return (share.owed &+ deposits &+ back, tax &+ back)
  }

  /// What a sale of that sum and tax is without tax: where only other income beside the sales, such as postage, makes the sum whole, with it.
  func beforeTax(of total: Int64, tax: Int64) -> Int64 {
    sales &+ income &+ tax == total ? sales &+ income : sales
  }

  /// What clients owe by an entry that books to no sales account, though it looks like an invoice: to other income, or with tax on sales.
  ///
  /// An opening of the year books to all accounts of the balance sheet.
  var soldElsewhere: Int64? {
    let owed = shares.reduce(0) { $0 &+ $1.owed }
    guard !hasSale, owed > 0, deposits >= 0 else { return nil }
    return income > 0 || tax > 0 && !touchesBalance ? owed : nil
  }

  /// Whether the entry asks a client for a deposit, and is no sale.
  var isDeposit: Bool {
    !hasSale && deposits < 0 && !touchesBalance && shares.contains { $0.owed > 0 }
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
