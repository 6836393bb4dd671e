import Tables

/// Knows a script of SQL: a dump of a database, or statements that somebody kept.
enum SQLScript {
  /// With these words statements begin; no heading and no name is written so.
  private static let statements = [
    "insert into ", "insert ignore into ", "replace into ", "create table ", "create database ",
    "create temporary table ", "create index ", "create unique index ", "create view ",
    "create or replace ", "create schema ", "create extension ", "create sequence ",
    "drop table ", "drop database ", "drop view ", "alter table ", "lock tables ", "unlock tables",
    "delete from ", "truncate table ", "begin transaction", "start transaction",
    "pragma foreign_keys", "pragma journal_mode", "pragma encoding", "pragma user_version",
    "set names ", "set sql_mode", "set time_zone", "set @", "set session ",
    "set foreign_key_checks", "set statement_timeout", "set client_encoding",
    "set search_path", "set identity_insert ", "select pg_catalog.", "declare @", "delimiter $",
    "delimiter ;", "delimiter /",
  ]
  /// These need a further word, since a sentence or the name of a firm may begin so.
  private static let halves = [
    ("update ", " set "), ("select ", " from "), ("copy ", " from stdin"), ("grant ", " on "),
    ("with ", " as ("),
  ]
  private static let comments = ["--", "/*", "*/", "*", "#"]

  static let what = Phrase(
    en:
      "this is a script of SQL (a dump of a database), not a table; export the table of clients as CSV from the database’s program (phpMyAdmin: Export, CSV)",
    fr:
      "c’est un script SQL (sauvegarde d’une base), pas une table ; exportez la table des clients en CSV depuis l’outil de la base (phpMyAdmin : Exporter, CSV)"
  )

  /// Whether what stands first, below comments, is a statement that ends with a semicolon or goes on in the next line.
  static func tells(_ text: TextLines) -> Bool {
    var isInComment = false
    for (index, line) in text.lines.enumerated() {
      if isInComment {
        isInComment = !line.text.contains("*/")
        continue
      }
      if line.text.hasPrefix("/*") {
        isInComment = !line.text.contains("*/")
        continue
      }
      if comments.contains(where: { line.text.hasPrefix($0) }) { continue }
      guard isStatement(line.text) else { return false }
      // One line of a list may begin so by chance; a script ends its statements, or parts them over lines.
      return text.lines[index...].contains { line in
        [";", "(", "),", "GO"].contains { line.text.hasSuffix($0) }
      }
    }
    return false
  }

  private static func isStatement(_ line: String) -> Bool {
    if line.begins(withAny: statements) { return true }
    // A cell of a list may be « Begin » or « Use Moi »: as a statement it is all of its line.
    let words = line.lowercased().split(separator: " ")
    if ["begin;", "commit;"].contains(line.lowercased()) { return true }
    if words.first == "use", words.count == 2, line.firstIndex(of: ";") == line.indices.last {
      return true
    }
    return halves.contains { half in
      line.begins(withAny: [half.0]) && " \(line.lowercased()) ".contains(half.1)
    }
  }
}
