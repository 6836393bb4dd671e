import Foundation

/// A file opened for reading at any place, or bytes in memory that stand for one.
public final class RandomBytes: Sendable {
  /// The number of bytes.
  public let count: Int
  private let descriptor: Int32
  private let held: [UInt8]

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    held = bytes
    count = bytes.count
    descriptor = -1
  }

  /// Opens the file at `path`, which must be a regular file.
  public init(path: String) throws(Refusal) {
    held = []
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw RandomBytes.unreadable(errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Refusal(
        .unreadable, en: "this is not a file; name a file",
        fr: "ce n’est pas un fichier ; indiquer un fichier")
    }
    count = Int(facts.st_size)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills `buffer` from `start` on with the bytes that lie at `offset`; answers how many, 0 at the end.
  public func read(at offset: Int, into buffer: inout [UInt8], from start: Int = 0) throws(Refusal)
    -> Int
  {
    guard offset >= 0, offset < count, start < buffer.count else { return 0 }
    if descriptor < 0 {
      let length = min(buffer.count - start, count - offset)
      buffer.replaceSubrange(start..<(start + length), with: held[offset..<(offset + length)])
      return length
    }
    var done = 0
    while true {
      // The pointer is used inside the call only; `start` lies below `buffer.count`.
      done = buffer.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress! + start, bytes.count - start, off_t(offset))
      }
      if done >= 0 { return done }
      if errno != EINTR { throw RandomBytes.unreadable(errno) }
    }
  }

  /// Up to `length` bytes that lie at `offset`; fewer only at the end of the file.
  public func bytes(at offset: Int, count length: Int) throws(Refusal) -> [UInt8] {
    let wanted = max(0, min(length, count - max(offset, 0)))
    var buffer = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      let got = try read(at: offset + filled, into: &buffer, from: filled)
      if got == 0 { break }
      filled += got
    }
    buffer.removeLast(wanted - filled)
    return buffer
  }

  private static func unreadable(_ code: Int32) -> Refusal {
    let reason = String(cString: strerror(code))
    return Refusal(
      .unreadable,
      en: "the system does not let it be read (\(reason)); check the name and the rights",
      fr: "le système n’en permet pas la lecture (\(reason)) ; vérifier le nom et les droits")
  }
}
