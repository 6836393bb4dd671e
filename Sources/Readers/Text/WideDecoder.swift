/// Turns UTF-16 into UTF-8, block by block; a letter cut by the end of a block waits for the next one.
struct WideDecoder: Sendable {
  let bigEndian: Bool
  private var carried: [UInt8] = []
  /// Half pairs that were replaced by U+FFFD.
  private(set) var replacedCount = 0
  /// NUL letters taken away.
  private(set) var nulCount = 0

  init(bigEndian: Bool) { self.bigEndian = bigEndian }

  /// The UTF-8 of a further block; `isLast` says that nothing follows. O(n).
  mutating func decode(_ block: [UInt8], isLast: Bool) -> [UInt8] {
    let bytes = carried.isEmpty ? block : carried + block
    carried.removeAll()
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var at = 0
    while at + 1 < bytes.count {
      let unit = self.unit(bytes, at)
      if unit & 0xFC00 == 0xD800 {
        guard at + 3 < bytes.count else { break }
        let low = self.unit(bytes, at + 2)
        if low & 0xFC00 == 0xDC00 {
          UTF8Text.append(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF), to: &out)
          at += 4
          continue
        }
      }
      if unit & 0xF800 == 0xD800 {
        replacedCount += 1
        UTF8Text.append(0xFFFD, to: &out)
      } else if unit == 0 {
        nulCount += 1
      } else if unit != 0xFEFF {
        UTF8Text.append(UInt32(unit), to: &out)
      }
      at += 2
    }
    if at < bytes.count {
      if isLast {
        replacedCount += 1
      } else {
        carried = Array(bytes[at...])
      }
    }
    return out
  }

  private func unit(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    let first = UInt16(bytes[at])
    let second = UInt16(bytes[at + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}
