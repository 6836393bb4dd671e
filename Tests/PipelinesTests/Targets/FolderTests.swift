import Foundation
import Testing

@testable import Pipelines

@Suite struct FolderTests {
  @Test func everyNameIsGivenInTheOrderOfItsBytes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "folder-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["sub/x", "é", "b", ".a", "B"] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    #expect(Folder.names(folder.path) == [".a", "B", "b", "sub", "é"])
    #expect(Folder.names("\(folder.path)/none") == nil)
    #expect(Folder.exists("\(folder.path)/sub") && !Folder.exists("\(folder.path)/b"))
  }
}
