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
  private static let beginBytes = 1 << 23

  let target: TargetFile
  private var descriptor: Int32
  /// The bytes that were handed to the system, and those of them whose way to the disk has begun.
  private var written = 0
  private var begun = 0
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
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
    beginToKeep()
  }

  /// Lets the disk begin with what is written, so that little of it is left to wait for at the end.
  ///
  /// Linux begins to write pages that are not needed in memory any more; what fails shows when the file is finished.
  private mutating func beginToKeep() {
    guard written - begun >= Self.beginBytes else { return }
    _ = posix_fadvise(descriptor, off_t(begun), off_t(written - begun), POSIX_FADV_DONTNEED)
    begun = written
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
