import Foundation
import Pipelines
import Tables

/// The only place that prints: answers on standard output, everything else on standard error.
struct Console: Sendable {
  let language: Language
  let isQuiet: Bool
  let isColored: Bool

  /// Whether standard error is a terminal that can redraw a line.
  static var isTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The answer, for a person.
  func answer(_ text: String) { data(Self.plain(text)) }

  /// The answer, for a program: as it is.
  func data(_ text: String) { Self.write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  /// A word besides the answer; not with `--quiet`.
  func note(_ text: String) {
    if !isQuiet { Self.write(Array((Self.plain(text) + "\n").utf8), to: STDERR_FILENO) }
  }

  /// Something that is wrong; also with `--quiet`.
  func error(_ text: String) {
    let line = isColored ? "\u{1B}[31m\(Self.plain(text))\u{1B}[0m" : Self.plain(text)
    Self.write(Array((line + "\n").utf8), to: STDERR_FILENO)
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

  /// Writes all bytes; a reader that went away ends the command quietly.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let reason = FileBytes.write(bytes[...], to: descriptor)
    if reason != 0 { exit(reason == EPIPE ? 0 : ExitCode.unwritable.rawValue) }
  }
}
