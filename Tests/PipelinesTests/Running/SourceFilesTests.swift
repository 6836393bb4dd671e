import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct SourceFilesTests {
  private let folder: String

  init() throws {
    // A folder whose name a pattern would read as its own.
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "src [a]*?-\(UUID().uuidString)")
    for name in ["in/b.csv", "in/a.csv", "in/sub/c.csv", "in/.hidden.csv", "é.csv"] {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    folder = url.path
  }

  private func find(_ paths: String...) throws -> [String] {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try SourceFiles.find(paths, source: "s", folder: folder).map(\.shownPath)
  }

  @Test func aPatternFindsItsFilesInTheOrderOfTheirBytes() throws {
    #expect(try find("in/*.csv") == ["in/a.csv", "in/b.csv"])
  }
  @Test func aFolderStandsForTheFilesInIt() throws {
    #expect(try find("in") == ["in/a.csv", "in/b.csv"])
  }
  @Test func aFileIsReadOnceHoweverOftenItIsNamed() throws {
    #expect(try find("in/b.csv", "in/?.csv") == ["in/b.csv", "in/a.csv"])
  }
  @Test(arguments: ["./in/a.csv", "in//a.csv", "in/sub/../a.csv", "in/link.csv", "in/hard.csv"])
  func aFileIsReadOnceHoweverItIsSpelledOrLinked(_ other: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/in/link.csv", withDestinationPath: "a.csv")
    try FileManager.default.linkItem(
      atPath: "\(folder)/in/a.csv", toPath: "\(folder)/in/hard.csv")
    #expect(try find("in/a.csv", other, "\(folder)/in/a.csv") == ["in/a.csv"])
  }
  @Test func accentsArePartOfAName() throws { #expect(try find("é.csv") == ["é.csv"]) }

  @Test(arguments: ["none.csv", "in/*.xlsx", ""]) func aPathThatLeadsNowhereIsAnError(
    _ path: String
  ) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard !path.isEmpty else { return }
    #expect(throws: RunError.self) { try SourceFiles.find([path], source: "s", folder: folder) }
  }

  /// However a pattern is spelled, an output that it would find next time is one that it reads.
  @Test(arguments: [
    "in/*.csv", "./in/*.csv", "in//*.csv", "in/sub/../*.csv", "in/../in/a*.csv", "i*/all.csv",
    "i?/*",
    "link/*.csv", "in/a[l]l.csv",
  ])
  func aPatternTakesWhatItWouldFind(_ pattern: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: "in")
    for target in ["in/all.csv", "./in/all.csv", "in/sub/../all.csv", "\(folder)/in/all.csv"] {
      #expect(SourceFiles.takes(target, [pattern], folder: folder), "\(target)")
    }
    for target in ["out/all.csv", "all.csv", "in/sub/all.csv", "in/.all.csv"] {
      #expect(!SourceFiles.takes(target, [pattern], folder: folder), "\(target)")
    }
  }

  /// A link in the folder is found under its own name.
  @Test func aPatternTakesALinkThatIsWritten() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/in/all.csv", withDestinationPath: "../é.csv")
    #expect(SourceFiles.takes("in/all.csv", ["./in/*.csv"], folder: folder))
    #expect(SourceFiles.takes("é.csv", ["*.csv"], folder: folder))
    #expect(!SourceFiles.takes("in/b.csv", ["*.csv"], folder: folder))
  }
}
