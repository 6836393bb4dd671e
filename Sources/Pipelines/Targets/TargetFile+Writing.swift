#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension TargetFile {
  /// Puts `bytes` in the target's place: all of them, or nothing is touched and nothing left beside it.
  public func replace(with bytes: [UInt8]) throws(RunError) {
    do throws(RunError) {
      try write(bytes)
      try sync()
      try commit()
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes a whole file beside the target: for outputs that fit into memory.
  public func write(_ bytes: [UInt8]) throws(RunError) {
    let descriptor = try openTemporary()
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress! + start, bytes.count - start)
      }
      if count < 0 {
        let reason = errno
        if reason == EINTR { continue }
        close(descriptor)
        throw Self.failure(at: shownPath, reason)
      }
      start += count
    }
    guard close(descriptor) == 0 else { throw Self.failure(at: shownPath, errno) }
  }
}

/// `write(2)`, which the method of the same name hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
