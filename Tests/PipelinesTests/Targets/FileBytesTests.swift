import Foundation
import Testing

@testable import Pipelines

@Suite struct FileBytesTests {
  @Test func moreThanAPipeTakesAtOnceIsWrittenWhole() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let (into, from) = (ends[1], FileHandle(fileDescriptor: ends[0], closeOnDealloc: true))
    let writing = Task.detached {
      defer { close(into) }
      return FileBytes.write(bytes[...], to: into)
    }
    #expect([UInt8](from.readDataToEndOfFile()) == bytes)
    #expect(await writing.value == 0)
  }

  @Test func aWriteThatFailsSaysWhy() {
    #expect(FileBytes.write([1], to: -1) == EBADF)
    #expect(FileBytes.write([], to: -1) == 0)
  }
}
