import Fields
import Pipelines
import Tables

/// Counts an order once whose amount stands beside each of its lines, where these are not neighbours in the file: it was sorted by
/// product, or the order ends in the next portion.
///
/// That amounts are those of orders and not of lines is told by the file: nearly all numbers that it has in several rows have one day
/// and one amount, which is hardly ever that of another order; and they are several, or rows of orders were found one behind the other
/// when it was read.
struct RepeatedOrders {
  private let events: Events
  private let clients: [UInt32]
  private let number: TextColumn
  /// What two rows of one order say alike: all that is known of a purchase.
  private let told: [TextColumn]
  /// The rows that repeat an order.
  private(set) var repeats: [Int] = []

  private static let amounts = ["purchase-total", "purchase-total-before-tax"]
  /// Fewer numbers in several rows tell nothing by themselves.
  private static let fewest = 5
  /// Of a hundred numbers in several rows so many agree where amounts are those of orders.
  private static let agreeing = 95

  /// - Parameters:
  ///   - events: the purchases, each with its mention.
  ///   - cluster: for each mention its client.
  ///   - mentions: the records, of which some had no purchase of their own.
  init?(_ events: Events, cluster: [UInt32], mentions: Batch) {
    guard let number = events.batch["purchase-number"], !number.isBlank,
      Self.amounts.contains(where: {
        events.batch[$0]?.isBlank == false
      })
    else { return nil }
    self.events = events
    self.number = number
    clients = events.mention.map { cluster[Int($0)] }
    told = zip(events.batch.names, events.batch.columns)
      .filter { $0.0 != "purchase-number" && Catalogue.field(ofColumn: $0.0)?.event != nil }
      .map(\.1)
    find(foundByReading: Self.partsWithFurtherRows(events, mentions))
  }

  /// The files that have records without a purchase: they are further lines of orders.
  private static func partsWithFurtherRows(_ events: Events, _ mentions: Batch) -> Set<Part> {
    var surplus: [Part: Int] = [:]
    for (origins, sign) in [(mentions.origins, 1), (events.batch.origins, -1)] {
      var counts = [Int](repeating: 0, count: origins.parts.count)
      for row in 0..<origins.count where origins.splits[row] <= 1 {
        counts[Int(origins.partIndex[row])] += sign
      }
      for (part, count) in zip(origins.parts, counts) { surplus[part, default: 0] += count }
    }
    return Set(surplus.filter { $0.value > 0 }.keys)
  }

  private mutating func find(foundByReading: Set<Part>) {
    let parts = events.batch.origins.partIndex
    var ofPart: [UInt32: (agreeing: [[Int]], all: Int)] = [:]
    for rows in EventNumber.groups(of: number, clients) {
      for (part, rows) in Dictionary(grouping: rows, by: { parts[$0] }) where rows.count > 1 {
        ofPart[part, default: ([], 0)].all += 1
        if rows.dropFirst().allSatisfy({ says($0, no: rows[0]) }) {
          ofPart[part]?.agreeing.append(rows)
        }
      }
    }
    for (part, found) in ofPart
    where haveSeveralAmounts(found.agreeing)
      && found.agreeing.count * 100 >= found.all * Self.agreeing
      && (found.all >= Self.fewest
        || foundByReading.contains(events.batch.origins.parts[Int(part)]))
    {
      repeats += found.agreeing.flatMap { $0.dropFirst() }
    }
    repeats.sort()
  }

  /// Whether the orders have amounts of their own: two seats of one price each are two lines, and their numbers agree all the same.
  private func haveSeveralAmounts(_ orders: [[Int]]) -> Bool {
    let amounts = Set(
      orders.map { rows in
        Self.amounts.compactMap { events.batch[$0] }.first { !$0.isBlank(rows[0]) }?[rows[0]] ?? ""
      })
    return amounts.count * 2 > orders.count
  }

  /// Whether a row says nothing of the order but what the first row says.
  private func says(_ row: Int, no first: Int) -> Bool {
    told.allSatisfy { $0.isBlank(row) || $0[row] == $0[first] }
  }

  /// Leaves out the rows that repeat an order, and says so.
  static func settle(
    _ events: inout [EventKind: Events], cluster: [UInt32], mentions: Batch, log: inout StepLog
  ) {
    guard let purchases = events[.purchase],
      let all = RepeatedOrders(purchases, cluster: cluster, mentions: mentions),
      !all.repeats.isEmpty
    else { return }
    for row in all.repeats {
      log.note(found, row: row, field: "purchase-number", of: purchases.batch)
    }
    let left = Set(all.repeats)
    let rows = (0..<purchases.batch.count).filter { !left.contains($0) }
    events[.purchase] = Events(
      batch: purchases.batch.gathering(rows), mention: rows.map { purchases.mention[$0] })
  }

  static let found = Finding(
    "order-repeated", .repaired,
    Phrase(
      en:
        "the order stands in several rows of the file, each with its whole amount; it counts once",
      fr:
        "la commande figure sur plusieurs lignes du fichier, chacune avec son montant entier ; elle compte une fois"
    ))
}
