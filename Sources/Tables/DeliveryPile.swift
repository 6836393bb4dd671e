/// Deliveries that will be one, see ``BatchPile``.
public struct DeliveryPile: Sendable {
  private var mentions = BatchPile()
  private var events: [EventKind: (batches: BatchPile, mention: [UInt32])] = [:]

  private var answered: Set<Delivery.Cell> = []

  /// No deliveries.
  public init() {}

  /// A column that all deliveries together fill beyond what one column can hold; then they must not be joined.
  public var oversizeColumn: String? {
    mentions.oversizeColumn ?? events.values.lazy.compactMap { $0.batches.oversizeColumn }.first
  }

  /// Adds the mentions and events of a delivery behind those before.
  public mutating func append(_ delivery: Delivery) {
    let base = UInt32(mentions.count)
    mentions.append(delivery.mentions)
    answered.formUnion(delivery.answered)
    for (kind, more) in delivery.events {
      events[kind, default: (BatchPile(), [])].batches.append(more.batch)
      events[kind]?.mention.append(contentsOf: more.mention.lazy.map { $0 + base })
    }
  }

  /// All mentions and events, in order; the pile is empty afterwards.
  public mutating func joined(_ workers: Workers) -> Delivery {
    var delivery = Delivery(mentions: mentions.joined(workers))
    delivery.answered = answered
    for kind in events.keys {
      guard let mention = events[kind]?.mention, let batch = events[kind]?.batches.joined(workers)
      else { continue }
      delivery.events[kind] = Events(batch: batch, mention: mention)
    }
    self = DeliveryPile()
    return delivery
  }
}
