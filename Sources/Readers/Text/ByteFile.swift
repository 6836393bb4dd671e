import Tables

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Pipelines

/// An open file that is read by place, from several tasks at once.
final class ByteFile: Sendable {
  /// The path as it is shown to a person.
  let shownPath: String
  /// The size when it was opened, in bytes.
  let size: Int
  private let descriptor: Int32
  private let seconds: Int
  private let nanoseconds: Int

  /// Opens a plain file for reading.
  init(path: String, shownPath: String) throws(RunError) {
    self.shownPath = shownPath
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refusal(errno, shownPath) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.refusal(code, shownPath)
    }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw RunError(
        "source-folder", .unreadable, at: shownPath,
        Phrase(
          en: "this is a folder; name the files in it, such as \(shownPath)/*.csv",
          fr:
            "c’est un dossier ; nommez les fichiers qu’il contient, par exemple \(shownPath)/*.csv")
      )
    }
    self.descriptor = descriptor
    size = Int(facts.st_size)
    seconds = Int(facts.st_mtim.tv_sec)
    nanoseconds = Int(facts.st_mtim.tv_nsec)
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from `offset`; fewer only at the end of the file.
  func read(at offset: Int, count: Int) throws(RunError) -> [UInt8] {
    try read(at: offset, count: count, behind: [])
  }

  /// The bytes of `head`, and behind them up to `count` bytes from `offset`.
  func read(at offset: Int, count: Int, behind head: [UInt8]) throws(RunError) -> [UInt8] {
    var failure: Int32 = 0
    let count = head.count + max(count, 0)
    let offset = offset - head.count
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      length = buffer.update(fromContentsOf: head)
      // pread writes at most count - length bytes behind the length already written.
      while length < count {
        let got = pread(
          descriptor, buffer.baseAddress! + length, count - length, off_t(offset + length))
        if got > 0 {
          length += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure != 0 { throw Self.refusal(failure, shownPath) }
    return bytes
  }

  /// Fails when the file is no longer as it was when it was opened.
  func checkUnchanged() throws(RunError) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw Self.refusal(errno, shownPath) }
    if Int(facts.st_size) == size, Int(facts.st_mtim.tv_sec) == seconds,
      Int(facts.st_mtim.tv_nsec) == nanoseconds
    {
      return
    }
    throw RunError(
      "source-changed", .unreadable, at: shownPath,
      Phrase(
        en: "the file changed while it was read; run again when nobody writes to it",
        fr: "le fichier a changé pendant la lecture ; recommencez quand plus personne n’y écrit"))
  }

  private static func refusal(_ code: Int32, _ path: String) -> RunError {
    switch code {
    case ENOENT, ENOTDIR:
      return RunError(
        "source-missing", .unreadable, at: path,
        Phrase(
          en: "there is no such file; check the name and the folder",
          fr: "ce fichier n’existe pas ; vérifiez le nom et le dossier"))
    case EACCES, EPERM:
      return RunError(
        "source-forbidden", .unreadable, at: path,
        Phrase(
          en: "you may not read this file; ask its owner for the right to read it",
          fr: "vous n’avez pas le droit de lire ce fichier ; demandez-le à son propriétaire"))
    default:
      let why = String(cString: strerror(code))
      return RunError(
        "source-unreadable", .unreadable, at: path,
        Phrase(
          en: "the file cannot be read (\(why))", fr: "le fichier ne peut pas être lu (\(why))"))
    }
  }
}
