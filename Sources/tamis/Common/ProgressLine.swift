import Foundation
import Pipelines
import Synchronization

/// One line on standard error, on a terminal only; while files are read it is drawn again at most ten times a second.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(isShown: Bool) { self.isShown = isShown }

  /// Shows how far the run is.
  func show(_ progress: Progress) {
    guard isShown else { return }
    // A stage that begins is always shown: it may be minutes before there is anything else to say.
    let isBeginning = if case .working = progress { true } else { false }
    let isDue = last.withLock { last in
      let now = ContinuousClock.now
      if let before = last, now - before < .milliseconds(100), !isBeginning { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let text =
      switch progress {
      case .reading(let file, let records):
        say(
          "reading \(file): \(records) records", "lecture de \(file) : \(records) enregistrements")
      case .working(let stage, let records):
        say("\(stage): \(records) records", "\(stage) : \(records) enregistrements")
      case .writing(let path): say("writing \(path)", "écriture de \(path)")
      }
    Console.write(Array("\r\u{1B}[K\(Console.plain(text))".utf8), to: STDERR_FILENO)
  }

  /// Takes the line away.
  func clear() {
    if isShown { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
  }
}
