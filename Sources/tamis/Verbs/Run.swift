import ArgumentParser

/// `tamis run`: does what the pipeline says.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: say("Do what a pipeline says.", "Faire ce que dit un traitement."),
    discussion: say(
      """
      Examples:
        tamis run clients.yaml
        tamis run clients.yaml --set accounts=exports/november
        tamis run clients.yaml --summary json --quiet
      """,
      """
      Exemples :
        tamis run clients.yaml
        tamis run clients.yaml --set accounts=exports/novembre
        tamis run clients.yaml --summary json --quiet
      """))

  @OptionGroup var verb: RunVerb

  func run() async throws { try await verb.run(writes: true) }
}
