import Foundation
import Testing

@Suite struct VerbTests {
  @Test func tamisAloneSaysInTwelveLinesWhatItDoesAndWhatComesNext() throws {
    let shop = try Samples.shop()
    for locale in ["en_GB.UTF-8", "fr_FR.UTF-8"] {
      let answer = try shop.tamis(environment: ["LANG": locale])
      #expect(answer.code == 0)
      #expect(
        (10...13).contains(
          answer.out.split(separator: "\n", omittingEmptySubsequences: false).count - 1),
        "\(answer.out)")
      #expect(answer.out.contains("tamis check copy.yaml"))
    }
  }

  @Test(arguments: ["run", "plan", "check", "test", "stages", "cat", "normalize"])
  func everyVerbHasHelpWithExamplesInBothLanguages(_ verb: String) throws {
    let shop = try Samples.shop()
    let english = try shop.tamis(verb, "--help")
    let french = try shop.tamis(verb, "--help", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(english.code == 0 && french.code == 0)
    #expect(
      english.out.contains("Example") && english.out.contains("tamis \(verb)"), "\(english.out)")
    #expect(french.out.contains("Exemple") && french.out.contains("tamis \(verb)"), "\(french.out)")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsGetTheirCompletions(_ shell: String) throws {
    let answer = try Workshop().tamis("--generate-completion-script", shell)
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("normalize"))
  }

  @Test func matchWritesCSVOrAWorkbookWithTheRowsAsTheyWere() throws {
    let shop = try Workshop()
    try shop.write(
      "Code;Nom;Prénom;Téléphone;cluster\n01;Exemple;Zoé;0199000001;a\n02;EXEMPLE;Zoe;01 99 00 00 01;b\n",
      to: "list.csv")
    let written = try shop.tamis("match", "list.csv", "--output", "out.csv")
    #expect(written.code == 0)
    #expect(written.errors.contains("the new one is \"cluster 2\""), "\(written)")
    #expect(
      shop.lines("out.csv").first
        == "Code,Nom,Prénom,Téléphone,cluster,cluster 2,household,certainty")
    #expect(try shop.tamis("match", "list.csv", "--output", "out.xlsx").code == 0)
    let shown = try shop.tamis("cat", "out.xlsx")
    let rows = shown.out.replacing("\r\n", with: "\n").split(separator: "\n")
    #expect(rows.first == "Code,Nom,Prénom,Téléphone,cluster,cluster 2,household,certainty")
    #expect(
      rows.dropFirst().first?.hasPrefix("01,Exemple,Zoé,0199000001,a,1,1,") == true, "\(shown)")
    #expect(shop.contents == ["list.csv", "out.csv", "out.xlsx"])
  }

  /// A cell too many belongs to its row, whatever is done with the file.
  @Test func matchKeepsWhatStandsBehindTheLastHeading() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;Prénom;Téléphone\nExemple;Zoé;0199000001\nEXEMPLE;Zoe;0199000001;ne plus appeler;x\n",
      to: "list.csv")
    #expect(try shop.tamis("match", "list.csv", "--output", "out.csv").code == 0)
    let lines = shop.lines("out.csv")
    #expect(lines.first == "Nom,Prénom,Téléphone,surplus,cluster,household,certainty")
    #expect(lines.last?.hasPrefix("EXEMPLE,Zoe,0199000001,ne plus appeler;x,1,1,") == true)
  }

  @Test(arguments: ["out.pdf", "OUT.JSON", "a.b.ods"])
  func matchRefusesTheNameOfAnotherFormat(_ name: String) throws {
    let shop = try Workshop()
    try shop.write("Nom;Téléphone\nExemple;0199000001\n", to: "list.csv")
    let answer = try shop.tamis("match", "list.csv", "--output", name)
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("--output \(name): match writes CSV (.csv) or"), "\(answer)")
    #expect(shop.contents == ["list.csv"])
  }

  @Test(arguments: ["--chart", "--mistakes"])
  func matchDrawsNothingWithoutTheTruth(_ option: String) throws {
    let shop = try Workshop()
    try shop.write("Nom;Téléphone\nExemple;0199000001\n", to: "list.csv")
    let answer = try shop.tamis("match", "list.csv", option, "x.out")
    #expect(answer.code == 2 && answer.errors.contains("\(option) compares with"), "\(answer)")
  }

  @Test func matchFindsNoClientsInBlankLines() throws {
    let shop = try Workshop()
    try shop.write(";;;\n;;;\n", to: "a.csv")
    try shop.write("\n\n\n", to: "b.csv")
    for name in ["a.csv", "b.csv"] {
      let answer = try shop.tamis("match", name, "--output", "out.csv")
      #expect(answer.code == 3 && answer.errors.contains("nothing but blank lines"), "\(answer)")
    }
    #expect(shop.contents == ["a.csv", "b.csv"])
  }

  @Test func quietSaysNothingButErrors() throws {
    let shop = try Samples.shop()
    let answer = try shop.tamis("run", "copy.yaml", "--quiet")
    #expect(answer.code == 0 && answer.out == "" && answer.errors == "", "\(answer)")
    #expect(try shop.tamis("run", "none.yaml", "--quiet").errors != "")
  }

  @Test func coloursAreForTerminalsUnlessAskedFor() throws {
    let shop = try Samples.shop()
    let escape = "\u{1B}["
    #expect(try !shop.tamis("run", "none.yaml").errors.contains(escape))
    #expect(try shop.tamis("run", "none.yaml", "--color", "always").errors.contains(escape))
    #expect(try !shop.tamis("run", "none.yaml", "--color", "never").errors.contains(escape))
    #expect(
      try !shop.tamis("run", "none.yaml", environment: ["NO_COLOR": "1"]).errors.contains(escape))
  }

  @Test func planGivesTheFiguresOfRunAndWritesNothing() throws {
    let shop = try Samples.shop()
    let planned = try shop.tamis("plan", "copy.yaml", "--summary", "json", "--quiet")
    #expect(!shop.contents.contains { $0.hasPrefix("out") })
    let done = try shop.tamis("run", "copy.yaml", "--summary", "json", "--quiet")
    #expect(planned.code == 0 && done.code == 0)
    #expect(Summary(planned.out).figures == Summary(done.out).figures)
    let text = try shop.tamis("plan", "copy.yaml")
    #expect(text.out.contains("Would be written (nothing was)"))
  }

  @Test func theSummaryHasTheFormThatScriptsRelyOn() throws {
    let shop = try Samples.shop()
    let answer = try shop.tamis("run", "copy.yaml", "--summary", "json", "--quiet")
    let summary = try #require(
      JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
    let fates: Set = [
      "read", "split", "leads", "joins", "rejected", "filtered", "suppressed", "skipped",
    ]
    let totals = try #require(summary["totals"] as? [String: Any])
    #expect(Set(totals.keys).isSuperset(of: fates))
    let sources = try #require(summary["sources"] as? [[String: Any]])
    #expect(sources.map { $0["source"] as? String } == ["list"])
    #expect(Set(sources[0].keys).isSuperset(of: fates))
    let stages = try #require(summary["stages"] as? [[String: Any]])
    #expect(stages.map { $0["stage"] as? String } == ["read", "columns", "withhold"])
    #expect(stages.allSatisfy { $0["rows"] is Int && $0["seconds"] is NSNumber })
    let outputs = try #require(summary["outputs"] as? [[String: Any]])
    #expect(outputs.map { $0["path"] as? String } == ["out/clients.csv", "out/rejects.csv"])
    #expect(outputs.map { $0["port"] as? String } == ["clients", "rejects"])
    #expect(outputs.map { $0["rows"] as? Int } == [3, 0])
  }

  @Test func checkDrawsTheChain() throws {
    let shop = try Samples.shop()
    let text = try shop.tamis("check", "copy.yaml", "--graph", "text")
    #expect(text.code == 0 && text.out.contains("list (1): csv → columns"), "\(text)")
    let mermaid = try shop.tamis("check", "copy.yaml", "--graph", "mermaid")
    #expect(mermaid.out.hasPrefix("flowchart LR\n"))
    #expect(try shop.tamis("check", "copy.yaml").errors.contains("no mistake; 1 source, 1 file"))
  }

  @Test func testTellsWhichOfThePipelinesSamplesFail() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy + """
        tests:
          - name: a name is kept
            given: { list: "Nom;E-mail\\nLe Goff;\\n" }
            expect: { clients: "last-name\\nLe Goff\\n", rejects: none }
          - name: wrong on purpose
            given: { list: "Nom;E-mail\\nMorvan;\\n" }
            expect: { clients: "last-name\\nKerbrat\\n" }

        """, to: "copy.yaml")
    let answer = try shop.tamis("test", "copy.yaml")
    #expect(answer.code == 1, "\(answer)")
    #expect(answer.errors.contains("✗ wrong on purpose"))
    #expect(
      answer.errors.contains("clients, row 1, last-name: \"Kerbrat\" expected, \"Morvan\" came"))
    #expect(answer.out.contains("2 tests, 1 passed"))
  }

  @Test func catShowsSeveralFilesAsOneTable() throws {
    let shop = try Workshop()
    try shop.write(Data("Nom;Ville\nLe Goff;Saint-Malo\n".utf8), to: "a.csv")
    try shop.write("Ville\tNom\nBrest\tKerbrat\n", to: "b.txt")
    let answer = try shop.tamis("cat", "a.csv", "b.txt", "none.csv", "--quiet")
    #expect(answer.code == 3)
    #expect(answer.out == "Nom,Ville\r\nLe Goff,Saint-Malo\r\nKerbrat,Brest\r\n", "\(answer)")
    #expect(answer.errors.contains("none.csv: "))
    #expect(try shop.tamis("cat", "a.csv", "b.txt", "--count", "--quiet").out == "2\n")
    #expect(try shop.tamis("cat", ".").code == 3)
  }

  @Test func normalizeJudgesEachLineAlone() throws {
    let shop = try Workshop()
    try shop.write("732829320\n732829321\n\n 73282 9320 \n", to: "sirens.txt")
    let answer = try shop.tamis("normalize", "siren", "sirens.txt")
    #expect(answer.code == 0)
    let lines = answer.out.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("input,value,verdict,reason"))
    #expect(lines[1].hasPrefix("732829320,732829320,ok,"))
    #expect(lines[2].contains(",rejected,"))
    #expect(lines[3].contains(",empty,"))
    #expect(lines[4].contains(",732829320,"))
  }

  @Test func theManualOfAStageStandsInBothLanguages() throws {
    let shop = try Workshop()
    #expect(try shop.tamis("stages", "csv").out.contains("separator"))
    let french = try shop.tamis("stages", "merge", "--locale", "fr")
    #expect(french.code == 0 && french.out.contains("prefer"))
    #expect(try shop.tamis("stages", "mege").errors.contains("did you mean merge?"))
  }
}
