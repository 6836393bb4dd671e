import Foundation
import GRDB
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct SQLiteReaderTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent(
    "tamis-\(UUID().uuidString).db"
  ).path

  private func make(_ sql: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: sql) }
    try database.close()
  }

  private func read(table: String = "", query: String = "") throws -> WholeReading {
    var stage = SQLiteReader()
    stage.table = table
    stage.query = query
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try WholeReading(stage.open(InputFile(source: "s", shownPath: "a.db", path: path)))
  }

  @Test func theFirstTableIsReadAsText() throws {
    try make(
      """
      CREATE TABLE clients(nom TEXT, cp TEXT, total REAL, n INTEGER, photo BLOB);
      INSERT INTO clients VALUES ('Dupont', '01000', 12.5, 3, x'FF'), (NULL, '', 1e20, -9223372036854775808, NULL);
      CREATE TABLE other(a);
      """)
    let whole = try read()
    #expect(whole.headings == ["nom", "cp", "total", "n", "photo"])
    #expect(
      whole.rows == [
        ["Dupont", "01000", "12.5", "3", ""],
        ["", "", "100000000000000000000", "-9223372036854775808", ""],
      ])
    #expect(whole.codes() == ["binary-value"])
    #expect(
      whole.batch.columns.map { $0.decimals.contains(0) } == [false, false, true, false, false])
    #expect(whole.batch.origins[1].part.label == "a.db!clients")
  }

  @Test func aTableAViewOrAQueryIsChosen() throws {
    let sql =
      "CREATE TABLE a(x); INSERT INTO a VALUES (1),(2); CREATE VIEW v AS SELECT x + 1 AS y FROM a;"
    try make(sql)
    #expect(try read(table: "v").rows == [["2"], ["3"]])
    try make(sql)
    #expect(try read(query: "SELECT max(x) AS m FROM a").rows == [["2"]])
  }

  @Test(arguments: [
    ("nope", ""), ("", "DELETE FROM a"), ("", "oops"), ("", "SELECT 1; DROP TABLE a"),
  ])
  func whatDoesNotReadIsRefused(table: String, query: String) throws {
    try make("CREATE TABLE a(x)")
    #expect(throws: RunError.self) { try read(table: table, query: query) }
  }

  @Test func theFirstTableOfClientsIsReadWhereNoneIsNamed() throws {
    let sql =
      "CREATE TABLE meta(cle, valeur); CREATE TABLE clients(nom, prenom, email, ville); INSERT INTO clients VALUES ('Roy', 'Ada', 'ada@example.org', 'Gap'); INSERT INTO meta VALUES ('version', 3)"
    try make(sql)
    #expect(try read().headings == ["nom", "prenom", "email", "ville"])
    try make(sql)
    #expect(try read(table: "1").rows == [["version", "3"]])
    try make(sql)
    #expect(try read(table: "2").rows == [["Roy", "Ada", "ada@example.org", "Gap"]])
  }

  @Test func severalStatementsAreToldInOurWords() throws {
    try make("CREATE TABLE a(x)")
    do {
      _ = try read(query: "SELECT 1; SELECT 2")
      Issue.record("two statements were read")
    } catch let error as RunError {
      #expect(error.phrase.en.contains("more than one statement"))
      #expect(!error.phrase.en.contains("Database"))
    }
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    try Data("SQLite format 3\0garbage".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RunError.self) { try read() }
    try Data("Nom;Ville".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RunError.self) { try read() }
  }

  @Test func manyRowsComeInOrderAndAReadingMayBeLeft() throws {
    try make(
      "CREATE TABLE a(x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO a SELECT i FROM n"
    )
    var left = try SQLiteReader().open(InputFile(source: "s", shownPath: "a.db", path: path))
    #expect(try left.next() != nil)
    let whole = try read()
    #expect(whole.batch.count == 100_000)
    #expect(whole.rows.last == ["100000"])
    #expect(whole.batch.origins[99_999].record == 100_000)
  }
}
