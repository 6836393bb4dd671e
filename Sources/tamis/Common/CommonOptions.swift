import ArgumentParser
import Foundation
import Pipelines
import Tables

/// The options that every verb has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .init(
      say(
        "Language and forms: fr, en, or longer, as fr-FR.",
        "Langue et formes : fr, en, ou plus long, comme fr-FR."), valueName: "locale"))
  var locale: String?

  @Flag(
    name: [.short, .long],
    help: .init(
      say("Say nothing but errors and warnings.", "Ne dire que les erreurs et avertissements.")))
  var quiet = false

  @Flag(
    help: .init(
      say(
        "Say more: times, every detail that was detected.",
        "En dire plus : durées, tout ce qui a été détecté.")))
  var verbose = false

  @Option(
    help: .init(
      say(
        "Colours: auto, always or never; NO_COLOR is heard.",
        "Couleurs : auto, always ou never ; NO_COLOR est respecté."), valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    guard let locale else { return }
    guard PipelineFile.isLocale(locale) else {
      throw ValidationError(
        say(
          "--locale \(locale): no language and country such as fr, fr-BE or en-GB",
          "--locale \(locale) : ce n’est pas une langue et un pays, comme fr, fr-BE ou en-GB"))
    }
    let language = locale.prefix { $0.isLetter }.lowercased()
    guard language != "fr", language != "en" else { return }
    console.note(
      say(
        "--locale \(locale): tamis speaks French and English; what follows is in English",
        "--locale \(locale) : tamis parle français et anglais ; la suite est en anglais"))
  }

  /// When colours are used.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  var console: Console {
    let isColored: Bool
    switch color {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      isColored =
        Console.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
    return Console(isQuiet: quiet, isColored: isColored)
  }
}

/// Ends the command with one of our exit codes after saying why.
struct Ending: Error {
  var code: Pipelines.ExitCode
}

extension Console {
  /// Says what failed and ends the command.
  func ending(_ failure: RunError) -> Ending {
    error(failure.line(language))
    return Ending(code: failure.exit == .interrupted ? Interruption.exit : failure.exit)
  }
}
