/// A thing that was read as one: a file, or a sheet or member inside one.
public struct Part: Hashable, Sendable {
  /// The name of the source in the pipeline file.
  public var source: String
  /// The file's path as the pipeline names it, relative to its folder.
  public var file: String
  /// The sheet of a workbook or the member of an archive; empty for a plain file.
  public var member: String

  /// A part of `source`.
  public init(source: String, file: String, member: String = "") {
    self.source = source
    self.file = file
    self.member = member
  }

  /// How the part is shown to a person: `clients.xlsx!Clients`.
  public var label: String { member.isEmpty ? file : "\(file)!\(member)" }
}

/// Where one row came from.
public struct Origin: Hashable, Sendable {
  /// The file, or the sheet or member in it.
  public var part: Part
  /// The record's number in its part; 1 is the first data row.
  public var record: Int
  /// Where the record begins in its part, in bytes; 0 where the format has no such place.
  public var byteOffset: Int
  /// 0, or the ordinal of the person where one record names several.
  public var split: Int

  /// A place.
  public init(part: Part, record: Int, byteOffset: Int = 0, split: Int = 0) {
    self.part = part
    self.record = record
    self.byteOffset = byteOffset
    self.split = split
  }
}

/// Where each row of a batch came from, stored by column. Always on, carried to the end.
public struct Origins: Sendable, Equatable {
  /// The parts that the rows came from.
  public private(set) var parts: [Part] = []
  /// For each row its part, as an index into `parts`.
  public private(set) var partIndex: [UInt32] = []
  /// For each row its record number.
  public private(set) var records: [UInt32] = []
  /// For each row the byte where its record begins.
  public private(set) var byteOffsets: [UInt64] = []
  /// For each row 0, or the ordinal of the person in a record that names several.
  public private(set) var splits: [UInt8] = []

  private var known: [Part: UInt32] = [:]

  /// No rows.
  public init() {}

  /// Rows of one part, numbered from 1, that begin at these bytes.
  public init(part: Part, byteOffsets: [UInt64]) {
    let index = index(of: part)
    partIndex = [UInt32](repeating: index, count: byteOffsets.count)
    records = (0..<byteOffsets.count).map { UInt32(truncatingIfNeeded: $0 + 1) }
    self.byteOffsets = byteOffsets
    splits = [UInt8](repeating: 0, count: byteOffsets.count)
  }

  /// The number of rows.
  public var count: Int { records.count }

  /// The origin of `row`.
  public subscript(row: Int) -> Origin {
    Origin(
      part: parts[Int(partIndex[row])], record: Int(records[row]),
      byteOffset: Int(byteOffsets[row]), split: Int(splits[row]))
  }

  /// The index of `part` in `parts`; the part is added when it is new.
  public mutating func index(of part: Part) -> UInt32 {
    if let index = known[part] { return index }
    let index = UInt32(parts.count)
    parts.append(part)
    known[part] = index
    return index
  }

  /// The part that the first row came from.
  public var part: Part? { partIndex.first.map { parts[Int($0)] } }

  /// Adds a row.
  public mutating func append(part: UInt32, record: Int, byteOffset: Int = 0, split: Int = 0) {
    partIndex.append(part)
    records.append(UInt32(truncatingIfNeeded: record))
    byteOffsets.append(UInt64(byteOffset))
    splits.append(UInt8(truncatingIfNeeded: split))
  }

  /// Adds the origin of one row of another batch.
  public mutating func append(_ row: Int, of other: Origins) {
    let part = index(of: other.parts[Int(other.partIndex[row])])
    append(
      part: part, record: Int(other.records[row]), byteOffset: Int(other.byteOffsets[row]),
      split: Int(other.splits[row]))
  }

  /// Adds all rows of another batch; O(rows).
  public mutating func append(contentsOf other: Origins) {
    let map = other.parts.map { index(of: $0) }
    partIndex.append(contentsOf: other.partIndex.lazy.map { map[Int($0)] })
    records.append(contentsOf: other.records)
    byteOffsets.append(contentsOf: other.byteOffsets)
    splits.append(contentsOf: other.splits)
  }

  /// Makes room for `count` rows in all.
  mutating func reserve(_ count: Int) {
    partIndex.reserveCapacity(count)
    records.reserveCapacity(count)
    byteOffsets.reserveCapacity(count)
    splits.reserveCapacity(count)
  }

  /// The rows named by `rows`, in that order. The parts keep their indexes.
  public func gathering(_ rows: [Int]) -> Origins {
    var result = Origins()
    result.parts = parts
    result.known = known
    result.partIndex = rows.map { partIndex[$0] }
    result.records = rows.map { records[$0] }
    result.byteOffsets = rows.map { byteOffsets[$0] }
    result.splits = rows.map { splits[$0] }
    return result
  }

  /// Marks `row` as the `ordinal`-th person of its record.
  public mutating func setSplit(_ ordinal: Int, ofRow row: Int) {
    splits[row] = UInt8(truncatingIfNeeded: ordinal)
  }

  /// Whether `row` is a further person of the record that `first` comes from.
  public func areOfOneRecord(_ first: Int, _ row: Int) -> Bool {
    splits[row] > 1 && records[row] == records[first] && partIndex[row] == partIndex[first]
  }

  /// Moves every record number up by `base`: chunks of one file count from where the chunk before ended.
  public mutating func shiftRecords(by base: Int) {
    for row in records.indices { records[row] &+= UInt32(truncatingIfNeeded: base) }
  }

  /// Whether both hold the same rows from the same places.
  public static func == (a: Origins, b: Origins) -> Bool {
    a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
  }
}
