public import Tables

/// What lies in a folder: each table a source, the invoices of a folder one source together.
public struct FolderLook: Sendable {
  /// A source that was found.
  public struct Found: Sendable {
    /// A name for it, kebab-case, from the file's name.
    public var name: String
    /// The path or pattern, relative to the folder.
    public var path: String
    /// How many files it stands for.
    public var fileCount: Int
    /// What its first file looks like; of several invoices the headings of one stand for all.
    public var look: FileLook
    /// The sources that give the same client codes to the same clients, where theirs is the numbering that is mapped.
    var sharesCodesWith: [String] = []
    /// Those that do so, where another numbering is mapped.
    var numbersApartWith: [String] = []
    /// The sources that give the same codes to other clients.
    var codesDifferFrom: [String] = []
    /// Those whose codes may be its own, and nothing tells.
    var codesInDoubt: [String] = []
  }

  /// In the order of their paths.
  public var sources: [Found] = []
  /// Files that a reader knows, but whose rows are no records: a pipeline names them without reading them.
  public var aside: [Found] = []
  /// Files that no reader knows, with the reason.
  public var others: [RunError] = []

  static let documentReaders: Set<String> = ["invoices"]

  /// Looks at the files of `folder` and of the folders in it; what lies deeper is named.
  /// - Parameter region: finds the country of each.
  public static func look(
    at folder: String, registry: Registry, region: FileRegion.Finder
  ) -> FolderLook {
    var result = FolderLook()
    let near = folders(in: folder)
    for directory in [""] + near {
      result.look(at: directory, in: folder, registry: registry, region)
    }
    for directory in near {
      let deeper = folders(in: "\(folder)/\(directory)")
      if !deeper.isEmpty { result.others.append(tooDeep(directory, deeper.count)) }
    }
    result.nameApart()
    result.findSharedCodes()
    return result
  }

  private mutating func look(
    at directory: String, in folder: String, registry: Registry, _ region: FileRegion.Finder
  ) {
    let prefix = directory.isEmpty ? "" : directory + "/"
    // A name with signs of a pattern in it stands for itself.
    let fixed = prefix.isEmpty ? "" : SourceFiles.escaped(prefix)
    var documents: [String: [String]] = [:]
    let names = Self.names(
      in: directory.isEmpty ? folder : "\(folder)/\(directory)", wantsFolders: false)
    for name in names {
      let shown = prefix + name
      guard !Self.isOurs(name), !SourceFiles.isLock(name) else { continue }
      let file = InputFile(source: "", shownPath: shown, path: "\(folder)/\(shown)")
      var pattern: String?
      do throws(RunError) {
        let reader = type(of: try PipelineCheck(registry: registry).look(file)).name
        if Self.documentReaders.contains(reader) {
          let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
          let key = "\(fixed)*\(ending)"
          documents[key, default: []].append(shown)
          if documents[key]!.count > 1 { continue }
          pattern = key
        }
        let look = try FileLook.look(at: file, registry: registry, region: region)
        if OwnTable.wrote(look.columns.map(\.heading)) {
          others.append(OwnTable.leftOut(shown))
          continue
        }
        guard !look.isRowOfAddresses else {
          others.append(Self.rowOfAddresses(shown))
          continue
        }
        let title = Self.documentReaders.contains(reader) && !directory.isEmpty ? directory : name
        let found = Found(name: Self.kebabName(title), path: shown, fileCount: 1, look: look)
        if let reason = look.whyNoRecords {
          aside.append(found)
          others.append(RunError(reason.code, .unreadable, at: shown, reason.phrase))
        } else {
          sources.append(found)
        }
        for table in look.tablesApart { add(table, of: file, registry, region) }
      } catch {
        others.append(error)
        // The next one stands for the others.
        if let pattern { documents[pattern] = nil }
      }
    }
    for (pattern, files) in documents.sorted(by: { $0.key < $1.key }) where files.count > 1 {
      guard let index = sources.firstIndex(where: { $0.path == files[0] }) else { continue }
      sources[index].path = pattern
      sources[index].fileCount = files.count
    }
    joinSeries(in: directory, names: names)
  }

  /// Looks at a further table of a file, which is a source of its own.
  private mutating func add(
    _ table: String, of file: InputFile, _ registry: Registry, _ region: FileRegion.Finder
  ) {
    do throws(RunError) {
      let look = try FileLook.look(at: file, table: table, registry: registry, region: region)
      let name = file.shownPath.split(separator: "/").last.map(String.init) ?? file.shownPath
      sources.append(
        Found(
          name: Self.sourceName("\(Self.kebabName(name)) \(table)"), path: file.shownPath,
          fileCount: 1, look: look))
    } catch {
      others.append(error)
    }
  }

  private static func rowOfAddresses(_ path: String) -> RunError {
    RunError(
      "row-of-addresses", .unreadable, at: path,
      Phrase(
        en: "holds e-mail addresses side by side in one row; put each in a row of its own",
        fr: "contient des adresses e-mail côte à côte sur une ligne ; mettez chacune sur la sienne")
    )
  }

  /// The invoices of each month in a folder of its own: no name says which of them are wanted.
  private static func tooDeep(_ path: String, _ count: Int) -> RunError {
    let pattern = SourceFiles.escaped(path) + "/*/*"
    return RunError(
      "too-deep", .unreadable, at: path,
      Phrase(
        en:
          "holds folders (\(count)) that were not looked into; a source reads what lies in them with a pattern: \(pattern)",
        fr:
          "contient des dossiers (\(count)) qui n’ont pas été regardés ; une source lit ce qu’ils contiennent par un motif : \(pattern)"
      ))
  }

  /// Pipelines, their outputs, papers about them and the answers that came back to them are no sources.
  private static func isOurs(_ name: String) -> Bool {
    [".yaml", ".yml", ".md", ".html", ".log"].contains { name.lowercased().hasSuffix($0) }
      || ["to-repair", "decisions", "uncertain-pairs"].contains { name.hasPrefix($0) }
  }

  private static func folders(in folder: String) -> [String] {
    names(in: folder, wantsFolders: true).filter { $0 != "out" }
  }

  private static func names(in folder: String, wantsFolders: Bool) -> [String] {
    (Folder.names(folder) ?? []).filter { name in
      let path = "\(folder)/\(name)"
      return !name.hasPrefix(".") && FilePlace.identity(path) != nil
        && Folder.exists(path) == wantsFolders
    }
  }

  /// `Clients Rennes 2026.xlsx` as `clients-rennes-2026`.
  static func kebabName(_ file: String) -> String {
    sourceName(file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file)
  }

  /// A text as the name of a source, kebab-case.
  static func sourceName(_ text: String) -> String {
    var name = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "source" : name
  }

  private mutating func nameApart() {
    var used = Set(sources.map(\.name))
    var seen: Set<String> = []
    for index in sources.indices {
      let name = sources[index].name
      guard !seen.insert(name).inserted else { continue }
      var number = 2
      while !used.insert("\(name)-\(number)").inserted { number += 1 }
      sources[index].name = "\(name)-\(number)"
    }
  }
}
