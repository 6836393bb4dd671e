/// Little-endian numbers at a place in bytes; 0 where the bytes end before.
extension [UInt8] {
  func u16(_ at: Int) -> UInt16 {
    guard at >= 0, at <= count - 2 else { return 0 }
    return UInt16(self[at]) | UInt16(self[at + 1]) << 8
  }

  func u32(_ at: Int) -> UInt32 {
    UInt32(u16(at)) | UInt32(u16(at &+ 2)) << 16
  }

  func u64(_ at: Int) -> UInt64 {
    UInt64(u32(at)) | UInt64(u32(at &+ 4)) << 32
  }
}
