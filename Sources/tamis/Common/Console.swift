import Foundation
import Pipelines
import Tables

/// The only place that prints: answers on standard output, everything else on standard error.
struct Console: Sendable {
  let isQuiet: Bool
  let isColored: Bool

  /// The language of this process, which a pipeline may still decide.
  var language: Language { Wording.language }

  /// Whether standard error is a terminal that can redraw a line.
  static var isTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// How many characters a line of the terminal holds; `nil` where standard output is none.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The answer, for a person.
  func answer(_ text: String) { data(Self.plain(text)) }

  /// The answer, for a program: as it is.
  func data(_ text: String) { Self.write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  /// A word besides the answer; not with `--quiet`.
  func note(_ text: String) {
    if !isQuiet { Self.write(Array((Self.plain(text) + "\n").utf8), to: STDERR_FILENO) }
  }

  /// Something that may be lost or wrong, and stops nothing; also with `--quiet`, for nobody looks at a nightly run.
  func warning(_ text: String) {
    Self.write(Array((Self.plain(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Something that is wrong; also with `--quiet`.
  func error(_ text: String) {
    let line = isColored ? "\u{1B}[31m\(Self.plain(text))\u{1B}[0m" : Self.plain(text)
    Self.write(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Takes the places of standard streams that are closed, so that no file that is opened later gets one of them and our words in it.
  static func holdDescriptors() {
    while true {
      // Opened for reading: what is written to a closed standard output is still told to be lost.
      let descriptor = open("/dev/null", O_RDONLY)
      guard descriptor <= STDERR_FILENO else {
        close(descriptor)
        return
      }
      if descriptor < 0 { return }
    }
  }

  /// Text from data must not steer the terminal: control characters other than line breaks are shown as a dot.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl =
            (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
            || (0x7F...0x9F).contains(scalar.value)
          return isControl || (0x202A...0x202E).contains(scalar.value) ? "·" : scalar
        }))
  }

  /// Writes all bytes; a reader of the answer that went away ends the command quietly.
  ///
  /// Whoever reads the notes may go away, as a closed terminal does: the work goes on, or stops in order.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let reason = FileBytes.write(bytes[...], to: descriptor)
    guard reason != 0, descriptor != STDERR_FILENO else { return }
    exit(reason == EPIPE ? 0 : ExitCode.unwritable.rawValue)
  }
}
