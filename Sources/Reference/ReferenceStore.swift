public import Tables

internal import Foundation
internal import Synchronization

/// The reference tables that a user added: files in his data folder, in our own compact form.
public struct ReferenceStore: Sendable {
  /// The folder that holds the tables.
  public let directory: String
  /// Whether the tables beside the pipeline come before these.
  private var looksBeside = false

  /// The folder beside a pipeline that holds tables for the pipelines there alone.
  public static let folderBeside = "reference"

  private static let beside = Mutex<String?>(nil)

  /// From now on the tables beside the pipelines of `folder` come before the user's own.
  public static func look(beside folder: String) {
    beside.withLock { $0 = folder.isEmpty ? folderBeside : folder + "/" + folderBeside }
  }

  private var directories: [String] {
    (looksBeside ? Self.beside.withLock { $0 }.map { [$0] } ?? [] : []) + [directory]
  }

  /// The user's data folder: `$XDG_DATA_HOME/tamis`, else `~/.local/share/tamis`; below it, `reference`.
  public static let standard = {
    var store = ReferenceStore(environment: ProcessInfo.processInfo.environment)
    store.looksBeside = true
    return store
  }()

  /// A store in a folder, which need not exist yet.
  public init(directory: String) {
    self.directory = directory
  }

  /// The store that an environment names.
  public init(environment: [String: String]) {
    let data: String
    if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") {
      data = home
    } else {
      data = (environment["HOME"] ?? ".") + "/.local/share"
    }
    self.init(directory: data + "/tamis/reference")
  }

  /// The folder as it is found from anywhere.
  public var absoluteDirectory: String {
    directory.hasPrefix("/")
      ? directory : FileManager.default.currentDirectoryPath + "/" + directory
  }

  /// A relative `XDG_DATA_HOME`, which is no folder for data.
  /// - Source: XDG Base Directory Specification 0.8: a relative path is to be considered invalid and ignored.
  public static func ignoredDataFolder(in environment: [String: String]) -> String? {
    guard let home = environment["XDG_DATA_HOME"], !home.isEmpty, !home.hasPrefix("/") else {
      return nil
    }
    return home
  }

  /// The file names of the tables, in order.
  public var names: [String] {
    let files = directories.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
    }
    return Set(files.filter { $0.hasSuffix(".csv") && $0 != Self.manifestName }).sorted()
  }

  /// A table that was added, or `nil`.
  public func table(_ name: String) -> ReferenceTable? {
    guard !name.contains("/") else { return nil }
    for directory in directories {
      if let data = FileManager.default.contents(atPath: directory + "/" + name) {
        return ReferenceTable(name: name, bytes: [UInt8](data))
      }
    }
    return nil
  }

  static let manifestName = "tables.csv"

  /// What `reference add` did with one file.
  public struct Summary: Sendable, Equatable {
    /// The name under which the table is kept.
    public let table: String
    /// What was recognised.
    public let content: Phrase
    /// Rows kept.
    public let rowCount: Int
    /// The SHA-256 of the file as it was given.
    public let hash: String
  }

  /// Why a file could not be added.
  public enum Refusal: Error, Sendable, Equatable {
    case unreadable(path: String)
    case unknown(path: String)
    case empty(path: String, table: String)
    case unwritable(path: String)

    /// The sentence, in both languages.
    public var phrase: Phrase {
      switch self {
      case .unreadable(let path):
        Phrase(
          en: "\(path): cannot be read; check its name and rights.",
          fr: "\(path) : illisible ; vérifiez son nom et ses droits.")
      case .unknown(let path):
        Phrase(
          en:
            "\(path): no reference table has these headings; give the file as the INSEE or La Poste publishes it.",
          fr:
            "\(path) : aucune table de référence n'a ces en-têtes ; donnez le fichier tel que l'Insee ou La Poste le publie."
        )
      case .empty(let path, let table):
        Phrase(
          en: "\(path): recognised as \(table), but no row could be used.",
          fr: "\(path) : reconnu comme \(table), mais aucune ligne n'est utilisable.")
      case .unwritable(let path):
        Phrase(
          en: "\(path): cannot be written; check the rights of the folder and the space left.",
          fr: "\(path) : écriture impossible ; vérifiez les droits du dossier et la place restante."
        )
      }
    }
  }

  /// Recognises a reference file by its headings and keeps what is needed of it; the former table of that name is replaced.
  ///
  /// Takes the official files as published (`;` or `,`, UTF-8 or Latin-1). At most 512 MB.
  public func add(_ path: String) throws(Refusal) -> Summary {
    guard let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int,
      size <= 512 << 20, let data = FileManager.default.contents(atPath: path)
    else { throw .unreadable(path: path) }
    let bytes = [UInt8](data)
    let hash = bytes.withUnsafeBufferPointer { SHA256.hexadecimal($0) }
    return try add(PublishedTable(bytes), of: path, hash: hash)
  }

  /// Keeps what is needed of a table that the workbook at `path` holds, given as comma-separated text.
  public func add(_ text: [UInt8], of path: String) throws(Refusal) -> Summary {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    let hash = [UInt8](data).withUnsafeBufferPointer { SHA256.hexadecimal($0) }
    return try add(PublishedTable(text), of: path, hash: hash)
  }

  private func add(
    _ table: PublishedTable?, of path: String, hash: String
  ) throws(Refusal) -> Summary {
    guard let source = table else { throw .unknown(path: path) }
    let kept = source.kept()
    guard kept.rowCount > 0 else { throw .empty(path: path, table: source.form.tableName) }
    try write(kept.bytes, to: source.form.tableName)
    return Summary(
      table: source.form.tableName, content: source.form.content, rowCount: kept.rowCount,
      hash: hash)
  }

  private func write(_ bytes: [UInt8], to name: String) throws(Refusal) {
    let target = directory + "/" + name
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    } catch {
      throw .unwritable(path: target)
    }
  }
}
