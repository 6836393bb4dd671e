import Foundation

/// Takes the figures of the whole run and shows each as soon as it is known: the run lasts many minutes.
final class Board {
  /// All figures so far.
  private(set) var figures: [Figure] = []
  private let isShown: Bool
  private static let width = 66

  /// - Parameter isShown: whether figures are printed one by one, for people.
  init(isShown: Bool) { self.isShown = isShown }

  /// Says what the next figures are about, and how long they take on a machine of two cores.
  func title(_ text: String) {
    guard isShown else { return }
    print(figures.isEmpty ? text : "\n\(text)")
    fflush(nil)
  }

  /// Takes a figure.
  func add(_ figure: Figure) {
    figures.append(figure)
    guard isShown else { return }
    print("  \(figure.line(width: Self.width))")
    fflush(nil)
  }

  /// Warns where others are working: their share is missing from ours.
  func warnIfBusy() {
    var loads = [0.0, 0.0, 0.0]
    guard getloadavg(&loads, 3) > 0 else { return }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard loads[0] > 0.5 * Double(cores) else { return }
    let load = Figure.number((loads[0] * 10).rounded() / 10)
    FileHandle.standardError.write(
      Data(
        "bench: the machine is busy (load \(load) on \(cores) processors): read the ratios and the processor times\n"
          .utf8))
  }
}
