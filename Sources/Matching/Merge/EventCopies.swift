import Fields
import Pipelines
import Tables

/// Counts an event once that several files tell: the accounting package and the shop both list the invoice, a corrected copy lists it anew.
///
/// Number, client, day and amount are those of one purchase; number, client and day those of one ticket, of which nothing else differs
/// either. A file that has a number several times, a row for each of its lines, is compared row by row: the file that has most rows of a
/// kind stands. Where something of this differs nobody can know which file is right; both count, and a finding says so. Of a purchase
/// a row with the number alone, as lists of lines have it, tells nothing that could be counted.
struct EventCopies {
  /// For each row that tells what another tells, that other one.
  private(set) var copies: [Int: Int] = [:]
  /// Those of ``copies`` that tell no amount, and no day but that of the other: the number of a purchase beside its lines.
  private(set) var bare: Set<Int> = []
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
    let compared: Set = [fields.number, fields.day, "interaction-time"]
    others =
      kind == .purchase
      ? [] : events.batch.names.filter { !compared.contains($0) }.compactMap { events.batch[$0] }
    findGroups()
  }

  private static let fields: [EventKind: (number: String, day: String, amounts: [String])] = [
    .purchase: (
      "purchase-number", "purchase-date", ["purchase-total", "purchase-total-before-tax"]
    ),
    .interaction: ("interaction-number", "interaction-date", []),
  ]

  /// Brings the rows of one number and client together by a hash of both; O(rows × log rows).
  private mutating func findGroups() {
    for rows in EventNumber.groups(of: number, events.mention) { look(at: rows) }
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
    takeBareRows(rows)
    noteDoubts(rows.filter { copies[$0] == nil })
  }

  /// A row without an amount, and with no day or that of a purchase in another file, says of it that it has this number, and no more.
  private mutating func takeBareRows(_ rows: [Int]) {
    guard needsAmount else { return }
    let parts = events.batch.origins.partIndex
    let standing = rows.filter { copies[$0] == nil && !amount($0).isEmpty }
      .sorted { (ranks[Int(parts[$0])], $0) < (ranks[Int(parts[$1])], $1) }
    guard !standing.isEmpty else { return }
    for row in rows where copies[row] == nil && amount(row).isEmpty {
      let told = day?[row] ?? ""
      let kept = standing.first { parts[$0] != parts[row] && (told.isEmpty || day?[$0] == told) }
      guard let kept else { continue }
      copies[row] = kept
      bare.insert(row)
    }
  }

  /// A row is doubtful where its day or its amount stands beside the number in an earlier file, or one of the two has no day.
  ///
  /// A number that one file has at several days is that of no single purchase: « 0 », or the number of a contract.
  private mutating func noteDoubts(_ rows: [Int]) {
    let parts = events.batch.origins.partIndex
    var days: [String: UInt32] = [:]
    var sums: [String: UInt32] = [:]
    var daysOfPart: [UInt32: String] = [:]
    var (all, blank): (Set<UInt32>, Set<UInt32>) = ([], [])
    var hasCredit = false
    var found: [Int] = []
    for row in rows {
      let (day, sum) = (day?[row] ?? "", amount(row))
      if !day.isEmpty {
        if daysOfPart[parts[row], default: day] != day { return }
        daysOfPart[parts[row]] = day
      }
      let isOther = { (part: UInt32?) in part.map { $0 != parts[row] } ?? false }
      let others = day.isEmpty ? all : blank
      // A credit note may have the number of its invoice.
      let isCredit = sum.hasPrefix("-")
      if isCredit == hasCredit,
        isOther(days[day]) || needsAmount && isOther(sums[sum])
          || others.contains(where: { $0 != parts[row] })
      {
        found.append(row)
      }
      all.insert(parts[row])
      if day.isEmpty { blank.insert(parts[row]) }
      if isCredit { hasCredit = true }
      if days[day] == nil { days[day] = parts[row] }
      if sums[sum] == nil { sums[sum] = parts[row] }
    }
    doubtful += found
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

  /// The events without the copies; what a copy alone tells goes to the row that stands for it.
  func settled() -> Events {
    guard !copies.isEmpty else { return events }
    var batch = events.batch
    let pairs = copies.map { (kept: $0.value, copy: $0.key) }.sorted { $0 < $1 }
    for name in batch.names {
      guard let column = batch[name], !column.isBlank else { continue }
      var changes = CellChanges()
      var told: (kept: Int, lines: [String]) = (-1, [])
      for (kept, copy) in pairs where !column.isBlank(copy) {
        if told.kept != kept { told = (kept, column.isBlank(kept) ? [] : [column[kept]]) }
        // What was noted of it is kept with all that was noted, of anything else one value.
        guard told.lines.isEmpty || name == "note" && !told.lines.contains(column[copy]) else {
          continue
        }
        told.lines.append(column[copy])
        changes.set(kept, to: told.lines.joined(separator: "\n"))
      }
      if !changes.isEmpty { batch[name] = changes.applied(to: column, notingOriginals: false) }
    }
    let rows = (0..<batch.count).filter { copies[$0] == nil }
    return Events(batch: batch.gathering(rows), mention: rows.map { events.mention[$0] })
  }

  /// For the number and file of each purchase that is a copy, those of the purchase that stands.
  var standing: [EventNumber.Place: EventNumber.Place] {
    let parts = events.batch.origins
    func place(_ row: Int) -> EventNumber.Place? {
      EventNumber.key(number, row, client: events.mention[row]).map {
        EventNumber.Place(key: $0, part: parts[row].part)
      }
    }
    var standing: [EventNumber.Place: EventNumber.Place] = [:]
    for (copy, kept) in copies {
      if let copy = place(copy), let kept = place(kept) { standing[copy] = kept }
    }
    return standing
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
      for row in all.copies.keys.sorted() where !all.bare.contains(row) {
        log.note(copy, row: row, field: fields[kind]!.number, of: found.batch)
      }
      for row in all.doubtful.sorted() { log.note(doubt, row: row, of: found.batch) }
      events[kind] = all.settled()
      if kind == .purchase, let lines = events[.purchaseLine] {
        events[.purchaseLine] = LineCopies(lines, all.standing)?.settled(&log) ?? lines
      }
    }
  }

  static let copy = Finding(
    "event-copy", .repaired,
    Phrase(
      en:
        "another file has the same one: number, client, day and, of a purchase, amount agree; it counts once, as the most trusted source tells it",
      fr:
        "un autre fichier a le même : numéro, client, jour et, pour un achat, montant concordent ; il compte une fois, tel que le dit la source la plus sûre"
    ))
  static let doubt = Finding(
    "event-twice", .warning,
    Phrase(
      en:
        "another file has this number for the same client and tells something else of it (amount, day, or what was said); both count: take one of them away at the source",
      fr:
        "un autre fichier a ce numéro pour le même client et en dit autre chose (montant, jour ou propos) ; les deux comptent : ôtez l’un des deux à la source"
    ))
}
