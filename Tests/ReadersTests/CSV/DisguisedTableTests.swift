import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// Pages under the name of a text file, as a browser saves them or a nightly download brings them.
@Suite struct DisguisedTableTests {
  private static let page =
    "<!DOCTYPE html>\n<html><head><title>Export</title></head><body><p>2 clients</p><table>"
    + "<tr><th>Nom</th><th>E-mail</th></tr><tr><td>Durand</td><td>lea@example.org</td></tr>"
    + "<tr><td>L&eacute;ger</td><td>luc@example.org</td></tr></table></body></html>"

  private func file(_ text: String, _ name: String) throws -> InputFile {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return InputFile(source: "s", shownPath: name, path: url.path)
  }

  private func code(_ text: String) throws -> String? {
    let file = try file(text, "nightly.csv")
    do throws(RunError) {
      _ = try CSVReader().open(file)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: ["clients.csv", "clients.txt"])
  func theTableOfAPageIsRead(_ name: String) throws {
    let file = try file(Self.page, name)
    var reading = try CSVReader().open(file)
    #expect(reading.headings == ["Nom", "E-mail"])
    var log = ReadLog()
    let mentions = try #require(try reading.next()).deliver(&log).mentions
    #expect(mentions.count == 2 && mentions["Nom"]?[1] == "Léger")
    // It is counted by reading it.
    #expect(try CSVReader().count(file) == nil)
  }

  @Test(arguments: [
    ("<html><body><h1>502 Bad Gateway</h1></body></html>", "not-a-table"),
    (
      "<html><body><table><tr><td>Votre session a expiré</td></tr></table></body></html>",
      "not-a-table"
    ),
    (
      "<!doctype html><html><body><form><table><tr><td>Nom</td><td>x</td></tr><tr><td>Code</td>"
        + "<td><input type='Password' name=p></td></tr></table></form></body></html>", "login-page"
    ),
    ("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "not-text"),
    ("{ \"error\": \"unauthorized\" }", "not-text"),
  ])
  func whatCameInsteadOfTheExportIsRefused(_ text: String, _ code: String) throws {
    #expect(try self.code(text) == code)
  }

  /// A cell may hold a piece of a page, and a brace is a sign like others.
  @Test(arguments: [
    "<div>a</div>;b;c\n<div>d</div>;e;f\n", "<!-- a -->;b\nc;d\n", "{a};b\n{c};d\n",
    "Nom;Page\nDurand;<html><table><tr><td>\n",
  ])
  func cellsThatLookLikeAPageAreText(_ text: String) throws {
    #expect(try code(text) == nil)
  }
}
