import Testing

/// Which language the terminal is spoken to in.
@Suite struct WordingTests {
  private static func shop(_ locale: String) throws -> Workshop {
    let shop = try Samples.shop()
    try shop.write(Samples.copy.replacing("locale: en\n", with: locale), to: "copy.yaml")
    return shop
  }

  /// `--locale` stands above the pipeline, the pipeline above the environment.
  @Test(
    arguments: [
      ("locale: fr-FR\n", "en_GB.UTF-8", [], true), ("locale: en-GB\n", "fr_FR.UTF-8", [], false),
      ("locale: fr-BE\n", "C", ["--locale", "en"], false),
      ("locale: en\n", "C", ["--locale=fr"], true), ("", "fr_FR.UTF-8", [], true),
      ("", "C", [], false),
      ("", "", [], false), ("locale: fr\n", "", [], true),
    ] as [(String, String, [String], Bool)])
  func theLanguageIsAskedForThenThePipelinesThenTheEnvironments(
    _ locale: String, _ lang: String, _ options: [String], _ isFrench: Bool
  ) throws {
    let shop = try Self.shop(locale)
    for verb in ["run", "plan", "check", "test"] {
      let answer = try Program.tamis.run(
        [verb, "copy.yaml"] + options, in: shop.folder, environment: ["LANG": lang])
      #expect(answer.code == 0, "\(answer)")
      let said = answer.out + answer.errors
      let word = verb == "check" ? "aucune faute" : verb == "test" ? "essai" : "enregistrements"
      #expect(said.contains(word) == isFrench, "\(verb): \(said)")
    }
  }

  /// Mistakes of the file itself are told in its language, too.
  @Test func mistakesAreToldInThePipelinesLanguage() throws {
    let shop = try Self.shop("locale: fr-FR\nsourcse: {}\n")
    let answer = try shop.tamis("check", "copy.yaml", environment: ["LANG": "en_GB.UTF-8"])
    #expect(
      answer.code == 2 && answer.errors.contains("vouliez-vous dire « sources »"), "\(answer)")
  }

  /// Of the variables of the environment `LC_ALL` comes first, an empty one counts as none.
  @Test(
    arguments: [
      (["LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"], true),
      (["LC_ALL": "", "LC_MESSAGES": "fr_FR", "LANG": "en_GB.UTF-8"], true),
      (["LC_ALL": "C", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"], false),
    ] as [([String: String], Bool)])
  func theEnvironmentIsReadAsPOSIXSays(_ environment: [String: String], _ isFrench: Bool) throws {
    let answer = try Workshop().tamis(environment: environment)
    #expect(answer.out.contains("Pour commencer") == isFrench, "\(answer)")
  }
}
