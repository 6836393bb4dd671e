import Tables

/// Gathers the clients of the books and what was sold to each.
struct FECBook {
  /// The columns of a client.
  static let mentionNames = ["client-code", "person", "company"]
  /// The columns of a purchase.
  static let purchaseNames = [
    "purchase-number", "purchase-date", "purchase-kind", "purchase-total",
    "purchase-total-before-tax", "purchase-tax", "purchase-currency",
  ]

  let rules: FECRules
  private let part: Part
  private var clients: [[UInt8]: Int] = [:]
  private var codes: [String] = []
  private var names: [String] = []
  private var origins = Origins()
  private var purchases = purchaseNames.map { _ in TextColumn() }
  private var purchaseOrigins = Origins()
  private var purchaseClients: [Int] = []
  private var open: [[UInt8]: FECEntry] = [:]
  private var openOrder: [[UInt8]] = []
  /// Lines that name no client and belong to no sale to one.
  private(set) var skipped = 0
  /// Sales booked to an account that stands for all clients together: how many, and their sum in millionths.
  private(set) var unnamedSales: (count: Int, sum: Int64) = (0, 0)

  /// Sales of which a deposit is deducted, those among them of several clients, and deposits asked for.
  private(set) var deposits = (deducted: 0, shared: 0, asked: 0)
  /// What clients owe by entries that look like invoices and book to no sales account: how many, their sum in millionths, the accounts.
  private(set) var soldElsewhere: (count: Int, sum: Int64, heads: Set<String>) = (0, 0, [])

  init(_ rules: FECRules, part: Part) {
    self.rules = rules
    self.part = part
  }

  /// The number of clients.
  var count: Int { codes.count }

  // MARK: Lines

  /// Adds one line of the books.
  mutating func add(_ line: FECLine, record: Int, byteOffset: Int) {
    let role = rules.role(of: line.account)
    let amount = line.amount
    let key = line.journal + [0] + line.entry + [0] + line.entryDate
    if open[key] == nil {
      if open.count >= 10_000 { finishAll() }
      open[key] = FECEntry()
      openOrder.append(key)
    }
    open[key]?.add(role, amount, account: line.account)
    let client =
      role == .client ? client(of: line, record: record, byteOffset: byteOffset) : nil
    if role == .client, client == nil { open[key]?.addUnnamed(amount) }
    if let client {
      let piece = line.piece.isEmpty ? line.entry : line.piece
      let date = line.pieceDate.isEmpty ? line.entryDate : line.pieceDate
      open[key]?.add(
        client: client, amount, piece: String(decoding: piece, as: UTF8.self),
        date: InvoiceDate.canonical(String(decoding: date, as: UTF8.self), format: "102"))
    } else {
      skipped += 1
    }
    if open[key]?.isBalanced == true, let entry = open.removeValue(forKey: key) { finish(entry) }
  }

  /// The client of a line, by its auxiliary code or by an account of its own; a collective account names nobody.
  private mutating func client(of line: FECLine, record: Int, byteOffset: Int) -> Int? {
    let isOwn = line.auxiliary.isEmpty
    if isOwn, rules.isCollective(line.account) { return nil }
    let code = isOwn ? line.account : line.auxiliary
    let name = isOwn ? line.accountName : line.auxiliaryName
    let key = Array(code)
    if let known = clients[key] {
      if names[known].isEmpty { names[known] = Self.plain(name) }
      return known
    }
    clients[key] = codes.count
    codes.append(Self.plain(code))
    names.append(Self.plain(name))
    origins.append(part: origins.index(of: part), record: record, byteOffset: byteOffset)
    return codes.count - 1
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: Array(bytes.split { $0 <= 0x20 }.joined(separator: [0x20])), as: UTF8.self)
  }

  // MARK: Entries

  /// Ends every entry that is still open: the books end here.
  mutating func finishAll() {
    for key in openOrder {
      if let entry = open.removeValue(forKey: key) { finish(entry) }
    }
    openOrder.removeAll(keepingCapacity: true)
  }

  /// A sale is an entry that books to a client and to a sales account; what it takes back is a credit note.
  private mutating func finish(_ entry: FECEntry) {
    if openOrder.count > 20_000 { openOrder.removeAll { open[$0] == nil } }
    if entry.isDeposit { deposits.asked += 1 }
    if let owed = entry.soldElsewhere {
      soldElsewhere.count += 1
      soldElsewhere.sum &+= owed
      soldElsewhere.heads.formUnion(entry.heads)
    }
    guard entry.hasSale else { return }
    if entry.unnamed != 0 {
      unnamedSales.count += 1
      unnamedSales.sum &+= entry.unnamed
    }
    let isAlone = entry.shares.count == 1
    let whole = entry.whole
    if entry.deposits > 0, !entry.shares.isEmpty {
      deposits.deducted += 1
      if !isAlone { deposits.shared += 1 }
    }
    for share in entry.shares where (whole?.total ?? share.owed) != 0 {
      let total = whole?.total ?? share.owed
      let tax = whole?.tax ?? entry.tax
      let before = entry.beforeTax(of: total, tax: tax)
      let facts: [String?] = [
        share.piece, share.date, total < 0 ? "credit-note" : "invoice",
        InvoiceAmount(millionths: total).text,
        isAlone ? InvoiceAmount(millionths: before).text : nil,
        isAlone && entry.hasTax ? InvoiceAmount(millionths: tax).text : nil, "EUR",
      ]
      for (place, fact) in facts.enumerated() { purchases[place].append(fact) }
      purchaseClients.append(share.client)
      purchaseOrigins.append(share.client, of: origins)
    }
  }

  // MARK: Deliveries

  /// The clients from `start` on, at most `count` of them, with what they bought, in the order of the books.
  func delivery(from start: Int, count: Int) -> Delivery {
    let rows = start..<min(start + count, codes.count)
    var mentions = Batch(origins: origins.gathering(Array(rows)))
    var (code, person, company) = (TextColumn(), TextColumn(), TextColumn())
    for row in rows {
      let name = names[row]
      let isPerson = PersonalName.isPerson(name, order: .either)
      code.append(codes[row])
      person.append(isPerson ? name : nil)
      company.append(isPerson || name.isEmpty ? nil : name)
    }
    mentions["client-code"] = code
    mentions["person"] = person
    mentions["company"] = company
    let bought = purchaseClients.indices.filter { rows.contains(purchaseClients[$0]) }
    guard !bought.isEmpty else { return Delivery(mentions: mentions) }
    let batch = Batch(
      columns: zip(Self.purchaseNames, purchases).map { ($0, $1.gathering(bought)) },
      origins: purchaseOrigins.gathering(bought))
    let events = Events(
      batch: batch, mention: bought.map { UInt32(purchaseClients[$0] - rows.lowerBound) })
    return Delivery(mentions: mentions, events: [.purchase: events])
  }
}
