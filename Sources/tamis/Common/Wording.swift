import Foundation
import Tables

/// The language of this process: `--locale` where it is given, else the environment's.
enum Wording {
  /// Decided once, before any help text is made.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--locale=") { return Language(locale: String(argument.dropFirst(9))) }
      if argument == "--locale", index + 1 < arguments.count {
        return Language(locale: arguments[index + 1])
      }
    }
    return Language(locale: environmentLocale)
  }()

  /// The locale of the environment, by the order that POSIX gives the variables.
  static var environmentLocale: String {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return value }
    }
    return "en"
  }
}

/// A sentence in the language of this process.
func say(_ en: String, _ fr: String) -> String { Phrase(en: en, fr: fr)(Wording.language) }
