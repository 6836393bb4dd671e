/// A compound file: the small file system in which old Office documents, and encrypted new ones, keep their streams.
///
/// ```
/// header 512 B | sector 0 | sector 1 | …      a table of next-sector numbers (FAT) makes chains of sectors
/// directory: 128 B an entry: name (UTF-16), kind, first sector, size
/// ```
/// - Source: Microsoft, MS-CFB, 2.2–2.6.
struct CompoundFile {
  /// One stream.
  struct Entry {
    var name: String
    var kind: UInt8
    var firstSector: UInt32
    var count: Int
  }

  /// The streams and storages; the first is the root.
  private(set) var entries: [Entry] = []
  private let bytes: RandomBytes
  private let sectorBytes: Int
  private var next: [UInt32] = []
  private var smallNext: [UInt32] = []
  private let smallCutoff: Int

  /// The names of the streams and storages.
  var names: [String] { entries.map(\.name) }

  /// Reads the directory.
  init(_ bytes: RandomBytes) throws(Refusal) {
    self.bytes = bytes
    let header = try bytes.bytes(at: 0, count: 512)
    let shift = Int(header.u16(30))
    guard header.count == 512, shift == 9 || shift == 12 else { throw CompoundFile.broken }
    sectorBytes = 1 << shift
    smallCutoff = min(Int(header.u32(56)), 4096)
    next = try CompoundFile.table(header, bytes, sectorBytes)
    let directory = try chain(from: header.u32(48), next, limit: 4 << 20)
    for at in stride(from: 0, to: directory.count - 127, by: 128) where directory[at + 66] != 0 {
      let length = min(Int(directory.u16(at + 64)), 64)
      let units = stride(from: 0, to: max(0, length - 2), by: 2).map { directory.u16(at + $0) }
      entries.append(
        Entry(
          name: String(decoding: units, as: UTF16.self), kind: directory[at + 66],
          firstSector: directory.u32(at + 116), count: Int(directory.u32(at + 120))))
    }
    smallNext = try CompoundFile.numbers(chain(from: header.u32(60), next, limit: 16 << 20))
  }

  /// The bytes of the stream called `name`, upper and lower case alike; `nil` when there is none.
  func content(_ name: String, limit: Int) throws(Refusal) -> [UInt8]? {
    guard
      let entry = entries.first(where: { $0.kind == 2 && $0.name.lowercased() == name.lowercased() }
      )
    else { return nil }
    guard entry.count <= limit, entry.count <= bytes.count else { throw CompoundFile.broken }
    if entry.count >= smallCutoff {
      return Array(try chain(from: entry.firstSector, next, limit: limit).prefix(entry.count))
    }
    guard let root = entries.first(where: { $0.kind == 5 }) else { throw CompoundFile.broken }
    let small = try chain(from: root.firstSector, next, limit: limit)
    var result: [UInt8] = []
    var sector = entry.firstSector
    while sector < 0xFFFF_FFFA, result.count < entry.count {
      let at = Int(sector) * 64
      guard at < small.count, Int(sector) < smallNext.count else { throw CompoundFile.broken }
      result.append(contentsOf: small[at..<min(at + 64, small.count)])
      sector = smallNext[Int(sector)]
    }
    return Array(result.prefix(entry.count))
  }

  /// The sectors of a chain, one behind the other; a chain that bites its tail is refused.
  private func chain(from first: UInt32, _ next: [UInt32], limit: Int) throws(Refusal) -> [UInt8] {
    var result: [UInt8] = []
    var sector = first
    while sector < 0xFFFF_FFFA {
      guard Int(sector) < next.count, result.count <= min(limit, bytes.count) else {
        throw CompoundFile.broken
      }
      let piece = try bytes.bytes(at: (Int(sector) + 1) * sectorBytes, count: sectorBytes)
      // A sector behind the end of the file adds nothing, and a circle of such ones would never end.
      guard !piece.isEmpty else { throw CompoundFile.broken }
      result.append(contentsOf: piece)
      sector = next[Int(sector)]
    }
    return result
  }

  /// The table of next-sector numbers, whose own sectors are listed in the header and in a chain of further lists.
  private static func table(
    _ header: [UInt8], _ bytes: RandomBytes, _ sectorBytes: Int
  ) throws(Refusal) -> [UInt32] {
    var places = numbers(Array(header[76..<512]))
    var list = header.u32(68)
    var hops = 0
    while list < 0xFFFF_FFFA, hops <= bytes.count / sectorBytes {
      let sector = numbers(try bytes.bytes(at: (Int(list) + 1) * sectorBytes, count: sectorBytes))
      guard let last = sector.last else { throw broken }
      places.append(contentsOf: sector.dropLast())
      list = last
      hops += 1
    }
    var table: [UInt32] = []
    for place in places where place < 0xFFFF_FFFA {
      guard table.count * 4 <= bytes.count else { break }
      table.append(
        contentsOf: numbers(try bytes.bytes(at: (Int(place) + 1) * sectorBytes, count: sectorBytes))
      )
    }
    return table
  }

  private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { bytes.u32($0) }
  }

  static let broken = Refusal.damaged(
    en: "the chain of its sectors is broken", fr: "la chaîne de ses secteurs est rompue")
}
