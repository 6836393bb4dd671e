import Foundation
import Testing

@testable import Pipelines

@Suite struct FilePlaceTests {
  @Test(arguments: [
    ("none/out.csv", "./none/out.csv"), ("none/out.csv", "none/./out.csv"),
    ("none/out.csv", "none/other/../out.csv"), ("out.csv", "none/../out.csv"),
    ("out.csv", ".//out.csv"), ("/none/a", "/none//a"), ("/a", "/none/../a"),
  ])
  func spellingsOfAFileThatIsNotThereYetMeet(_ one: String, _ other: String) {
    #expect(FilePlace.real(one) == FilePlace.real(other))
    #expect(FilePlace.real(one).hasPrefix("/"))
  }

  @Test func linksAreFollowed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "place-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, link, hard) = ("\(folder.path)/a", "\(folder.path)/b", "\(folder.path)/c")
    try Data().write(to: URL(fileURLWithPath: file))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try FileManager.default.linkItem(atPath: file, toPath: hard)
    #expect(FilePlace.real(link) == FilePlace.real(file))
    #expect(FilePlace.identity(link) == FilePlace.identity(file))
    #expect(FilePlace.identity(hard) == FilePlace.identity(file))
    #expect(FilePlace.identity("\(folder.path)/none") == nil)
  }
}
