import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is written beside its target and put in its place last, so that the target is whole at every instant.
///
/// `write temporary → fsync → rename → fsync folder`. The file is 0600 and folders made on the way 0700, whatever the umask;
/// a symbolic link at the target is replaced, not followed.
public struct TargetFile: Sendable {
  /// The path as it is shown.
  public let shownPath: String
  /// The path as it is opened.
  public let path: String
  /// Where the new content lies until it is committed.
  public let temporaryPath: String

  /// A target; nothing is touched yet.
  public init(shownPath: String, path: String) {
    self.shownPath = shownPath
    self.path = path
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    temporaryPath = "\(path[..<slash]).\(path[slash...]).tamis-\(getpid())"
  }

  /// Makes the folders above the target.
  public func makeFolders() throws(RunError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try Self.makeFolder(String(path[..<slash]), shown: shownPath)
  }

  private static func makeFolder(_ folder: String, shown: String) throws(RunError) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]), shown: shown)
    }
    if mkdir(folder, 0o700) == 0 {
      chmod(folder, 0o700)
    } else if errno != EEXIST {
      throw failure(at: shown, errno)
    }
  }

  /// Opens the temporary file for writing, empty and readable by its owner alone.
  /// - Returns: a file descriptor that the caller closes.
  public func openTemporary() throws(RunError) -> Int32 {
    try checkKind()
    try makeFolders()
    removeOrphans()
    unlink(temporaryPath)
    let descriptor = open(
      temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(at: shownPath, errno) }
    fchmod(descriptor, 0o600)
    return descriptor
  }

  /// Refuses what is there and is no file, behind a link too: a device or a pipe that was replaced would be lost to everybody.
  private func checkKind() throws(RunError) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR:
      throw RunError(
        "target-is-folder", .unwritable, at: shownPath,
        Phrase(
          en: "is a folder; name a file to write",
          fr: "est un dossier ; indiquez un fichier à écrire"))
    default:
      throw RunError(
        "target-is-device", .unwritable, at: shownPath,
        Phrase(
          en: "is a device or a pipe, not a file; name a file to write",
          fr: "est un périphérique ou un tube, pas un fichier ; indiquez un fichier à écrire"))
    }
  }

  /// Takes away what runs that were killed have left beside the target: temporary files of processes that are no more.
  private func removeOrphans() {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let prefix = ".\(slash.map { String(path[path.index(after: $0)...]) } ?? path).tamis-"
    for name in Folder.names(folder) ?? [] where name.hasPrefix(prefix) {
      guard let owner = pid_t(name.dropFirst(prefix.count)), owner > 0 else { continue }
      if kill(owner, 0) != 0, errno == ESRCH { unlink(folder + name) }
    }
  }

  /// Brings the temporary file to the disk. Writers call it before the first target is replaced.
  public func sync() throws(RunError) {
    let descriptor = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(at: shownPath, errno) }
    let synced = fsync(descriptor)
    let reason = errno
    close(descriptor)
    guard synced == 0 else { throw Self.failure(at: shownPath, reason) }
  }

  /// Puts the temporary file in the target's place.
  public func commit() throws(RunError) {
    chmod(temporaryPath, 0o600)
    guard rename(temporaryPath, path) == 0 else { throw Self.failure(at: shownPath, errno) }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Takes the temporary file away.
  public func abandon() { unlink(temporaryPath) }

  /// The error for a system call that failed on the target with `reason` (an `errno`).
  public static func failure(at shownPath: String, _ reason: Int32) -> RunError {
    let phrase: Phrase
    switch reason {
    case ENOSPC, EDQUOT:
      phrase = Phrase(
        en: "the disk is full. Nothing was replaced; make room and run again",
        fr: "le disque est plein. Rien n’a été remplacé ; libérez de la place puis relancez")
    case EACCES, EPERM:
      phrase = Phrase(
        en: "may not be written. Nothing was replaced; check the rights of the folder",
        fr: "l’écriture est interdite. Rien n’a été remplacé ; vérifiez les droits du dossier")
    case EROFS:
      phrase = Phrase(
        en: "lies on a read-only disk. Nothing was replaced; choose another folder",
        fr:
          "se trouve sur un disque en lecture seule. Rien n’a été remplacé ; choisissez un autre dossier"
      )
    case ENOTDIR:
      phrase = Phrase(
        en: "a part of its path is a file, not a folder. Nothing was replaced",
        fr: "une partie du chemin est un fichier, pas un dossier. Rien n’a été remplacé")
    case ENOENT:
      phrase = Phrase(
        en: "its folder is not there and cannot be made. Nothing was replaced; choose another one",
        fr:
          "son dossier n’existe pas et ne peut être créé. Rien n’a été remplacé ; choisissez-en un autre"
      )
    case EISDIR:
      phrase = Phrase(
        en: "is a folder. Nothing was replaced; name a file",
        fr: "est un dossier. Rien n’a été remplacé ; nommez un fichier")
    case ENAMETOOLONG:
      phrase = Phrase(
        en: "has too long a name. Nothing was replaced; shorten it",
        fr: "a un nom trop long. Rien n’a été remplacé ; raccourcissez-le")
    default:
      let words = String(cString: strerror(reason))
      phrase = Phrase(
        en: "cannot be written (\(words)). Nothing was replaced",
        fr: "ne peut pas être écrit (\(words)). Rien n’a été remplacé")
    }
    return RunError("cannot-write", .unwritable, at: shownPath, phrase)
  }
}
