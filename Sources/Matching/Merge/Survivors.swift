import Pipelines
import Fields
import Tables

/// The clients that a merge leaves, and which mention each value was won from.
struct Survivors: Sendable {
  /// The clients, a row each.
  private(set) var clients: Batch
  /// How many clients had differing values of which one was chosen, by field; of a list all are kept.
  private(set) var chosenCounts: [(field: String, count: Int)] = []
  private let groups: MergeGroups
  private let units: [MergeUnit]
  /// For each unit the winning mention of each client of several; `UInt32.max` where no mention has a value.
  private let winners: [[UInt32]]
  /// For each unit the mentions whose values a person chose, by client.
  private let decided: [[Int: UInt32]]
  private let ranking: SourceRanking
  /// Choices of persons that gave way to a later one about the same client and unit, and what the unit is called.
  private(set) var outvoted: [(value: KeptValue, unit: String)] = []

  /// - Parameter kept: the values that persons chose.
  init(
    _ mentions: Batch, _ groups: MergeGroups, _ ranking: SourceRanking, _ choices: MergeChoices,
    kept: [KeptValue] = [], workers: Workers
  ) {
    self.groups = groups
    self.ranking = ranking
    units = MergeUnit.units(mentions.names, choices)
    let dates = MergeDates(mentions)
    let units = units
    let (decided, outvoted) = Self.decided(kept, units, mentions, groups)
    self.decided = decided
    self.outvoted = outvoted
    let firsts = groups.firsts
    let merged = workers.map(units.count) { place -> MergedUnit in
      MergedUnit(units[place], mentions, groups, firsts, ranking, dates, decided[place])
    }
    winners = merged.map(\.winners)
    clients = Batch(origins: mentions.origins.gathering(firsts))
    var columns = [TextColumn?](repeating: nil, count: mentions.names.count)
    for (unit, result) in zip(units, merged) {
      for (place, column) in zip(unit.places, result.columns) { columns[place] = column }
      if result.differing > 0 && unit.rule != .all {
        chosenCounts.append((mentions.names[unit.places[0]], result.differing))
      }
    }
    for (name, column) in zip(mentions.names, columns) { clients[name] = column }
  }

  /// What persons chose, by unit and client; the later choice counts, and those of another value before it are outvoted.
  private static func decided(
    _ kept: [KeptValue], _ units: [MergeUnit], _ mentions: Batch, _ groups: MergeGroups
  ) -> (decided: [[Int: UInt32]], outvoted: [(value: KeptValue, unit: String)]) {
    var decided = [[Int: UInt32]](repeating: [:], count: units.count)
    guard !kept.isEmpty else { return (decided, []) }
    let names = mentions.names
    var clientOfMention: [UInt32: Int] = [:]
    let rows = Set(kept.map(\.row))
    for client in 0..<groups.count {
      for mention in groups.mentions(of: client) where rows.contains(mention) {
        clientOfMention[mention] = client
      }
    }
    var chosen: [(value: KeptValue, unit: Int, client: Int)] = []
    for keep in kept {
      let unit = units.firstIndex { unit in
        unit.group == keep.field || unit.places.contains { names[$0] == keep.field }
      }
      // A record that says nothing of it gives nothing to keep.
      guard let unit, let client = clientOfMention[keep.row],
        units[unit].places.contains(where: { !mentions.columns[$0].isBlank(Int(keep.row)) })
      else { continue }
      chosen.append((keep, unit, client))
      decided[unit][client] = keep.row
    }
    let outvoted = chosen.filter { choice in
      let last = decided[choice.unit][choice.client] ?? choice.value.row
      return units[choice.unit].places.contains {
        !equal(mentions.columns[$0], choice.value.row, last)
      }
    }
    return (
      decided, outvoted.map { ($0.value, units[$0.unit].group ?? $0.value.field) }
    )
  }

  /// The values that lost: `client`, `source`, `file`, `record`, `field`, `lost`, `kept`, `reason`, the criterion that
  /// told the two apart.
  func losers(of mentions: Batch) -> Batch {
    var columns: [String: TextColumn] = [:]
    let names = ["client", "source", "file", "record", "field", "lost", "kept", "reason"]
    for name in names { columns[name] = TextColumn() }
    var rows: [Int] = []
    let dates = MergeDates(mentions)
    for (unitPlace, unit) in units.enumerated() where unit.rule != .all {
      let chooser = MergeChooser(
        unit, unit.places.map { mentions.columns[$0] }, ranking, dates,
        names: unit.places.map { mentions.names[$0] })
      var folded = chooser.folded
      for (client, winner) in zip(groups.several, winners[unitPlace]) {
        var isCounted = false
        for mention in groups.mentions(of: client) where mention != winner && winner != .max {
          for place in unit.places {
            let column = mentions.columns[place]
            guard !column.isBlank(Int(mention)), !Self.equal(column, mention, winner) else {
              continue
            }
            if unit.isCompleted, decided[unitPlace][client] != nil, column.isBlank(Int(winner)) {
              continue
            }
            if !isCounted { chooser.count(groups.mentions(of: client), &folded) }
            isCounted = true
            let origin = mentions.origins[Int(mention)]
            let values = [
              String(client + 1), origin.part.source, origin.part.label, String(origin.record),
              mentions.names[place],
              column[Int(mention)], column[Int(winner)],
              (decided[unitPlace][client] == nil
                ? chooser.reason(for: winner, over: mention, among: folded) : .decided).word,
            ]
            for (name, value) in zip(names, values) { columns[name]?.append(value) }
            rows.append(Int(mention))
          }
        }
      }
    }
    var batch = Batch(origins: mentions.origins.gathering(rows))
    for name in names { batch[name] = columns[name] }
    return batch
  }

