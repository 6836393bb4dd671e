import Dispatch
import Testing

@testable import Readers

@Suite struct CellCountTests {
  @Test func theLimitItselfIsAllowedAndOneMoreIsNot() throws {
    let count = CellCount(limit: 10)
    try count.add(4)
    try count.add(6)
    #expect(refusal { try count.add(1) }?.code == .tooLarge)
  }

  /// Each core adds its own portions; what is too much is too much whoever adds it.
  @Test func allCoresCountTogether() throws {
    let count = CellCount(limit: 10_000)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<1_000 { try? count.add(1) }
    }
    try count.add(2_000)
    #expect(refusal { try count.add(1) }?.code == .tooLarge)
  }
}
