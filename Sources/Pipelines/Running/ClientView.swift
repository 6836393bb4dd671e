import Fields
import Tables

/// How clients and their events are shown in the outputs: an id, then the catalogue's order, then the extras.
struct ClientView {
  private var partOrdinals: [Part: Int] = [:]
  private var partCounts: [String: Int] = [:]

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

  /// The client's id: the source and record of its earliest mention, `accounting-217`; the part's number comes between
  /// where the source has several, the person's number behind where the record names several.
  mutating func id(of origin: Origin) -> String {
    var id = origin.part.source
    if severalParts.contains(origin.part.source) || !origin.part.member.isEmpty {
      id += "-\(ordinal(of: origin.part))"
    }
    id += "-\(origin.record)"
    if origin.split > 1 { id += "-\(origin.split)" }
    return id
  }

  private mutating func ordinal(of part: Part) -> Int {
    if let known = partOrdinals[part] { return known }
    let ordinal = partCounts[part.source, default: 0] + 1
    partCounts[part.source] = ordinal
    partOrdinals[part] = ordinal
    return ordinal
  }

  /// The ids of the rows of `origins`.
  mutating func ids(of origins: Origins) -> TextColumn {
    var column = TextColumn()
    column.reserve(rows: origins.count, byteCount: origins.count * 14)
    for row in 0..<origins.count { column.append(id(of: origins[row])) }
    return column
  }

  /// The clients with their ids, in output order.
  mutating func clients(_ mentions: Batch) -> Batch {
    var batch = mentions
    batch["id"] = ids(of: mentions.origins)
    batch.reorder(Self.order(batch.names))
    return batch
  }

  /// Events with the id of their client and their place, in the catalogue's order.
  static func events(_ events: Events, kind: EventKind, clientIDs: TextColumn) -> Batch {
    var batch = Batch(origins: events.batch.origins)
    var client = TextColumn()
    for mention in events.mention { client.append(Int(mention), of: clientIDs) }
    batch["client"] = client
    let order = Catalogue.eventFieldNames(kind).filter { events.batch.place(of: $0) != nil }
    let listed = Set(order)
    for name in order + events.batch.names.filter({ !listed.contains($0) }) {
      batch[name] = events.batch[name]
    }
    return withPlaces(batch)
  }

  /// A batch with the columns `source`, `file`, `record` of its origins behind the others.
  static func withPlaces(_ batch: Batch) -> Batch {
    var batch = batch
    var source = TextColumn()
    var file = TextColumn()
    var record = TextColumn()
    for row in 0..<batch.count {
      let origin = batch.origins[row]
      source.append(origin.part.source)
      file.append(origin.part.label)
      record.append(String(origin.record))
    }
    batch["source"] = source
    batch["file"] = file
    batch["record"] = record
    return batch
  }
}
