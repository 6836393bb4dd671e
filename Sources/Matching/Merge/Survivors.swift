import Fields
import Tables

/// The clients that a merge leaves, and which mention each value was won from.
struct Survivors: Sendable {
  /// The clients, a row each.
  private(set) var clients: Batch
  /// How many clients had differing values, by field.
  private(set) var chosenCounts: [(field: String, count: Int)] = []
  private let groups: MergeGroups
  private let ranking: SourceRanking
  private let units: [MergeUnit]
  /// For each unit the winning mention of each client; `UInt32.max` where no mention has a value.
  private let winners: [[UInt32]]
  /// For each unit the mentions whose values a person chose, by client.
  private let decided: [[Int: UInt32]]

  /// - Parameter kept: fields, or groups of fields, and the mention whose value a person chose.
  init(
    _ mentions: Batch, _ groups: MergeGroups, _ ranking: SourceRanking, _ choices: MergeChoices,
    kept: [(field: String, row: UInt32)] = [], workers: Workers
  ) {
    self.groups = groups
    self.ranking = ranking
    units = MergeUnit.units(mentions.names, choices)
    let dates = MergeDates(mentions)
    let units = units
    let decided = Self.decided(kept, units, mentions.names, groups)
    self.decided = decided
    let merged = workers.map(units.count) { place -> MergedUnit in
      MergedUnit(units[place], mentions, groups, ranking, dates, decided[place])
    }
    winners = merged.map(\.winners)
    var origins = Origins()
    for client in 0..<groups.count {
      origins.append(Int(groups.members[groups.starts[client]]), of: mentions.origins)
    }
    clients = Batch(origins: origins)
    var columns = [TextColumn?](repeating: nil, count: mentions.names.count)
    for (unit, result) in zip(units, merged) {
      for (place, column) in zip(unit.places, result.columns) { columns[place] = column }
      if result.differing > 0 {
        chosenCounts.append((mentions.names[unit.places[0]], result.differing))
      }
    }
    for (name, column) in zip(mentions.names, columns) { clients[name] = column }
  }

  /// What persons chose, by unit and client; the later choice counts.
  private static func decided(
    _ kept: [(field: String, row: UInt32)], _ units: [MergeUnit], _ names: [String],
    _ groups: MergeGroups
  ) -> [[Int: UInt32]] {
    var decided = [[Int: UInt32]](repeating: [:], count: units.count)
    guard !kept.isEmpty else { return decided }
    var clientOfMention: [UInt32: Int] = [:]
    let rows = Set(kept.map(\.row))
    for client in 0..<groups.count {
      for mention in groups.mentions(of: client) where rows.contains(mention) {
        clientOfMention[mention] = client
      }
    }
    for (field, row) in kept {
      let unit = units.firstIndex { unit in
        unit.group == field || unit.places.contains { names[$0] == field }
      }
      if let unit, let client = clientOfMention[row] { decided[unit][client] = row }
    }
    return decided
  }

  /// The values that lost: `client`, `source`, `file`, `record`, `field`, `lost`, `kept`, `reason`.
  func losers(of mentions: Batch) -> Batch {
    var batch = Batch()
    var columns: [String: TextColumn] = [:]
    let names = ["client", "source", "file", "record", "field", "lost", "kept", "reason"]
    for name in names { columns[name] = TextColumn() }
    var origins = Origins()
    for (unitPlace, unit) in units.enumerated() where unit.rule != .all {
      let won = winners[unitPlace]
      for client in 0..<groups.count where groups.starts[client + 1] - groups.starts[client] > 1 {
        let winner = won[client]
        for mention in groups.mentions(of: client) where mention != winner && winner != .max {
          for place in unit.places {
            let column = mentions.columns[place]
            guard !column.isBlank(Int(mention)), !Self.equal(column, mention, winner) else {
              continue
            }
            let origin = mentions.origins[Int(mention)]
            let values = [
              String(client + 1), origin.part.source, origin.part.label, String(origin.record),
              mentions.names[place],
              column[Int(mention)], column[Int(winner)],
              decided[unitPlace][client] == nil ? unit.rule.rawValue : "decided",
            ]
            for (name, value) in zip(names, values) { columns[name]?.append(value) }
            origins.append(Int(mention), of: mentions.origins)
          }
        }
      }
    }
    batch = Batch(origins: origins)
    for name in names { batch[name] = columns[name] }
    return batch
  }

  /// Whether two rows of a column hold the same bytes.
  static func equal(_ column: TextColumn, _ a: UInt32, _ b: UInt32) -> Bool {
    let left = column.range(of: Int(a))
    let right = column.range(of: Int(b))
    return left.count == right.count && column.bytes[left] == column.bytes[right]
  }
}

/// One unit, merged.
struct MergedUnit: Sendable {
  private(set) var columns: [TextColumn]
  private(set) var winners: [UInt32] = []
  /// Clients whose mentions held different values.
  private(set) var differing = 0

  init(
    _ unit: MergeUnit, _ mentions: Batch, _ groups: MergeGroups, _ ranking: SourceRanking,
    _ dates: MergeDates, _ decided: [Int: UInt32]
  ) {
    let sources = unit.places.map { mentions.columns[$0] }
    columns = sources.map { _ in TextColumn() }
    let chooser = MergeChooser(
      unit, sources, ranking, dates, names: unit.places.map { mentions.names[$0] })
    winners.reserveCapacity(groups.count)
    for place in columns.indices {
      columns[place].reserve(rows: groups.count, byteCount: sources[place].bytes.count)
    }
    for client in 0..<groups.count {
      let members = groups.mentions(of: client)
      if members.count == 1, let only = members.first {
        winners.append(only)
        for place in columns.indices { columns[place].append(Int(only), of: sources[place]) }
        continue
      }
      var (winner, differs) = chooser.winner(among: members)
      if let chosen = decided[client] { winner = chosen }
      winners.append(winner)
      if differs { differing += 1 }
      for place in columns.indices {
        if unit.rule == .all {
          let chosen = decided[client]
          Self.appendUnion(
            members, of: sources[place], rank: { $0 == chosen ? -1 : chooser.rank($0) },
            to: &columns[place])
        } else if winner != .max {
          columns[place].append(Int(winner), of: sources[place])
        } else if let first = members.first {
          columns[place].append(Int(first), of: sources[place])
        }
      }
    }
  }

  /// All values of a list field, each once, the most trusted source's first.
  private static func appendUnion(
    _ members: ArraySlice<UInt32>, of source: TextColumn, rank: (UInt32) -> Int,
    to column: inout TextColumn
  ) {
    let filled = members.filter { !source.isBlank(Int($0)) }
    if filled.isEmpty {
      if let first = members.first { column.append(Int(first), of: source) }
      return
    }
    var lines: [ArraySlice<UInt8>] = []
    for mention in filled.sorted(by: { (rank($0), $0) < (rank($1), $1) }) {
      for line in source.bytes[source.range(of: Int(mention))].split(separator: 0x0A)
      where !lines.contains(line) {
        lines.append(line)
      }
    }
    column.append(utf8: Array(lines.joined(separator: [0x0A])))
  }
}
