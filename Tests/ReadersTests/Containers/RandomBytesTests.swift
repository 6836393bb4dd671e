import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct RandomBytesTests {
  private static let content = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  /// The same reads of a file and of bytes in memory.
  @Test(arguments: [0..<10, 990..<1_000, 995..<1_200, 1_000..<1_001, 0..<0, 5_000..<5_001])
  func aFileAndBytesInMemoryAnswerAlike(_ range: Range<Int>) throws {
    let held = RandomBytes(Self.content)
    try withTemporaryFile(Self.content) { file in
      let opened = try RandomBytes(path: file.path)
      #expect(opened.count == held.count)
      let wanted = Array(Self.content.dropFirst(range.lowerBound).prefix(range.count))
      #expect(try held.bytes(at: range.lowerBound, count: range.count) == wanted)
      #expect(try opened.bytes(at: range.lowerBound, count: range.count) == wanted)
    }
  }

  @Test func aNegativePlaceHoldsNothing() throws {
    let bytes = RandomBytes(Self.content)
    var buffer = [UInt8](repeating: 0, count: 4)
    #expect(try bytes.read(at: -1, into: &buffer) == 0)
    #expect(try bytes.bytes(at: 3, count: -5) == [])
  }

  @Test func aFullBufferTakesNothing() throws {
    var buffer: [UInt8] = [1, 2]
    #expect(try RandomBytes(Self.content).read(at: 0, into: &buffer, from: 2) == 0)
    #expect(buffer == [1, 2])
  }

  /// A pipe would let the reader wait for ever, a folder has no bytes.
  @Test func onlyAPlainFileIsOpened() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appendingPathComponent("pipe").path
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in [folder.path, pipe] {
      #expect(refusal { _ = try RandomBytes(path: path) }?.code == .unreadable)
    }
    let absent = refusal { _ = try RandomBytes(path: folder.path + "/absent") }
    #expect(absent?.code == .unreadable)
    #expect(absent?.message.en.contains("No such file") == true)
  }
}
