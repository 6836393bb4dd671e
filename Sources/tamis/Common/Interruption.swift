import Foundation
import Pipelines
import Synchronization

/// Listens to Ctrl-C, SIGTERM and SIGHUP: the first asks the run to stop at its next safe point, the second ends the process.
enum Interruption {
  private static let count = Atomic<Int>(0)
  private static let last = Atomic<Int32>(SIGINT)

  /// Begins to listen.
  static func listen() {
    for signal in [SIGINT, SIGTERM, SIGHUP] where signal != SIGHUP || !isIgnored(SIGHUP) {
      Foundation.signal(signal) { signal in
        Interruption.last.store(signal, ordering: .relaxed)
        if Interruption.count.wrappingAdd(1, ordering: .relaxed).oldValue > 0 {
          _exit(128 + signal)
        }
      }
    }
    Foundation.signal(SIGPIPE, SIG_IGN)
  }

  /// The next line that a person types; `nil` at the end of the input, and where the user asked to stop instead.
  ///
  /// The signal may reach another thread than the one that reads, so on a terminal the line is waited for in short turns.
  static func readLine() -> String? {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    if isatty(STDIN_FILENO) == 1 {
      while !isAsked, poll(&input, 1, 100) <= 0 {}
    }
    return isAsked ? nil : Swift.readLine()
  }

  /// Whether whoever started the process wants it to go on all the same, as `nohup` does; it is ignored from then on in any case.
  private static func isIgnored(_ signal: Int32) -> Bool {
    let before = Foundation.signal(signal, SIG_IGN)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// How a command ends that was asked to stop.
  static var exit: ExitCode {
    switch last.load(ordering: .relaxed) {
    case SIGTERM: .terminated
    case SIGHUP: .hungUp
    default: .interrupted
    }
  }

  /// Whether the user asked to stop.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }
}
