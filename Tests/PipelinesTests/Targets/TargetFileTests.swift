import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct TargetFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "target-\(UUID().uuidString)"
  ).path

  private func target(_ name: String) -> TargetFile {
    TargetFile(shownPath: name, path: "\(folder)/\(name)")
  }

  private func write(_ target: TargetFile, _ text: String) throws {
    let handle = FileHandle(fileDescriptor: try target.openTemporary(), closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  @Test func theTargetStaysAsItWasUntilItIsCommitted() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = target("a/b/c.csv")
    try write(first, "old")
    try first.sync()
    try first.commit()
    let second = target("a/b/c.csv")
    try write(second, "new")
    #expect(try String(contentsOfFile: second.path, encoding: .utf8) == "old")
    second.abandon()
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/a/b") == ["c.csv"])
    try write(second, "new")
    try second.commit()
    #expect(try String(contentsOfFile: second.path, encoding: .utf8) == "new")
    let rights =
      try FileManager.default.attributesOfItem(atPath: second.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test(arguments: [
    (ENOSPC, "the disk is full"), (EACCES, "may not be written"), (EROFS, "read-only disk"),
    (ENOTDIR, "a file, not a folder"), (EIO, "cannot be written"),
  ])
  func everyFailureSaysThatNothingWasReplaced(_ reason: Int32, _ words: String) {
    let failure = TargetFile.failure(at: "out.csv", reason)
    #expect(failure.exit == .unwritable)
    #expect(failure.line(.english).hasPrefix("out.csv: "))
    #expect(failure.phrase.en.contains(words) && failure.phrase.en.contains("Nothing was replaced"))
    #expect(failure.phrase.fr.contains("Rien n’a été remplacé"))
  }
}
