import CZip

/// Writes zip archives for tests, right ones and wrong ones.
struct ZipBuilder {
  private struct Entry {
    var name: [UInt8]
    var method: UInt16
    var flags: UInt16
    var packed: [UInt8]
    var checksum: UInt32
    var unpackedCount: UInt32
    var offset: UInt32
  }

  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a member. `claims` is the unpacked size to declare instead of the true one.
  mutating func add(
    _ name: String, _ content: [UInt8], deflated: Bool = true, encrypted: Bool = false,
    claims: Int? = nil,
    badChecksum: Bool = false
  ) {
    let packed = deflated ? ZipBuilder.deflate(content) : content
    let checksum = UInt32(truncatingIfNeeded: crc32_z(0, content, content.count))
    let entry = Entry(
      name: Array(name.utf8), method: deflated ? 8 : 0, flags: encrypted ? 1 : 0, packed: packed,
      checksum: badChecksum ? ~checksum : checksum, unpackedCount: UInt32(claims ?? content.count),
      offset: UInt32(bytes.count))
    append(0x0403_4B50, 4)
    append(20, 2)
    appendFacts(entry)
    append(UInt32(entry.name.count), 2)
    append(0, 2)
    bytes += entry.name + packed
    entries.append(entry)
  }

  mutating func add(_ name: String, _ text: String, deflated: Bool = true) {
    add(name, Array(text.utf8), deflated: deflated)
  }

  /// The archive, its directory at the end. Every member can be made to lie at the first one's place.
  func finished(overlapping: Bool = false) -> [UInt8] {
    var copy = self
    let start = UInt32(bytes.count)
    for entry in entries {
      copy.append(0x0201_4B50, 4)
      copy.append(20, 2)
      copy.append(20, 2)
      copy.appendFacts(entry)
      copy.append(UInt32(entry.name.count), 2)
      for _ in 0..<4 { copy.append(0, 2) }
      copy.append(0, 4)
      copy.append(overlapping ? 0 : entry.offset, 4)
      copy.bytes += entry.name
    }
    let size = UInt32(copy.bytes.count) - start
    copy.append(0x0605_4B50, 4)
    copy.append(0, 4)
    copy.append(UInt32(entries.count), 2)
    copy.append(UInt32(entries.count), 2)
    copy.append(size, 4)
    copy.append(start, 4)
    copy.append(0, 2)
    return copy.bytes
  }

  private mutating func appendFacts(_ entry: Entry) {
    append(UInt32(entry.flags), 2)
    append(UInt32(entry.method), 2)
    append(0, 4)
    append(entry.checksum, 4)
    append(UInt32(entry.packed.count), 4)
    append(entry.unpackedCount, 4)
  }

  private mutating func append(_ value: UInt32, _ count: Int) {
    for byte in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))) }
  }

  /// Bare deflate, or gzip.
  static func deflate(_ content: [UInt8], gzip: Bool = false) -> [UInt8] {
    var zlib = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&zlib, 6, Z_DEFLATED, gzip ? 31 : -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(), size)
    var input = content
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&zlib, UInt(content.count))) + 64)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        zlib.next_in = input.baseAddress
        zlib.avail_in = UInt32(input.count)
        zlib.next_out = output.baseAddress
        zlib.avail_out = UInt32(output.count)
        CZip.deflate(&zlib, Z_FINISH)
        return output.count - Int(zlib.avail_out)
      }
    }
    deflateEnd(&zlib)
    return Array(output[0..<count])
  }
}
