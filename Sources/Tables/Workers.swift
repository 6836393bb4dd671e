import Dispatch
import Synchronization

/// Runs independent pieces of work on several cores; results come back in the order of the pieces.
public struct Workers: Sendable {
  /// How many pieces run at a time.
  public let count: Int

  /// So many pieces at a time, one at least.
  public init(_ count: Int) { self.count = max(1, count) }

  /// The results of `body` for 0..<pieces, in order; which core did which piece changes nothing.
  public func map<Result: Sendable>(
    _ pieces: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard pieces > 1, count > 1 else { return (0..<pieces).map(body) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: pieces))
    DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        let result = body(piece)
        results.withLock { $0[piece] = result }
      }
    }
    return results.withLock { held in held.compactMap { $0 } }
  }

  /// Cuts `total` into runs of at most `size`.
  public static func runs(of total: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: total, by: size).map { $0..<min($0 + size, total) }
  }
}
