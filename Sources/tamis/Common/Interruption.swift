import Foundation
import Synchronization

/// Listens to Ctrl-C and SIGTERM: the first asks the run to stop at its next safe point, the second ends the process.
enum Interruption {
  private static let count = Atomic<Int>(0)
  private static let last = Atomic<Int32>(SIGINT)

  /// Begins to listen.
  static func listen() {
    for signal in [SIGINT, SIGTERM] {
      Foundation.signal(signal) { signal in
        Interruption.last.store(signal, ordering: .relaxed)
        if Interruption.count.wrappingAdd(1, ordering: .relaxed).oldValue > 0 {
          _exit(128 + signal)
        }
      }
    }
    Foundation.signal(SIGPIPE, SIG_IGN)
  }

  /// Whether it was SIGTERM that asked.
  static var isTermination: Bool { last.load(ordering: .relaxed) == SIGTERM }

  /// Whether the user asked to stop.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }
}
