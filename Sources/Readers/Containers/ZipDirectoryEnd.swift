/// The record at the end of a zip archive that says where its directory lies.
struct ZipDirectoryEnd {
  /// Where the directory begins in the file.
  let directoryOffset: Int
  /// The length of the directory in bytes.
  let directoryCount: Int
  /// The number of members announced.
  let memberCount: Int
  /// What must be added to the offsets of the members, when something was put before the archive.
  let base: Int

  /// Looks for the record in the last 64 KiB of the file.
  init(of bytes: RandomBytes) throws(Refusal) {
    let tailStart = max(0, bytes.count - 65_557)
    let tail = try bytes.bytes(at: tailStart, count: 65_557)
    var at = tail.count - 22
    while at >= 0, tail.u32(at) != 0x0605_4B50 { at -= 1 }
    guard at >= 0 else {
      throw .damaged(
        en: "it begins like a zip archive but its end is missing",
        fr: "il commence comme une archive zip mais sa fin manque")
    }
    var count = UInt64(tail.u16(at + 10))
    var length = UInt64(tail.u32(at + 12))
    var offset = UInt64(tail.u32(at + 16))
    var end = tailStart + at
    if at >= 20, tail.u32(at - 20) == 0x0706_4B50 {
      let place = Int(clamping: tail.u64(at - 12))
      let record = try bytes.bytes(at: place, count: 56)
      if record.count == 56, record.u32(0) == 0x0606_4B50 {
        count = record.u64(32)
        length = record.u64(40)
        offset = record.u64(48)
        end = place
      }
    }
    let start = Int(clamping: offset)
    let size = Int(clamping: length)
    guard size <= end, start <= end - size else {
      throw .damaged(
        en: "its archive directory lies outside of the file",
        fr: "le répertoire de l’archive se trouve hors du fichier")
    }
    directoryOffset = end - size
    directoryCount = size
    memberCount = Int(clamping: count)
    base = end - size - start
  }
}
