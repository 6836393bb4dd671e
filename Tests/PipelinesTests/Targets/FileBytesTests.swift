import Foundation
import Synchronization
import Testing

@testable import Pipelines

@Suite struct FileBytesTests {
  @Test func moreThanAPipeTakesAtOnceIsWrittenWhole() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let (into, from) = (ends[1], FileHandle(fileDescriptor: ends[0], closeOnDealloc: true))
    let reason = Mutex<Int32?>(nil)
    let done = DispatchGroup()
    // A thread of its own: where the tests have few, a task might wait for the one that reads here.
    DispatchQueue.global().async(group: done) {
      let result = FileBytes.write(bytes[...], to: into)
      reason.withLock { $0 = result }
      close(into)
    }
    #expect([UInt8](from.readDataToEndOfFile()) == bytes)
    done.wait()
    #expect(reason.withLock { $0 } == 0)
  }

  @Test func aWriteThatFailsSaysWhy() {
    #expect(FileBytes.write([1], to: -1) == EBADF)
    #expect(FileBytes.write([], to: -1) == 0)
  }
}
