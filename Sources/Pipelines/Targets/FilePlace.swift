#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which file a path leads to, however the path is spelled.
public enum FilePlace {
  /// The path without links and detours; of what does not exist yet, where it would be made.
  public static func real(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard path.hasPrefix("/") else { return real("\(real("."))/\(path)") }
    guard let slash = path.lastIndex(of: "/"), path != "/" else { return path }
    let folder = real(slash == path.startIndex ? "/" : String(path[..<slash]))
    switch path[path.index(after: slash)...] {
    case "", ".": return folder
    case "..": return folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? folder
    case let name: return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
  }

  /// What tells one file from all others, whichever of its names was asked for.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The file behind `path`; `nil` when there is none.
  static func identity(_ path: String) -> Identity? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Identity(device: UInt64(facts.st_dev), number: UInt64(facts.st_ino))
  }
}
