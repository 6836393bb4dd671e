import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct FolderLookTests {
  private func look(_ files: [String: String]) throws -> FolderLook {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "look-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return FolderLook.look(at: folder.path, registry: .small) { _, _ in nil }
  }

  @Test func eachTableIsASourceInTheOrderOfItsPath() throws {
    let found = try look([
      "b.txt": "x\n", "a.txt": "x\ny\n", "sub/c.txt": "x\n", "sub/deep/d.txt": "x\n",
    ])
    #expect(found.sources.map(\.path) == ["a.txt", "b.txt", "sub/c.txt"], "one folder deep")
    #expect(found.sources.map(\.look.recordCount) == [2, 1, 1])
  }

  /// A pattern reads what lies deeper.
  @Test func whatLiesDeeperIsNamed() throws {
    let found = try look(["a.txt": "x\n", "in [1]/2025-01/c.txt": "x\n"])
    #expect(found.others.map(\.code) == ["too-deep"] && found.others.map(\.place) == ["in [1]"])
    #expect(found.others[0].phrase.en.contains("in \\[1]/*/*"))
  }

  /// Lists whose names differ in a date alone: what they are called without it, and the date.
  @Test(arguments: [
    ("adherents_2023.csv", "adherents_#.csv", "2023"), ("magasin01.csv", "magasin#.csv", ""),
    ("v 03-2025.csv", "v #-#.csv", "202503"), ("v_202503.csv", "v_#.csv", "202503"),
  ])
  func aNameTellsItsDate(_ name: String, _ skeleton: String, _ date: String) {
    let dated = FolderLook.dated(name)
    #expect(dated.skeleton == skeleton && dated.date == date)
  }

  /// Pipelines, what they wrote, what came back to them and marks of open files are no sources.
  @Test(arguments: [
    "clients.yaml", "P.YML", "notes.md", "review.html", "run.log", ".hidden", "~$clients.xlsx",
    ".~lock.a.ods#", "out/clients.csv",
    "to-repair.xlsx", "to-repair (1).xlsx", "decisions.csv", "decisions (1).csv",
    "uncertain-pairs.xlsx",
  ])
  func whatIsOursIsPassedOver(_ name: String) throws {
    let found = try look([name: "x\n", "a.txt": "x\n"])
    #expect(found.sources.map(\.path) == ["a.txt"] && found.others.isEmpty)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let found = try look(["a.txt": "x\n", "empty.txt": ""])
    #expect(found.sources.count == 1 && found.others.map(\.place) == ["empty.txt"])
  }

  @Test func twoFilesOfOneNameBecomeTwoSources() throws {
    let found = try look([
      "clients.txt": "x\n", "clients.csv": "x\n", "sub/clients.txt": "x\n", "clients-2.txt": "x\n",
    ])
    let names = found.sources.map(\.name)
    #expect(
      Set(names).count == 4 && names.contains("clients") && names.contains("clients-2"), "\(names)")
  }

  @Test(arguments: [
    ("Clients Rennes 2026.xlsx", "clients-rennes-2026"), ("Été.csv", "été"), ("a.b.csv", "a-b"),
    ("--x--.csv", "x"), ("***.csv", "source"), ("", "source"),
    ("NOM__PRÉNOM (1).csv", "nom-prénom-1"),
  ])
  func aNameIsMadeOfTheFiles(_ file: String, _ name: String) {
    #expect(FolderLook.kebabName(file) == name)
  }
}
