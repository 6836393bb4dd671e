import Pipelines

/// A file that is read forward, a piece at a time.
struct FileChunks {
  /// The size of the pieces, in bytes.
  static let chunkBytes = 1 << 16

  private let file: ByteFile
  private var offset = 0

  /// Opens a file; it fails as ``ByteFile`` does.
  init(_ input: InputFile) throws(RunError) {
    file = try ByteFile(path: input.path, shownPath: input.shownPath)
  }

  /// The size of the file when it was opened, in bytes.
  var size: Int { file.size }

  /// The next bytes, empty at the end; fails when the file changed while it was read.
  mutating func next() throws(RunError) -> [UInt8] {
    let bytes = try file.read(at: offset, count: min(Self.chunkBytes, max(1, size - offset)))
    offset += bytes.count
    if bytes.isEmpty { try file.checkUnchanged() }
    return bytes
  }
}
