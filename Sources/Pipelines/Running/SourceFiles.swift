import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds the files that a source names.
enum SourceFiles {
  /// The files behind the paths and globs of a source, in byte order of their paths, none twice however it is spelled or linked.
  ///
  /// A folder stands for the files in it. A path that leads to nothing is an error, a glob that matches nothing too.
  static func find(_ paths: [String], source: String, folder: String) throws(RunError)
    -> [InputFile]
  {
    var files: [InputFile] = []
    var seen: Set<FilePlace.Identity> = []
    for shown in paths {
      let full = absolute(shown, in: folder)
      var matches: [String] = []
      if FilePlace.identity(full) != nil {
        matches = [full]
      } else if shown.contains(where: { "*?[".contains($0) }) {
        matches = expand(absolute(shown, in: escaped(folder)))
      }
      if matches.isEmpty, isForbidden(full) { throw forbidden(shown) }
      if matches.isEmpty { throw missing(shown, folder: folder) }
      if matches.allSatisfy({ $0 != full && isLock($0) }) { throw missing(shown, folder: folder) }
      for match in matches {
        for path in Folder.exists(match) ? try list(match, shown: shown) : [match]
        where (path == full || !isLock(path))
          && FilePlace.identity(path).map({ seen.insert($0).inserted }) != false
        {
          files.append(InputFile(source: source, shownPath: relative(path, to: folder), path: path))
        }
      }
    }
    return files
  }

  /// Whether a file of this path would be among those of a source, once it is there.
  static func takes(_ path: String, _ paths: [String], folder: String) -> Bool {
    let full = absolute(path, in: folder)
    let real = FilePlace.real(full)
    let parts = full.split(separator: "/")
    let folders = FilePlace.real(
      (full.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/"))
    let named = (folders == "/" ? "" : folders) + "/" + (parts.last ?? "")
    return paths.contains { shown in
      let place = absolute(shown, in: folder)
      if Folder.exists(place) {
        let name = real.lastIndex(of: "/").map { real[real.index(after: $0)...] } ?? real[...]
        return !name.hasPrefix(".") && real == "\(FilePlace.real(place))/\(name)"
      }
      guard shown.contains(where: { "*?[".contains($0) }) else { return false }
      let pattern = realPattern(absolute(shown, in: escaped(folder)))
      // A link is found under its own name, too.
      return [real, named].contains { (name: String) in
        fnmatch(pattern, name, FNM_PATHNAME | FNM_PERIOD) == 0
      }
    }
  }

  /// A pattern whose folders before the first sign are without links and detours, as « ./in/*.csv » and « x/../in/*.csv » are one.
  private static func realPattern(_ pattern: String) -> String {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let plain = parts.prefix { part in
      let letters = Array(part)
      return !letters.indices.contains { place in
        "*?[".contains(letters[place]) && (place == 0 || letters[place - 1] != "\\")
      }
    }
    guard !plain.isEmpty, plain.count < parts.count else {
      return absolute(pattern, in: escaped(FilePlace.real(".")))
    }
    let start = plain.joined(separator: "/").replacing("\\", with: "")
    let real = FilePlace.real(start.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : start)
    return (real == "/" ? "" : escaped(real)) + "/"
      + parts.dropFirst(plain.count).joined(separator: "/")
  }

  /// Whether a folder on the way to `path` may not be entered: the file may be there, and nobody knows.
  private static func isForbidden(_ path: String) -> Bool {
    access(path, F_OK) != 0 && errno == EACCES
  }

  private static func forbidden(_ shown: String) -> RunError {
    RunError(
      "source-unreadable", .unreadable, at: shown,
      Phrase(
        en: "a folder on the way to it may not be entered; check its rights",
        fr: "un dossier du chemin ne peut pas être ouvert ; vérifiez ses droits"))
  }

  /// `path` from the root of the file system; relative paths start in `folder`.
  static func absolute(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }

  private static func relative(_ path: String, to folder: String) -> String {
    !folder.isEmpty && path.hasPrefix(folder + "/")
      ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// The folder with the signs that a pattern would read as its own taken literally.
  static func escaped(_ folder: String) -> String {
    folder.reduce(into: "") { out, character in
      if "*?[\\".contains(character) { out.append("\\") }
      out.append(character)
    }
  }

  /// Whether a file is the mark that Excel or LibreOffice leaves beside a workbook while somebody has it open: `~$clients.xlsx`,
  /// `.~lock.clients.ods#`. It holds a person's name and no client.
  static func isLock(_ path: String) -> Bool {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return name.hasPrefix("~$") || name.hasPrefix(".~lock.")
  }

  private static func expand(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func list(_ folder: String, shown: String) throws(RunError) -> [String] {
    guard let all = Folder.names(folder) else {
      throw RunError(
        "source-unreadable", .unreadable, at: shown,
        Phrase(
          en: "the folder may not be read; check its rights",
          fr: "le dossier ne peut pas être lu ; vérifiez ses droits"))
    }
    let names = all.filter { !$0.hasPrefix(".") && !Folder.exists("\(folder)/\($0)") }
    guard !names.isEmpty else {
      throw RunError(
        "source-missing", .unreadable, at: shown,
        Phrase(
          en: "there is no file in this folder; put one there or name another folder",
          fr: "ce dossier ne contient aucun fichier ; déposez-en un ou indiquez un autre dossier"))
    }
    return names.map { "\(folder)/\($0)" }
  }

  private static func missing(_ shown: String, folder: String) -> RunError {
    if shown.contains(where: { "*?[".contains($0) }) {
      return RunError(
        "source-missing", .unreadable, at: shown,
        Phrase(
          en:
            "no such file: nothing fits this pattern; paths start in the pipeline's folder (\(folder.isEmpty ? "." : folder))",
          fr:
            "fichier introuvable : rien ne correspond à ce motif ; les chemins partent du dossier du traitement (\(folder.isEmpty ? "." : folder))"
        ))
    }
    return RunError(
      "source-missing", .unreadable, at: shown,
      Phrase(
        en: "no such file; paths start in the pipeline's folder (\(folder.isEmpty ? "." : folder))",
        fr:
          "fichier introuvable ; les chemins partent du dossier du traitement (\(folder.isEmpty ? "." : folder))"
      ))
  }
}
