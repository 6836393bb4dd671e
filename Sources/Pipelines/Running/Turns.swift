import Synchronization

/// Lets tasks that work side by side pass one point in the order in which they were begun.
///
/// A task that is early waits without holding a core. Every task must ask for its turn, even one that has failed.
final class Turns: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  private let state = Mutex(State())

  /// Does `work` when all tasks with smaller numbers have done theirs; 0 is the first.
  func take(_ number: Int, _ work: () -> Void) async {
    await withCheckedContinuation { continuation in
      let isNext = state.withLock { state in
        if state.next == number { return true }
        state.waiting[number] = continuation
        return false
      }
      if isNext { continuation.resume() }
    }
    work()
    let following = state.withLock { state in
      state.next += 1
      return state.waiting.removeValue(forKey: state.next)
    }
    following?.resume()
  }
}
