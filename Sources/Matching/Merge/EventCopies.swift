import Fields
import Pipelines
import Tables

/// Counts an event once that several files tell: the accounting package and the shop both list the invoice, a corrected copy lists it anew.
///
/// Number, client, day and amount are those of one purchase, number, client and day those of one ticket. A file that has a number
/// several times, a row for each of its lines, is compared row by row: the file that has most rows of a kind stands.
/// Where something of this differs nobody can know which file is right; both count, and a finding says so.
struct EventCopies {
  /// For each row that tells what another tells, that other one.
  private(set) var copies: [Int: Int] = [:]
  /// Rows with the number and the client of a row in another file, which tell something else.
  private(set) var doubtful: [Int] = []
  private let events: Events
  private let ranks: [Int]
  private let number: TextColumn
  private let day: TextColumn?
  private let amounts: [TextColumn]
  private let needsAmount: Bool
  /// Fields that two rows of one ticket may not tell differently.
  private let others: [TextColumn]

  /// - Parameter ranking: how much the source of each part of the events is trusted, 0 is the most.
  init?(_ events: Events, _ kind: EventKind, ranking: (Part) -> Int) {
    guard let fields = Self.fields[kind], let number = events.batch[fields.number],
      !number.isBlank, Set(events.batch.origins.partIndex).count > 1
    else { return nil }
    self.events = events
    self.number = number
    ranks = events.batch.origins.parts.map(ranking)
    day = events.batch[fields.day]
    needsAmount = !fields.amounts.isEmpty
    amounts = fields.amounts.compactMap { events.batch[$0] }
    others = fields.others.compactMap { events.batch[$0] }
    findGroups()
  }

  private static let fields:
    [EventKind: (number: String, day: String, amounts: [String], others: [String])] = [
      .purchase: (
        "purchase-number", "purchase-date", ["purchase-total", "purchase-total-before-tax"], []
      ),
      .interaction: (
        "interaction-number", "interaction-date", [],
        ["interaction-subject", "interaction-type", "interaction-status"]
      ),
    ]

  /// Brings the rows of one number and client together by a hash of both; O(rows × log rows).
  private mutating func findGroups() {
    var keyed: [(key: UInt64, row: Int)] = []
    for row in 0..<events.batch.count where !number.isBlank(row) {
      keyed.append((Self.key(number, row, client: events.mention[row]), row))
    }
    keyed.sort { $0 < $1 }
    var start = 0
    for end in 1...max(1, keyed.count)
    where end == keyed.count || keyed[end].key != keyed[start].key {
      if end - start > 1 { look(at: keyed[start..<end].map(\.row)) }
      start = end
    }
  }

  /// Looks at the rows of one number and client.
  private mutating func look(at rows: [Int]) {
    let parts = events.batch.origins.partIndex
    guard rows.contains(where: { parts[$0] != parts[rows[0]] }) else { return }
    var told: [String: [Int]] = [:]
    for row in rows {
      if let key = self.key(row) { told[key, default: []].append(row) }
    }
    for same in told.values where same.count > 1 {
      var ofPart: [UInt32: [Int]] = [:]
      for row in same { ofPart[parts[row], default: []].append(row) }
      guard ofPart.count > 1 else { continue }
      let order = ofPart.keys.sorted { (ranks[Int($0)], $0) < (ranks[Int($1)], $1) }
      let most = order.map { ofPart[$0]!.count }.max()
      guard let standing = order.first(where: { ofPart[$0]!.count == most }) else { continue }
      for part in order where part != standing {
        for (row, kept) in zip(ofPart[part]!, ofPart[standing]!) where agree(row, kept) {
          copies[row] = kept
        }
      }
    }
    noteDoubts(rows.filter { copies[$0] == nil })
  }

  /// A row is doubtful where its day or its amount, or none of the two, stands beside the number in an earlier file.
  private mutating func noteDoubts(_ rows: [Int]) {
    let parts = events.batch.origins.partIndex
    var days: [String: UInt32] = [:]
    var sums: [String: UInt32] = [:]
    var (all, blank): (Set<UInt32>, Set<UInt32>) = ([], [])
    for row in rows {
      let (day, sum) = (day?[row] ?? "", amount(row))
      let isOther = { (part: UInt32?) in part.map { $0 != parts[row] } ?? false }
      let isBlank = day.isEmpty && sum.isEmpty
      let others = isBlank ? all : blank
      defer {
        all.insert(parts[row])
        if isBlank { blank.insert(parts[row]) }
      }
      if isOther(days[day]) || needsAmount && isOther(sums[sum])
        || others.contains(where: { $0 != parts[row] })
      {
        // A credit note may have the number of its invoice.
        if sum.hasPrefix("-") == sums.keys.contains(where: { $0.hasPrefix("-") }) {
          doubtful.append(row)
        }
      }
      if days[day] == nil { days[day] = parts[row] }
      if sums[sum] == nil { sums[sum] = parts[row] }
    }
  }

