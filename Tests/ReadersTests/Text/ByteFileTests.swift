import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ByteFileTests {
  private static let content = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? RunError)?.code
    }
  }

  @Test(arguments: [(0, 10), (4_990, 10), (4_995, 100), (5_000, 10), (9_000, 1), (0, 0), (3, -4)])
  func bytesAreReadFromTheirPlace(_ offset: Int, _ count: Int) throws {
    try withTemporaryFile(Self.content) { input in
      let file = try ByteFile(path: input.path, shownPath: "a")
      #expect(file.size == 5_000)
      let expected = Array(Self.content.dropFirst(offset).prefix(max(0, count)))
      #expect(try file.read(at: offset, count: count) == expected)
      #expect(try file.read(at: offset, count: count, behind: [1, 2]) == [1, 2] + expected)
    }
  }

  @Test func whatIsNoFileIsNamedForWhatItIs() throws {
    try withTemporaryFile([1]) { input in
      let folder = String(input.path.dropLast("/file.bin".count))
      #expect(code { _ = try ByteFile(path: folder, shownPath: "a") } == "source-folder")
      #expect(code { _ = try ByteFile(path: folder + "/none", shownPath: "a") } == "source-missing")
      #expect(
        code { _ = try ByteFile(path: input.path + "/x", shownPath: "a") } == "source-missing")
      guard getuid() != 0 else { return }  // the superuser may read everything
      chmod(input.path, 0)
      #expect(code { _ = try ByteFile(path: input.path, shownPath: "a") } == "source-forbidden")
    }
  }

  /// A file that grows, shrinks or is written anew while it is read is not what it seemed.
  @Test func aChangeIsSeen() throws {
    try withTemporaryFile(Self.content) { input in
      let file = try ByteFile(path: input.path, shownPath: "a")
      try file.checkUnchanged()
      let handle = try #require(FileHandle(forWritingAtPath: input.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data([1]))
      #expect(code { try file.checkUnchanged() } == "source-changed")
      try handle.truncate(atOffset: 5_000)
      try handle.close()
      // The size is the same again; the time is not.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: input.path)
      #expect(code { try file.checkUnchanged() } == "source-changed")
    }
  }

  /// The path may be given to another file; the one that was opened is read to its end.
  @Test func aFileThatIsReplacedIsReadAsItWas() throws {
    try withTemporaryFile(Self.content) { input in
      let file = try ByteFile(path: input.path, shownPath: "a")
      try Data([9]).write(to: URL(fileURLWithPath: input.path), options: .atomic)
      #expect(try file.read(at: 0, count: 5_000) == Self.content)
    }
  }
}
