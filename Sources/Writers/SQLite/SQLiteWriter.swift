#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import GRDB
public import Pipelines
public import Tables

/// Writes ports into a SQLite database, a table each, every column text.
public struct SQLiteWriter: Writer {
  /// `sqlite`.
  public static let name = "sqlite"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes ports into a SQLite database, a table each.",
    fr: "Écrit des sorties dans une base SQLite, une table chacune.")
  /// The path fills the subject.
  public static let subject: String? = "target"

  /// The file.
  @Setting("The database to write.", fr: "La base à écrire.", required: true)
  public var target = ""

  /// What is written.
  @Setting("The ports that are written.", fr: "Les sorties qui sont écrites.")
  public var of = [Port.clients]

  /// Clients.
  public init() {}

  /// The ports.
  public var ports: [Port] { of }

  /// Opens the target.
  public func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    try SQLiteWriting(file)
  }
}

private struct SQLiteWriting: Writing {
  /// As many columns as SQLite takes unless it was built otherwise.
  static let columnLimit = 2000

  let target: TargetFile
  let queue: DatabaseQueue
  var columns: [Port: [String]] = [:]

  init(_ target: TargetFile) throws(RunError) {
    self.target = target
    let descriptor = try target.openTemporary()
    close(descriptor)
    do {
      var configuration = Configuration()
      configuration.journalMode = .default
      queue = try DatabaseQueue(path: target.temporaryPath, configuration: configuration)
      try queue.inDatabase {
        try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      }
    } catch {
      target.abandon()
      throw Self.failure(error, target)
    }
  }

  /// Table and column names go into the SQL text: quoted, quotes doubled.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  /// SQLite takes no two columns whose names differ in their letters' case alone: the later one gets a number.
  private static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var distinct = name
      var number = 2
      while !taken.insert(distinct.lowercased()).inserted {
        distinct = "\(name) (\(number))"
        number += 1
      }
      return distinct
    }
  }

  private static func failure(_ error: any Error, _ target: TargetFile) -> RunError {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_FULL {
      return TargetFile.failure(at: target.shownPath, 28)
    }
    return RunError(
      "cannot-write", .unwritable, at: target.shownPath,
      Phrase(
        en: "the database cannot be written (\(error)). Nothing was replaced",
        fr: "la base ne peut pas être écrite (\(error)). Rien n’a été remplacé"))
  }

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    guard columns.count <= Self.columnLimit else {
      throw RunError(
        "too-many-columns", .unwritable, at: target.shownPath,
        Phrase(
          en: "a table holds \(Self.columnLimit) columns, not \(columns.count); write csv instead",
          fr:
            "une table contient \(Self.columnLimit) colonnes, pas \(columns.count) ; écrire plutôt en csv"
        ))
    }
    self.columns[port] = columns
    let list = Self.distinct(columns).map { "\(Self.quoted($0)) TEXT" }.joined(separator: ", ")
    let sql = "CREATE TABLE \(Self.quoted(port.rawValue)) (\(list))"
    do { try queue.write { try $0.execute(sql: sql) } } catch { throw Self.failure(error, target) }
  }

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    guard let columns = columns[port], batch.count > 0 else { return }
    let present = columns.map { batch[$0] }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(Self.quoted(port.rawValue)) VALUES (\(marks))"
    do {
      try queue.write { database in
        let statement = try database.makeStatement(sql: sql)
        for row in 0..<batch.count {
          let values = present.map { column in
            column.flatMap { $0.isMissing(row) ? nil : $0[row] }
          }
          try statement.execute(arguments: StatementArguments(values))
        }
      }
    } catch { throw Self.failure(error, target) }
  }

  mutating func finish() throws(RunError) {
    do { try queue.close() } catch { throw Self.failure(error, target) }
    try target.sync()
  }

  mutating func commit() throws(RunError) { try target.commit() }

  mutating func abandon() {
    try? queue.close()
    target.abandon()
  }
}
