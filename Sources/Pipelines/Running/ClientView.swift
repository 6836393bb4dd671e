import Fields
import Tables

/// How clients and their events are shown in the outputs: an id, then the catalogue's order, then the extras.
struct ClientView {
  private var partOrdinals: [Part: Int] = [:]
  private var partCounts: [String: Int] = [:]

  /// The ids that were given.
  private(set) var issued = IssuedIDs()

  /// Sources that have several parts: the part's number belongs in their ids.
  let severalParts: Set<String>

  init(severalParts: Set<String>) { self.severalParts = severalParts }

  /// `columns` in output order: `id`, the client code, the catalogue's fields, the extras as they came.
  static func order(_ columns: [String]) -> [String] {
    let present = Set(columns)
    let known = Catalogue.clientFieldNames.filter { present.contains($0) }
    let listed = Set(known)
    let rest = columns.filter { !listed.contains($0) && $0 != "id" }
    return ["id"] + known + rest
  }

  /// The ids of the rows: the source and record of a client's earliest mention, `accounting-217`. Where the source has several
  /// parts, the part's number stands before the record's; where the record names several persons, the further ones' number stands
  /// behind it: `shop-2.217.2`. The sign between numbers stands in no source's name, so that the ids of two sources never meet.
  mutating func ids(of origins: Origins) -> TextColumn {
    issued.add(origins, isNumbered: isNumbered)
    var column = TextColumn()
    column.reserve(rows: origins.count, byteCount: origins.count * 18)
    // What all ids of a part begin with is made once. Parts are numbered as their first rows come.
    var beginnings = [[UInt8]](repeating: [], count: origins.parts.count)
    for row in 0..<origins.count {
      let part = Int(origins.partIndex[row])
      if beginnings[part].isEmpty { beginnings[part] = beginning(origins.parts[part]) }
      column.write(utf8: beginnings[part])
      column.write(decimal: Int(origins.records[row]))
      if origins.splits[row] > 1 {
        column.write(0x2E)
        column.write(decimal: Int(origins.splits[row]))
      }
      column.endValue()
    }
    return column
  }

  private mutating func beginning(_ part: Part) -> [UInt8] {
    Array((part.source + (isNumbered(part) ? "-\(ordinal(of: part))." : "-")).utf8)
  }

  private func isNumbered(_ part: Part) -> Bool {
    severalParts.contains(part.source) || !part.member.isEmpty
  }

  private mutating func ordinal(of part: Part) -> Int {
    if let known = partOrdinals[part] { return known }
    let ordinal = partCounts[part.source, default: 0] + 1
    partCounts[part.source] = ordinal
    partOrdinals[part] = ordinal
    return ordinal
  }

  /// The clients with their ids, in output order.
  mutating func clients(_ mentions: Batch) -> Batch {
    var batch = mentions
    batch["id"] = ids(of: mentions.origins)
    batch.reorder(Self.order(batch.names))
    return batch
  }

  /// Events with the id of their client and their place, in the catalogue's order.
  static func events(
    _ events: Events, kind: EventKind, clientIDs: TextColumn, _ workers: Workers
  ) -> Batch {
    var batch = Batch(origins: events.batch.origins)
    batch["client"] = clientIDs.gathering(events.mention.map(Int.init))
    let order = Catalogue.eventFieldNames(kind).filter { events.batch.place(of: $0) != nil }
    let listed = Set(order)
    for name in order + events.batch.names.filter({ !listed.contains($0) }) {
      batch[name] = events.batch[name]
    }
    return withPlaces(batch, workers)
  }

  /// A batch with the columns `source`, `file`, `record` of its origins behind the others.
  static func withPlaces(_ batch: Batch, _ workers: Workers) -> Batch {
    let origins = batch.origins
    let ofParts = [
      origins.parts.map { Array($0.source.utf8) }, origins.parts.map { Array($0.label.utf8) },
    ]
    let columns = workers.map(3) { place in
      var column = TextColumn()
      column.reserve(rows: origins.count, byteCount: origins.count * 8)
      for row in 0..<origins.count {
        if place < ofParts.count {
          column.write(utf8: ofParts[place][Int(origins.partIndex[row])])
        } else {
          column.write(decimal: Int(origins.records[row]))
        }
        column.endValue()
      }
      return column
    }
    var batch = batch
    for (name, column) in zip(["source", "file", "record"], columns) { batch[name] = column }
    return batch
  }
}
