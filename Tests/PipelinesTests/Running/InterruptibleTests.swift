import Foundation
import Synchronization
import Tables
import Testing

@testable import Pipelines

@Suite struct InterruptibleTests {
  private let stop = RunError("x", .interrupted, at: "", Phrase(en: "x", fr: "x"))

  @Test func workThatIsDoneGivesItsResult() async throws {
    let sum = try await Interruptible.run(isInterrupted: { false }, interruption: stop) {
      () throws(RunError) in (1...100).reduce(0, +)
    }
    #expect(sum == 5050)
  }

  @Test func workThatFailsGivesItsError() async {
    let failure = RunError("y", .unreadable, at: "f", Phrase(en: "y", fr: "y"))
    await #expect(throws: failure) {
      try await Interruptible.run(isInterrupted: { false }, interruption: stop) {
        () throws(RunError) -> Int in throw failure
      }
    }
  }

  @Test func anInterruptionDoesNotWaitForTheWork() async {
    let isDone = Mutex(false)
    let gate = DispatchSemaphore(value: 0)
    await #expect(throws: stop) {
      try await Interruptible.run(isInterrupted: { true }, interruption: stop) {
        () throws(RunError) in
        gate.wait()
        isDone.withLock { $0 = true }
      }
    }
    #expect(isDone.withLock { !$0 })
    gate.signal()
  }
}
