/// Which accounts are clients, sales and tax, by how their numbers begin.
struct FECRules: Sendable {
  private let clients: [[UInt8]]
  private let sales: [[UInt8]]
  private let taxes: [[UInt8]]

  init(clients: [String], sales: [String], taxes: [String]) {
    self.clients = clients.map { Array($0.utf8) }
    self.sales = sales.map { Array($0.utf8) }
    self.taxes = taxes.map { Array($0.utf8) }
  }

  /// What an account is.
  enum Role { case client, sale, tax, other }

  func role(of account: ArraySlice<UInt8>) -> Role {
    let begins = { (heads: [[UInt8]]) in heads.contains { !$0.isEmpty && account.starts(with: $0) }
    }
    if begins(clients) { return .client }
    if begins(sales) { return .sale }
    return begins(taxes) ? .tax : .other
  }

  /// Whether a client account stands for all clients together: nothing but zeros behind its beginning.
  func isCollective(_ account: ArraySlice<UInt8>) -> Bool {
    clients.contains { head in
      account.starts(with: head) && account.dropFirst(head.count).allSatisfy { $0 == 0x30 }
    }
  }
}
