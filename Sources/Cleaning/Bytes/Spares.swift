import Synchronization

/// What workers have learnt, kept for whoever works next: each batch borrows one memory and gives it back.
///
/// A memory only spares work: the answers do not depend on what it holds, nor on which worker had it before. There are never more of
/// them than workers were busy at once.
final class Spares<Memory: Sendable>: Sendable {
  private let kept = Mutex<[Memory]>([])
  private let make: @Sendable () -> Memory

  /// No memory yet. - Parameter make: makes one when none is left to lend.
  init(_ make: @escaping @Sendable () -> Memory) { self.make = make }

  /// Lends a memory for as long as `work` lasts.
  func lend<Result>(_ work: (inout Memory) -> Result) -> Result {
    var memory = kept.withLock { $0.popLast() } ?? make()
    let result = work(&memory)
    kept.withLock { $0.append(memory) }
    return result
  }
}
