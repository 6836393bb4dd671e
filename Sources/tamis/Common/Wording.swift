import Foundation
import Synchronization
import Tables

/// The language of this process: `--locale` where it is given, else the pipeline's, else the environment's.
enum Wording {
  /// What is spoken now. Help, which is made before a pipeline is read, speaks the environment's language.
  static var language: Language { asked ?? followed.withLock { $0 } ?? environment }

  /// What `--locale` asks for.
  private static let asked: Language? = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--locale=") { return Language(locale: String(argument.dropFirst(9))) }
      if argument == "--locale", index + 1 < arguments.count {
        return Language(locale: arguments[index + 1])
      }
    }
    return nil
  }()

  private static let environment = Language(locale: environmentLocale)
  private static let followed = Mutex<Language?>(nil)

  /// From now on the language of a pipeline's `locale:` is spoken, so that what the terminal says and what the files say is one; an
  /// empty one decides nothing.
  static func follow(_ locale: String) {
    guard !locale.isEmpty else { return }
    followed.withLock { $0 = Language(locale: locale) }
  }

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
