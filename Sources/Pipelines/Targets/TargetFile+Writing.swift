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
    let reason = FileBytes.write(bytes[...], to: descriptor)
    guard close(descriptor) == 0 || reason != 0 else { throw Self.failure(at: shownPath, errno) }
    guard reason == 0 else { throw Self.failure(at: shownPath, reason) }
  }
}