  /// Whether two rows of a column hold the same bytes.
  static func equal(_ column: TextColumn, _ a: UInt32, _ b: UInt32) -> Bool {
    let left = column.range(of: Int(a))
    let right = column.range(of: Int(b))
    guard left.count == right.count else { return false }
    let bytes = column.bytes.span
    for place in 0..<left.count
    where bytes[left.lowerBound &+ place] != bytes[right.lowerBound &+ place] { return false }
    return true
  }
}

/// One unit, merged.
struct MergedUnit: Sendable {
  private(set) var columns: [TextColumn] = []
  /// For each client of several mentions the winner.
  private(set) var winners: [UInt32] = []
  /// Clients whose mentions held different values.
  private(set) var differing = 0

  /// Chooses for the clients of several mentions alone; then each column is gathered as a whole, by the mention that won.
  init(
    _ unit: MergeUnit, _ mentions: Batch, _ groups: MergeGroups, _ firsts: [Int],
    _ ranking: SourceRanking, _ dates: MergeDates, _ decided: [Int: UInt32]
  ) {
    let sources = unit.places.map { mentions.columns[$0] }
    let chooser = MergeChooser(
      unit, sources, ranking, dates, names: unit.places.map { mentions.names[$0] })
    winners.reserveCapacity(groups.several.count)
    var rows = firsts
    var byRules: [Int: UInt32] = [:]
    var folded = chooser.folded
    for client in groups.several {
      var (winner, differs) = chooser.winner(among: groups.mentions(of: client), &folded)
      if let chosen = decided[client] { (winner, byRules[client]) = (chosen, winner) }
      winners.append(winner)
      if differs, Self.loses(groups.mentions(of: client), winner, sources) { differing += 1 }
      if winner != .max { rows[client] = Int(winner) }
    }
    columns = sources.map { source in
      guard unit.rule != .all else {
        return Self.union(of: source, groups, rows, chooser, decided)
      }
      var rows = rows
      if unit.isCompleted {
        // « garder : nom=b » where b has no first name chooses a spelling, and drops no first name.
        for (client, winner) in byRules where source.isBlank(rows[client]) {
          let filled = ([winner] + groups.mentions(of: client)).first {
            $0 != .max && !source.isBlank(Int($0))
          }
          if let filled { rows[client] = Int(filled) }
        }
      }
      return source.gathering(rows)
    }
  }

  /// Whether some mention says anything else than the winner; one that says less, a town without its street, loses nothing.
  private static func loses(
    _ mentions: ArraySlice<UInt32>, _ winner: UInt32, _ columns: [TextColumn]
  ) -> Bool {
    guard winner != .max else { return false }
    return mentions.contains { mention in
      mention != winner
        && columns.contains {
          !$0.isBlank(Int(mention)) && !Survivors.equal($0, mention, winner)
        }
    }
  }

  /// The column with all values of a list field, each once, the most trusted source's first.
  private static func union(
    of source: TextColumn, _ groups: MergeGroups, _ rows: [Int], _ chooser: MergeChooser,
    _ decided: [Int: UInt32]
  ) -> TextColumn {
    var rows = rows
    var made = TextColumn()
    for client in groups.several {
      let filled = groups.mentions(of: client).filter { !source.isBlank(Int($0)) }
      guard let first = filled.first else {
        rows[client] = Int(groups.members[groups.starts[client]])
        continue
      }
      if filled.allSatisfy({ Survivors.equal(source, first, $0) }) {
        rows[client] = Int(first)
        continue
      }
      rows[client] = source.count + made.count
      let chosen = decided[client]
      made.append(
        utf8: lines(of: filled, source) { $0 == chosen ? -1 : chooser.rank($0) })
    }
    guard made.count > 0 else { return source.gathering(rows) }
    // What no mention says as a whole stands behind the mentions, and is gathered like them.
    var all = source
    all.append(contentsOf: made)
    return all.gathering(rows)
  }

  private static func lines(
    of filled: [UInt32], _ source: TextColumn, rank: (UInt32) -> Int
  ) -> [UInt8] {
    var lines: [ArraySlice<UInt8>] = []
    let trusted = filled.sorted { (rank($0), $0) < (rank($1), $1) }
    for mention in trusted {
      for line in source.bytes[source.range(of: Int(mention))].split(separator: 0x0A)
      where !lines.contains(where: { areOne($0, line) }) {
        lines.append(line)
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Whether two values are one but for capitals: `Anne@example.org` and `anne@example.org` lead to one mailbox.
  private static func areOne(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    return a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || small($0) == small($1) }
  }
}
