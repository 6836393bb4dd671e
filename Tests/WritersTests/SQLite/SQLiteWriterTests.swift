import Foundation
import GRDB
import Pipelines
import Tables
import Testing

@testable import Writers

@Suite struct SQLiteWriterTests {
  @Test func everyColumnIsTextAndAMissingValueIsNull() throws {
    let rows = try Written.at(
      SQLiteWriter(),
      [
        ("postcode", ["01000", nil]), ("od\"d", ["x", ""]), ("Code", ["a", "b"]),
        ("code", ["c", "d"]),
      ]
    ) { path in
      try DatabaseQueue(path: path).read {
        try Row.fetchAll($0, sql: "SELECT * FROM clients ORDER BY rowid")
      }
      .map { row in row.map { "\($0.0)=\(String.fromDatabaseValue($0.1) ?? "NULL")" } }
    }
    #expect(
      rows == [
        ["postcode=01000", "od\"d=x", "Code=a", "code (2)=c"],
        ["postcode=NULL", "od\"d=", "Code=b", "code (2)=d"],
      ])
  }

  @Test func twoDatabasesOfTheSameRowsAreTheSameBytes() throws {
    let columns: [(String, [String?])] = [("last-name", (0..<2000).map { "Client \($0)" })]
    #expect(try Written.bytes(SQLiteWriter(), columns) == Written.bytes(SQLiteWriter(), columns))
  }

  @Test func moreColumnsThanATableHoldsAreRefusedInTheUsersWords() throws {
    func columns(_ count: Int) -> [(String, [String?])] { (0..<count).map { ("c\($0)", ["x"]) } }
    _ = try Written.bytes(SQLiteWriter(), columns(2000))
    let error = #expect(throws: RunError.self) {
      try Written.bytes(SQLiteWriter(), columns(2001))
    }
    #expect(error?.phrase.en == "a table holds 2000 columns, not 2001; write csv instead")
  }
}
