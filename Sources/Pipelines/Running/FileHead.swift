import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The first bytes of a file, for finding out what it is.
enum FileHead {
  /// At most `limit` bytes from the beginning of `file`.
  static func read(_ file: InputFile, limit: Int = 65_536) throws(RunError) -> [UInt8] {
    // Without O_NONBLOCK a named pipe would let us wait for ever.
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let reason = errno
      throw reason == ENOENT
        ? RunError(
          "source-missing", .unreadable, at: file.shownPath,
          Phrase(en: "no such file", fr: "fichier introuvable"))
        : RunError(
          "source-unreadable", .unreadable, at: file.shownPath,
          Phrase(
            en: "may not be read; check its rights", fr: "ne peut pas être lu ; vérifiez ses droits"
          ))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw RunError(
        "source-no-file", .unreadable, at: file.shownPath,
        Phrase(
          en: "is a folder or a device, not a plain file; name the files to read",
          fr: "est un dossier ou un périphérique, pas un fichier ; nommez les fichiers à lire"))
    }
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < limit {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + filled, limit - filled, off_t(filled))
      }
      guard count > 0 else { break }
      filled += count
    }
    bytes.removeLast(limit - filled)
    return bytes
  }
}
