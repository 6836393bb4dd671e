/// Writes small binary workbooks for tests: records in one stream of a compound file.
struct XLSBuilder {
  var globals: [UInt8] = []
  var cells: [UInt8] = []
  var streamName = "Workbook"
  var sheetName = "Clients"

  static func record(_ kind: UInt16, _ data: [UInt8]) -> [UInt8] {
    u16(Int(kind)) + u16(data.count) + data
  }

  static func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }

  /// A text with its length in `lengthBytes` bytes, wide where it must be.
  static func text(_ value: String, lengthBytes: Int = 2) -> [UInt8] {
    let units = Array(value.utf16)
    let length = lengthBytes == 1 ? [UInt8(units.count)] : u16(units.count)
    if units.allSatisfy({ $0 < 0x100 }) { return length + [0] + units.map { UInt8($0) } }
    return length + [1] + units.flatMap { u16(Int($0)) }
  }

  mutating func cell(_ kind: UInt16, _ row: Int, _ column: Int, style: Int = 0, _ value: [UInt8]) {
    cells += Self.record(kind, Self.u16(row) + Self.u16(column) + Self.u16(style) + value)
  }

  mutating func text(_ row: Int, _ column: Int, _ value: String) {
    cell(0x0204, row, column, Self.text(value))
  }

  mutating func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) {
    let bits = value.bitPattern
    cell(
      0x0203, row, column, style: style,
      (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) })
  }

  private var stream: [UInt8] {
    let beginning = Self.record(
      0x0809, Self.u16(0x0600) + Self.u16(5) + [UInt8](repeating: 0, count: 12))
    let sheetLength = 4 + 4 + 2 + Self.text(sheetName, lengthBytes: 1).count
    let start = beginning.count + globals.count + sheetLength + 4
    let sheet = Self.record(
      0x0085, Self.u32(start) + Self.u16(0) + Self.text(sheetName, lengthBytes: 1))
    let end = Self.record(0x000A, [])
    let all = beginning + globals + sheet + end + beginning + cells + end
    // Streams below 4096 bytes lie elsewhere in a compound file.
    return all + [UInt8](repeating: 0, count: max(0, 4096 - all.count))
  }

  /// The compound file.
  var bytes: [UInt8] { Self.compound(streamName, stream) }

  static func compound(_ name: String, _ stream: [UInt8]) -> [UInt8] {
    let sectors = (stream.count + 511) / 512
    var header: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + [UInt8](repeating: 0, count: 10)
    // One table sector at 0, the directory at 1, the stream from 2 on.
    header +=
      u32(1) + u32(1) + u32(0) + u32(4096) + u32(0xFFFF_FFFE) + u32(0) + u32(0xFFFF_FFFE) + u32(0)
    header += u32(0) + [UInt8](repeating: 0xFF, count: 108 * 4)
    var table = u32(0xFFFF_FFFD) + u32(0xFFFF_FFFE)
    for sector in 0..<sectors { table += u32(sector + 1 == sectors ? 0xFFFF_FFFE : sector + 3) }
    table += [UInt8](repeating: 0xFF, count: 512 - table.count)
    let directory =
      entry("Root Entry", 5, 0xFFFF_FFFE, 0) + entry(name, 2, 2, stream.count)
      + [UInt8](repeating: 0, count: 256)
    return header + table + directory + stream
      + [UInt8](repeating: 0, count: sectors * 512 - stream.count)
  }

  private static func entry(_ name: String, _ kind: UInt8, _ sector: Int, _ count: Int) -> [UInt8] {
    var units = name.utf16.flatMap { u16(Int($0)) }
    let length = units.count + 2
    units += [UInt8](repeating: 0, count: 64 - units.count)
    return units + u16(length) + [kind, 1] + [UInt8](repeating: 0xFF, count: 12)
      + [UInt8](repeating: 0, count: 36) + u32(sector) + u32(count) + u32(0)
  }
}
