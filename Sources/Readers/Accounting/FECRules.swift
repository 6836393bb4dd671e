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

  /// How the numbers of sales accounts begin.
  var saleHeads: [String] { sales.map { String(decoding: $0, as: UTF8.self) } }

  /// What an account is: `deposit` is 419, what clients paid beforehand; `income` any other of class 7, such as 752 for rents;
  /// `balance` one that every opening of the year books to, such as the bank.
  /// - Source: Plan comptable général, article 932-1: the list of accounts.
  enum Role { case client, sale, tax, deposit, income, balance, other }

  func role(of account: ArraySlice<UInt8>) -> Role {
    let begins = { (heads: [[UInt8]]) in heads.contains { !$0.isEmpty && account.starts(with: $0) }
    }
    if begins(clients) { return .client }
    if begins(sales) { return .sale }
    if begins(taxes) { return .tax }
    switch account.first {
    case UInt8(ascii: "7"): return .income
    case UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "5"): return .balance
    default: return isDeposit(account) ? .deposit : .other
    }
  }

  /// 419, but for the credit notes and rebates that are still to be written (4197, 4198).
  private func isDeposit(_ account: ArraySlice<UInt8>) -> Bool {
    guard account.starts(with: "419".utf8) else { return false }
    let next = account.dropFirst(3).first
    return next != UInt8(ascii: "7") && next != UInt8(ascii: "8")
  }

  /// The first three digits of an account, as the list of accounts names its parts.
  static func head(of account: ArraySlice<UInt8>) -> String {
    String(decoding: account.prefix(3), as: UTF8.self)
  }

  /// Whether a client account stands for all clients together: nothing but zeros behind its beginning.
  func isCollective(_ account: ArraySlice<UInt8>) -> Bool {
    clients.contains { head in
      account.starts(with: head) && account.dropFirst(head.count).allSatisfy { $0 == 0x30 }
    }
  }
}
