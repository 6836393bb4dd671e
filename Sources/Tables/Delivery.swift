/// What happened to or with a client, as a source record tells it.
public enum EventKind: String, Sendable, CaseIterable {
  case purchase
  case purchaseLine = "purchase-line"
  case interaction
  case consent
  case contact
}

/// The events of one kind; each belongs to one mention.
public struct Events: Sendable, Equatable {
  /// The events, a row each.
  public var batch: Batch
  /// For each event the row of its mention.
  public var mention: [UInt32]

  /// No events, or these.
  public init(batch: Batch = Batch(), mention: [UInt32] = []) {
    self.batch = batch
    self.mention = mention
  }
}

/// What a reader yields and the steps work on: mentions of clients, and what happened with them.
public struct Delivery: Sendable {
  /// A cell of a record as the source numbers it.
  public struct Cell: Hashable, Sendable {
    /// The file, or the sheet or member in it.
    public let part: Part
    /// The record's number in its part.
    public let record: Int
    /// The column.
    public let field: String

    /// The cell of a column in the record that a row comes from.
    public init(_ field: String, of origin: Origin) {
      (part, record, self.field) = (origin.part, origin.record, field)
    }

    /// Another cell of the record of a cell.
    public init(_ field: String, of cell: Cell) {
      (part, record, self.field) = (cell.part, cell.record, field)
    }
  }

  /// The mentions: a client as one source record tells it, a row each. After `merge` they are the clients.
  public var mentions: Batch
  /// The events by kind.
  public var events: [EventKind: Events]
  /// The cells of mentions in which a person's answer stands instead of what the source says.
  public var answered: Set<Cell> = []

  /// A delivery of mentions, with their events.
  public init(mentions: Batch = Batch(), events: [EventKind: Events] = [:]) {
    self.mentions = mentions
    self.events = events
  }

  /// The mentions named by `rows`, in that order, with the events that belong to them.
  public func gathering(_ rows: [Int]) -> Delivery {
    var chosen = Delivery(mentions: mentions.gathering(rows))
    chosen.answered = answered
    guard !events.isEmpty else { return chosen }
    var newRow = [Int32](repeating: -1, count: mentions.count)
    for (new, old) in rows.enumerated() { newRow[old] = Int32(new) }
    chosen.events = events.mapValues { events in
      let kept = events.mention.indices.filter { newRow[Int(events.mention[$0])] >= 0 }
      return Events(
        batch: events.batch.gathering(kept),
        mention: kept.map { UInt32(newRow[Int(events.mention[$0])]) })
    }
    return chosen
  }

  /// Adds the mentions and events of another delivery behind those of this one.
  public mutating func append(contentsOf other: Delivery) {
    let base = UInt32(mentions.count)
    mentions.append(contentsOf: other.mentions)
    answered.formUnion(other.answered)
    for (kind, more) in other.events {
      events[kind, default: Events()].batch.append(contentsOf: more.batch)
      events[kind, default: Events()].mention.append(
        contentsOf: more.mention.lazy.map { $0 + base })
    }
  }
}
