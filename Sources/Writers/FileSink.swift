import Pipelines
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Collects bytes and writes them to a temporary file in large pieces.
struct FileSink {
  static let bufferBytes = 1 << 18

  let target: TargetFile
  private var descriptor: Int32
  /// The bytes not yet written; writers append to it and call ``spill()`` now and then.
  var buffer: [UInt8] = []

  /// Opens the temporary file of `target`.
  init(_ target: TargetFile) throws(RunError) {
    self.target = target
    descriptor = try target.openTemporary()
    buffer.reserveCapacity(Self.bufferBytes + 4096)
  }

  /// Writes the buffer when it has grown large.
  mutating func spill() throws(RunError) {
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Writes the buffer; short writes and interrupts are tried again.
  mutating func flush() throws(RunError) {
    let reason = FileBytes.write(buffer[...], to: descriptor)
    guard reason == 0 else { throw TargetFile.failure(at: target.shownPath, reason) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and closes the file.
  mutating func finish() throws(RunError) {
    try flush()
    let result = close(descriptor)
    descriptor = -1
    if result != 0 { throw TargetFile.failure(at: target.shownPath, errno) }
    try target.sync()
  }

  /// Closes and takes away the temporary file.
  mutating func abandon() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    target.abandon()
  }
}
