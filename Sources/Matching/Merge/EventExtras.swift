import Fields
import Pipelines
import Tables

/// Leaves with a ticket or a purchase what belongs to it: the vehicle, the technician, what was said that day.
///
/// A list of tickets has columns that no field takes. Where they differ from one ticket of a client to the next they say nothing of the
/// client: of him one value alone could be kept, and each column would keep that of another ticket. What was noted stands with the ticket
/// as well as with the client: « ne plus appeler » is said of him, whatever it was noted at.
struct EventExtras {
  private let groups: MergeGroups
  /// For each kind of event that the pipeline writes, which mentions have one.
  private let kinds: [(kind: EventKind, has: [Bool])]

  /// - Parameter wanted: the ports that the pipeline writes; what no port would hold stays with the client.
  init(_ delivery: Delivery, _ groups: MergeGroups, wanted: Set<Port>) {
    self.groups = groups
    let ports: [Port] = [.purchases, .purchaseLines, .interactions]
    kinds = ports.compactMap { port in
      guard wanted.contains(port), let kind = port.eventKind, let events = delivery.events[kind],
        events.batch.count > 0
      else { return nil }
      var has = [Bool](repeating: false, count: delivery.mentions.count)
      for mention in events.mention { has[Int(mention)] = true }
      // The event stays with the first person of a record; the second says no more than it.
      let origins = delivery.mentions.origins
      for row in has.indices.dropFirst()
      where origins.splits[row] > 1 && has[row - 1] && origins.areOfOneRecord(row - 1, row) {
        has[row] = true
      }
      return (kind, has)
    }
  }

  /// Moves the columns that are the events' from the mentions to the events; O(columns × mentions).
  func move(in delivery: inout Delivery) {
    guard !kinds.isEmpty else { return }
    for name in delivery.mentions.names where Self.mayBeOfEvents(name) {
      guard let column = delivery.mentions[name], !column.isBlank, let owner = owner(of: column),
        let events = delivery.events[owner.kind], events.batch.place(of: name) == nil,
        varies(column, owner.has)
      else { continue }
      delivery.events[owner.kind]?.batch[name] = column.gathering(events.mention.map(Int.init))
      guard Catalogue.field(ofColumn: name) == nil else { continue }
      var left = TextColumn()
      for row in 0..<column.count {
        if owner.has[row] { left.append("") } else { left.append(row, of: column) }
      }
      delivery.mentions[name] = left.isBlank ? nil : left
    }
  }

  /// A column that no field of the client takes, or what somebody noted.
  private static func mayBeOfEvents(_ name: String) -> Bool {
    guard let field = Catalogue.field(ofColumn: name) else { return name != "id" }
    return field.name == "note"
  }

  /// The kind of event that most rows have which fill the column: a purchase rather than its lines, unless the further lines of orders,
  /// which have no purchase beside them, fill it too.
  private func owner(of column: TextColumn) -> (kind: EventKind, has: [Bool])? {
    let rows = (0..<column.count).filter { !column.isBlank($0) }
    let counts = kinds.map { kind in rows.reduce(into: 0) { $0 += kind.has[$1] ? 1 : 0 } }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { kinds[$0] }
  }

  /// Whether, of the clients that have several events with a value, more than one in ten have different ones.
  private func varies(_ column: TextColumn, _ has: [Bool]) -> Bool {
    var (same, different) = (0, 0)
    for client in groups.several {
      var first: UInt32?
      var count = 0
      var differs = false
      for mention in groups.mentions(of: client)
      where has[Int(mention)] && !column.isBlank(Int(mention)) {
        count += 1
        if let first { differs = differs || !Survivors.equal(column, first, mention) }
        if first == nil { first = mention }
      }
      if differs { different += 1 } else if count > 1 { same += 1 }
    }
    return different * 10 > same + different
  }
}
