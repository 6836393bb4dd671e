import Foundation
import Pipelines
import Tables
import Testing

@testable import Writers

@Suite struct FileSinkTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "sink-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// More than what is kept back, and more than what the disk begins with: all of it, in order, beside the target.
  @Test func everythingArrivesInOrder() throws {
    try inFolder { folder in
      let target = TargetFile(shownPath: "out", path: folder.appendingPathComponent("out").path)
      var sink = try FileSink(target)
      var expected: [UInt8] = []
      for number in 0..<400 {
        let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 30_000)
        expected += piece
        sink.buffer += piece
        try sink.spill()
        #expect(sink.buffer.count < FileSink.bufferBytes)
      }
      #expect(try names(folder).allSatisfy { $0 != "out" }, "not before it is put in place")
      try sink.finish()
      try target.commit()
      #expect(try names(folder) == ["out"])
      #expect(try Data(contentsOf: folder.appendingPathComponent("out")) == Data(expected))
    }
  }

  @Test func whatIsAbandonedLeavesTheOldFile() throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: folder.appendingPathComponent("out"))
      var sink = try FileSink(
        TargetFile(shownPath: "out", path: folder.appendingPathComponent("out").path))
      sink.buffer = Array("new".utf8)
      try sink.flush()
      sink.abandon()
      sink.abandon()
      #expect(try names(folder) == ["out"])
      #expect(try Data(contentsOf: folder.appendingPathComponent("out")) == Data("old".utf8))
    }
  }
}
