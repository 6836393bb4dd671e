import Foundation
import Synchronization

/// Listens to Ctrl-C and SIGTERM: the first asks the run to stop at its next safe point, the second ends the process.
enum Interruption {
  private static let count = Atomic<Int>(0)

  /// Begins to listen.
  static func listen() {
    for signal in [SIGINT, SIGTERM] {
      Foundation.signal(signal) { _ in
        if Interruption.count.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      }
    }
    Foundation.signal(SIGPIPE, SIG_IGN)
  }

  /// Whether the user asked to stop.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }
}
