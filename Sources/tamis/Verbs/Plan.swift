import ArgumentParser

/// `tamis plan`: the figures that `run` will give, nothing written.
struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: say(
      "Tell what a run would do, to the same figures; write nothing.",
      "Dire ce que ferait un traitement, aux mêmes chiffres ; ne rien écrire."),
    discussion: say(
      "Example:\n  tamis plan clients.yaml --as-of 2026-11-23",
      "Exemple :\n  tamis plan clients.yaml --as-of 2026-11-23"))

  @OptionGroup var verb: RunVerb

  func run() async throws { try await verb.run(writes: false) }
}
