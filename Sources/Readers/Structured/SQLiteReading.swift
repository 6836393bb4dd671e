import Foundation
import GRDB
import Pipelines
import Tables

/// A table of an SQLite database that is being read.
struct SQLiteReading: Reading {
  let headings: [String]
  let detected: [Phrase]
  private let rows: SQLiteRows
  /// The tables of the database, where nobody chose among them.
  private let heads: [TableHead]

  /// Opens the database, for reading only, and prepares the query.
  init(_ file: InputFile, table: String, query: String) throws(RunError) {
    let head = try SQLiteReading.head(of: file)
    guard head == Array("SQLite format 3\0".utf8) else {
      throw Refusal(
        .damaged, en: "this is no SQLite database", fr: "ce n’est pas une base SQLite"
      ).runError(at: file.shownPath)
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.label = "tamis"
      configuration.prepareDatabase { database in
        // Views and triggers of a foreign file may call only functions that are harmless.
        try database.execute(
          sql: "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA mmap_size = 0")
      }
      let database = try SQLiteReading.open(file.path, configuration)
      let plan = try database.read { try SQLitePlan($0, table: table, query: query) }
      headings = HeadingNames.unique(plan.columns)
      heads =
        table.isEmpty && query.isEmpty
        ? try database.read { try SQLiteReading.heads(of: $0) } : []
      detected = plan.described
      rows = SQLiteRows(
        database, plan: plan, names: headings, part: file.part(plan.table), place: file.shownPath)
    } catch let error as Refusal {
      throw error.runError(at: file.shownPath)
    } catch {
      throw SQLiteReading.refusal(error).runError(at: file.shownPath)
    }
  }

  func tables() -> [TableHead] { heads }

  /// The tables, each with its columns; none where there are very many.
  private static func heads(of database: Database) throws -> [TableHead] {
    let names = try SQLitePlan.tables(of: database)
    guard (2...tableLimit).contains(names.count) else { return [] }
    return try names.map { name in
      TableHead(name: name, headings: try database.columns(in: name).map(\.name))
    }
  }

  private static let tableLimit = 200

  mutating func next() throws(RunError) -> (any Portion)? {
    guard let (batch, blobs) = try rows.next() else { return nil }
    guard blobs > 0 else { return ReadyPortion(Delivery(mentions: batch)) }
    let finding = PlacedFinding(
      part: rows.part,
      Finding(
        "binary-value", .notice,
        Phrase(
          en: "\(blobs) values are binary data, not text; their cells were left empty",
          fr:
            "\(blobs) valeurs sont des données binaires, pas du texte ; leurs cellules sont laissées vides"
        )))
    return ReadyPortion(Delivery(mentions: batch), findings: [finding])
  }

  /// Opens the database. The library goes by names: one that was unpacked gets a name until it is open.
  private static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    guard path.hasPrefix("/dev/fd/") else {
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let named = folder.appendingPathComponent("database").path
    let bytes = try RangeStream(RandomBytes(path: path))
    guard FileManager.default.createFile(atPath: named, contents: nil),
      let handle = FileHandle(forWritingAtPath: named)
    else { throw CocoaError(.fileWriteNoPermission) }
    var window = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = try bytes.read(into: &window, from: 0), count > 0 {
      try handle.write(contentsOf: window[0..<count])
    }
    try handle.close()
    return try DatabaseQueue(path: named, configuration: configuration)
  }

  private static func head(of file: InputFile) throws(RunError) -> [UInt8] {
    do throws(Refusal) { return try RandomBytes(path: file.path).bytes(at: 0, count: 16) } catch {
      throw error.runError(at: file.shownPath)
    }
  }

  /// What SQLite says, without the values that its statements hold.
  static func refusal(_ error: any Error) -> Refusal {
    // The library says by this that it was given several statements, in words for programmers.
    if (error as? DatabaseError)?.resultCode == .SQLITE_MISUSE {
      return Refusal(
        .query, en: "the query holds more than one statement; write a single SELECT",
        fr: "la requête contient plusieurs instructions ; écrire un seul SELECT")
    }
    let words = (error as? DatabaseError)?.message ?? "unknown"
    return Refusal(
      .query, en: "the database does not let it be read (\(words))",
      fr: "la base n’en permet pas la lecture (\(words))")
  }
}

/// What is asked of a database.
struct SQLitePlan: Sendable {
  /// The name of the table; `query` when a query is asked.
  let table: String
  /// The statement.
  let statement: String
  /// The names of the columns.
  let columns: [String]
  /// What was found out, a sentence each.
  let described: [Phrase]

  /// The names of the tables of a database, in the order in which they were made.
  static func tables(of database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql:
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
    )
  }

  /// The table that is asked for, by its name or its number; where none is asked for, the first one whose columns say who somebody is and how
  /// that one is reached, and where none does, the first. Programs make tables of their own before those of their users.
  private static func chosen(
    _ asked: String, of tables: [String], in database: Database
  ) throws -> String? {
    guard asked.isEmpty else {
      let isName = tables.contains { $0.lowercased() == asked.lowercased() }
      guard !isName, let number = Int(asked), tables.indices.contains(number - 1) else {
        return asked
      }
      return tables[number - 1]
    }
    let clients = try tables.prefix(200).first { name in
      let columns = try database.columns(in: name).map(\.name)
      return TableHead(name: name, headings: columns).mayListClients
    }
    return clients ?? tables.first
  }

  /// Chooses the table and prepares the statement.
  init(_ database: Database, table: String, query: String) throws {
    let tables = try SQLitePlan.tables(of: database)
    if query.isEmpty {
      let found = try SQLitePlan.chosen(table, of: tables, in: database)
      guard let name = found else {
        throw Refusal(
          .noTable, en: "the database holds no table", fr: "la base ne contient aucune table")
      }
      let views = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      guard (tables + views).contains(where: { $0.lowercased() == name.lowercased() }) else {
        let known = (tables + views).prefix(20).joined(separator: ", ")
        throw Refusal(
          .noTable, en: "it has no table called \(name); there are: \(known)",
          fr: "elle n’a pas de table appelée \(name) ; il y a : \(known)")
      }
      self.table = name
      statement = "SELECT * FROM \(name.quotedDatabaseIdentifier)"
    } else {
      self.table = "query"
      statement = query
    }
    let prepared = try database.makeStatement(sql: statement)
    guard prepared.columnCount > 0, prepared.isReadonly else {
      throw Refusal(
        .query, en: "the query answers no rows or changes the database; write a SELECT",
        fr: "la requête ne donne pas de lignes ou modifie la base ; écrire un SELECT")
    }
    columns = prepared.columnNames
    var described = [Phrase(en: "SQLite database, \(self.table)", fr: "base SQLite, \(self.table)")]
    let chosen = self.table
    let others = tables.filter { $0 != chosen }
    if query.isEmpty, !others.isEmpty {
      let names = others.prefix(20).joined(separator: ", ")
      described.append(Phrase(en: "other tables: \(names)", fr: "autres tables : \(names)"))
    }
    self.described = described
  }
}
