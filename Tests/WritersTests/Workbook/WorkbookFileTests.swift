import CXLSXWriter
import Foundation
import Testing

@testable import Writers

@Suite struct WorkbookFileTests {
  private func sheets(_ names: [String]) throws -> [String] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let book = try #require(WorkbookFile(path: path))
    let found = names.map { name in
      book.addSheet(name).map { String(cString: $0.pointee.name) } ?? "none"
    }
    #expect(book.close() == nil)
    #expect(book.close() == nil, "closed once only")
    #expect(FileManager.default.fileExists(atPath: path))
    return found
  }

  /// A port that fills several sheets gets one name after the other, whatever its case.
  @Test func noTwoSheetsHaveOneName() throws {
    #expect(
      try sheets(["clients", "clients", "Clients", "rejects"])
        == ["clients", "clients (2)", "Clients (3)", "rejects"])
  }

  /// A workbook allows 31 characters; the number that tells two apart is among them.
  @Test func aLongNameIsCut() throws {
    let long = String(repeating: "x", count: 40)
    let names = try sheets([long, long])
    #expect(names[0] == String(repeating: "x", count: 31))
    #expect(names[1] == String(repeating: "x", count: 27) + " (2)")
  }

  /// The folder is not there: the library's own words are the reason, and nothing is thrown about.
  @Test func whatCannotBeWrittenIsToldWhenItIsClosed() throws {
    let book = try #require(WorkbookFile(path: "/nonexistent/folder/a.xlsx"))
    #expect(book.addSheet("clients") != nil)
    #expect(book.close()?.isEmpty == false)
  }
}