  /// Day and amount of a row; `nil` where one of them is missing.
  private func key(_ row: Int) -> String? {
    guard let day, !day.isBlank(row) else { return nil }
    guard needsAmount else { return day[row] }
    let sum = amount(row)
    return sum.isEmpty ? nil : "\(day[row]) \(sum)"
  }

  /// The total of a purchase, or else that before tax; the same however many decimals are written.
  private func amount(_ row: Int) -> String {
    guard let text = amounts.first(where: { !$0.isBlank(row) })?[row] else { return "" }
    return Double(text).map(\.description) ?? text
  }

  private func agree(_ a: Int, _ b: Int) -> Bool {
    others.allSatisfy { $0.isBlank(a) || $0.isBlank(b) || $0[a] == $0[b] }
  }

  /// A number for the number of a purchase and its client, the same whatever signs stand between the digits and how many zeros lead them
  /// (FNV-1a, 64 bits).
  private static func key(_ column: TextColumn, _ row: Int, client: UInt32) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(client)
    key = key &* 0x100_0000_01B3
    var leads = true
    for place in column.range(of: row) {
      let byte = column.bytes[place]
      guard byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 || byte >= 0x80 else { continue }
      if leads && byte == 0x30 { continue }
      leads = byte &- 0x30 >= 10
      key = (key ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
    }
    return key
  }

  /// The events without the copies; what a copy alone tells goes to the row that stands for it.
  func settled() -> Events {
    guard !copies.isEmpty else { return events }
    var batch = events.batch
    let pairs = copies.map { (kept: $0.value, copy: $0.key) }.sorted { $0 < $1 }
    for name in batch.names {
      guard let column = batch[name], !column.isBlank else { continue }
      var changes = CellChanges()
      var last = -1
      for (kept, copy) in pairs
      where kept != last && column.isBlank(kept) && !column.isBlank(copy) {
        changes.set(kept, to: column[copy])
        last = kept
      }
      if !changes.isEmpty { batch[name] = changes.applied(to: column, notingOriginals: false) }
    }
    let rows = (0..<batch.count).filter { copies[$0] == nil }
    return Events(batch: batch.gathering(rows), mention: rows.map { events.mention[$0] })
  }

  /// The lines without those of purchases that are copies, where the purchase that stands has lines too.
  func settled(_ lines: Events) -> Events {
    guard !copies.isEmpty, let numbers = lines.batch["purchase-number"] else { return lines }
    let parts = events.batch.origins
    func mark(_ key: UInt64, _ part: Part) -> String { "\(key) \(part.source) \(part.label)" }
    var keptOf: [String: String] = [:]
    for (copy, kept) in copies {
      let key = Self.key(number, copy, client: events.mention[copy])
      keptOf[mark(key, parts[copy].part)] = mark(key, parts[kept].part)
    }
    let marks = (0..<lines.batch.count).map { row in
      mark(
        Self.key(numbers, row, client: lines.mention[row]), lines.batch.origins[row].part)
    }
    let known = Set(marks)
    let rows = marks.indices.filter { row in
      keptOf[marks[row]].map { !known.contains($0) } ?? true
    }
    guard rows.count < lines.batch.count else { return lines }
    return Events(batch: lines.batch.gathering(rows), mention: rows.map { lines.mention[$0] })
  }
}

extension EventCopies {
  /// Counts each purchase and each ticket of `events` once, and says what it left out and what it doubts.
  static func settle(
    _ events: inout [EventKind: Events], log: inout StepLog, ranking: (Part) -> Int
  ) {
    for kind in [EventKind.purchase, .interaction] {
      guard let found = events[kind], let all = EventCopies(found, kind, ranking: ranking) else {
        continue
      }
      for row in all.copies.keys.sorted() {
        log.note(copy, row: row, field: fields[kind]!.number, of: found.batch)
      }
      for row in all.doubtful.sorted() { log.note(doubt, row: row, of: found.batch) }
      events[kind] = all.settled()
      if kind == .purchase, let lines = events[.purchaseLine] {
        events[.purchaseLine] = all.settled(lines)
      }
    }
  }

  static let copy = Finding(
    "event-copy", .repaired,
    Phrase(
      en:
        "another file has the same one: number, client, day and, of a purchase, amount agree; it counts once",
      fr:
        "un autre fichier a le même : numéro, client, jour et, pour un achat, montant concordent ; il compte une fois"
    ))
  static let doubt = Finding(
    "event-twice", .warning,
    Phrase(
      en:
        "another file has this number for the same client, with another amount or day; both count: take one of them away at the source",
      fr:
        "un autre fichier a ce numéro pour le même client, avec un autre montant ou jour ; les deux comptent : ôtez l’un des deux à la source"
    ))
}
