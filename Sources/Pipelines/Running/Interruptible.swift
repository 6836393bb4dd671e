import Dispatch
import Synchronization
import Tables

/// Runs long work that cannot be asked to stop, and yet answers at once when the user wants to.
enum Interruptible {
  /// Runs `work` beside the caller.
  ///
  /// When `isInterrupted` says so before the work is done, the caller gets its error at once; the work goes on until the
  /// process ends, and what it gives is dropped. So it must touch nothing but what it was given. It has a thread of its own: on a
  /// machine of few cores it would leave tasks, and with them whoever watches for the interruption, none.
  static func run<Result: Sendable>(
    isInterrupted: @escaping @Sendable () -> Bool, interruption: RunError,
    _ work: @escaping @Sendable () throws(RunError) -> Result
  ) async throws(RunError) -> Result {
    let race = Race<Result>()
    DispatchQueue.global().async {
      do throws(RunError) {
        race.settle(.success(try work()))
      } catch {
        race.settle(.failure(error))
      }
    }
    let watcher = Task.detached {
      while !Task.isCancelled {
        if isInterrupted() { return race.settle(.failure(interruption)) }
        try? await Task.sleep(for: .milliseconds(50))
      }
    }
    let outcome = await withCheckedContinuation { race.wait($0) }
    watcher.cancel()
    return try outcome.get()
  }
}

/// Whichever of two outcomes comes first; the later one is dropped.
private final class Race<Value: Sendable>: Sendable {
  typealias Outcome = Result<Value, RunError>

  private enum State {
    case open
    case waiting(CheckedContinuation<Outcome, Never>)
    case settled(Outcome)
    case over
  }

  private let state = Mutex(State.open)

  func settle(_ outcome: Outcome) {
    let continuation: CheckedContinuation<Outcome, Never>? = state.withLock { state in
      switch state {
      case .open: state = .settled(outcome)
      case .waiting(let continuation):
        state = .over
        return continuation
      case .settled, .over: break
      }
      return nil
    }
    continuation?.resume(returning: outcome)
  }

  func wait(_ continuation: CheckedContinuation<Outcome, Never>) {
    let outcome: Outcome? = state.withLock { state in
      if case .settled(let outcome) = state {
        state = .over
        return outcome
      }
      state = .waiting(continuation)
      return nil
    }
    if let outcome { continuation.resume(returning: outcome) }
  }
}
