/// Maison Trévidy and its papers: every client tells one or more sources about themselves.
struct Shop: Sendable {
  let rowCount: Int
  let invoiceLimit: Int
  var chance: SplitMix64
  private var world: World

  var accounting = Sheet(separator: ";")
  var orders = Sheet(separator: ",")
  var tickets = Sheet(separator: "\t")
  var contest = Sheet(separator: ",")
  var invoices: [Invoice] = []
  /// The true clients, in the order in which they came; rows hold places in this list.
  private(set) var clients: [String] = []
  /// `client,household` for each client: persons under one roof, establishments of one company.
  private(set) var households: [(client: Int, household: Int)] = []
  /// Kept only for a small set.
  private(set) var evidence: [Evidence] = []
  /// Kept only for a small set.
  private(set) var persons: [Person] = []
  private(set) var rowsWritten = 0
  private var nobodyCount = 0

  init(rows: Int, invoices: Int, seed: UInt64) {
    rowCount = rows
    invoiceLimit = invoices
    chance = SplitMix64(seed: seed ^ 0x5452_4556_4944_59)
    world = World(rows: rows, seed: seed)
  }

  /// Lets clients come until all rows are written.
  mutating func open() {
    while rowsWritten < rowCount {
      let (persons, companies) = world.next()
      for person in persons where rowsWritten < rowCount {
        let place = enter(person.client)
        if rowCount <= 20_000 { self.persons.append(person) }
        for _ in 0..<visits() where rowsWritten < rowCount {
          let source = Shop.personSources[chance.weighted([300, 330, 190, 165, 15])]
          let day = self.day(for: source)
          write(Mention(of: person, to: source, on: day, &chance), place)
        }
      }
      for company in companies where rowsWritten < rowCount {
        let place = enter(company.client)
        for _ in 0..<visits() where rowsWritten < rowCount {
          let source = Shop.personSources[chance.weighted([360, 200, 130, 0, 310])]
          let day = self.day(for: source)
          write(Mention(of: company, to: source, on: day, &chance), place)
        }
      }
      if chance.chance(18), rowsWritten < rowCount { writeNobody() }
    }
  }

  private static let personSources: [Source] = [
    .accounting, .shop, .aftersales, .contest, .invoices,
  ]

  private mutating func enter(_ client: String) -> Int {
    clients.append(client)
    households.append((clients.count - 1, world.householdCount))
    return clients.count - 1
  }

  /// How many source records a client has.
  private mutating func visits() -> Int { 1 + chance.weighted([605, 240, 85, 40, 17, 8, 5]) }

  private mutating func day(for source: Source) -> Day {
    let end = World.today.number
    switch source {
    case .accounting:
      return Day(number: World.opening.number + chance.below(end - World.opening.number))
    case .shop: return Day(number: end - chance.below(1_200))
    case .aftersales: return Day(number: end - chance.below(900))
    case .contest: return Day(number: Day(2026, 5, 2).number + chance.below(58))
    case .invoices: return Day(number: Day(2026, 1, 5).number + chance.below(275))
    }
  }

  private mutating func write(_ mention: Mention, _ place: Int) {
    var mention = mention
    mention.spoil(&chance)
    if mention.source == .invoices, invoices.count >= invoiceLimit {
      mention = mention.moved(to: .accounting)
    }
    let client = Int32(place)
    switch mention.source {
    case .accounting:
      accounting.add(
        accountingCells(mention), order: mention.day, tie: chance.next(), client: client)
    case .shop:
      orders.add(orderCells(mention), order: mention.day, tie: chance.next(), client: client)
    case .aftersales:
      tickets.add(ticketCells(mention), order: mention.day, tie: chance.next(), client: client)
    case .contest:
      contest.add(contestCells(mention), order: mention.day, tie: chance.next(), client: client)
    case .invoices: invoices.append(Invoice(mention, client: client, &chance))
    }
    if rowCount <= 20_000 { evidence.append(Evidence(mention)) }
    rowsWritten += 1
  }

  /// A record that is nobody: the counter's account, a test, a joke in the contest.
  private mutating func writeNobody() {
    nobodyCount += 1
    let source = Shop.personSources[[0, 0, 3, 3, 1][chance.below(5)]]
    var mention = Mention(source: source, client: "nobody-\(nobodyCount)", day: day(for: source))
    switch source {
    case .accounting:
      mention.last = chance.pick([
        "CLIENT COMPTOIR", "Client divers", "Client de passage", "Ventes comptoir",
      ])
    case .shop:
      (mention.first, mention.last) = ("Test", "TEST")
      mention.town = Town(postcode: "35000", name: "Rennes")
    default:
      (mention.first, mention.last) = chance.pick([
        ("", "xxx"), ("", "test"), ("Père", "Noël"), ("", "azerty"), ("", "anonyme"), ("", "???"),
      ])
    }
    write(mention, enter(mention.client))
  }
}

extension Mention {
  /// The same telling in another source.
  func moved(to source: Source) -> Mention {
    var moved = Mention(source: source, client: client, day: day)
    (moved.civility, moved.first, moved.last, moved.company) = (civility, first, last, company)
    (moved.street, moved.complement, moved.town) = (street, complement, town)
    (moved.landline, moved.mobile, moved.email) = (landline, mobile, email)
    (moved.siret, moved.vat) = (siret, vat)
    return moved
  }
}
