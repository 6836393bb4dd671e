#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension [UInt8] {
  /// Whether the byte stands anywhere; as fast as the system looks.
  ///
  /// The search stays within the array's own bytes.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, Int32(byte), bytes.count) != nil
    }
  }
}
