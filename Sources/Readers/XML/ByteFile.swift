import Glibc

/// A file could not be opened or read: the number of the system's error.
struct FileFailure: Error, Equatable {
  let number: Int32
}

/// A file that is read forward in pieces of 64 KB, in one buffer.
final class ByteFile {
  private let descriptor: Int32
  private let buffer: UnsafeMutableRawBufferPointer

  /// The size of the pieces, in bytes.
  static let chunkBytes = 1 << 16

  /// Opens the file at `path`.
  init(_ path: String) throws(FileFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(number: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw FileFailure(number: EISDIR)
    }
    buffer = .allocate(byteCount: Self.chunkBytes, alignment: 16)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    buffer.deallocate()
  }

  /// The next bytes, empty at the end; they hold until the next call.
  func next() throws(FileFailure) -> UnsafeRawBufferPointer {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
      if errno != EINTR { throw FileFailure(number: errno) }
    }
  }
}
