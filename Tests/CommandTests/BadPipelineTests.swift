import Foundation
import Testing

/// What a pipeline file gets that is not as it should be: every mistake with its line and column, exit 2.
@Suite struct BadPipelineTests {
  private func check(_ text: String, locale: String = "en") throws -> Answer {
    let shop = try Samples.shop()
    try shop.write(text, to: "wrong.yaml")
    let answer = try shop.tamis("check", "wrong.yaml", "--locale", locale)
    #expect(answer.code == 2, "\(answer)")
    return answer
  }

  @Test func fiveMistakesAreReportedTogetherWithLineColumnAndSuggestion() throws {
    let answer = try check(
      """
      pipeline: Wrong
      sorces: {}
      sources:
        list:
          - csv: clients.csv
            separater: ';'
          - colums: { last-name: Nom }
      steps:
        - filter: { country: { matches: '(' } }
        - mach
      outputs:
        - csv: out.csv
          of: client
      """)
    let expected = [
      "wrong.yaml:2:1: error: unknown key \"sorces\"; did you mean sources?",
      "wrong.yaml:6:7: error: csv has no option \"separater\"; did you mean separator?",
      "wrong.yaml:7:7: error: unknown stage \"colums\"; did you mean columns?",
      "wrong.yaml:9:35: error: country: \"(\" is not a regular expression",
      "wrong.yaml:10:5: error: unknown stage \"mach\"; did you mean match?",
      "wrong.yaml:13:9: error: of: \"client\" is not one of",
      "6 errors",
    ]
    for (line, start) in zip(answer.errorLines, expected) {
      #expect(line.hasPrefix(start), "\(line)")
    }
    #expect(answer.errorLines.count == expected.count)
    #expect(answer.errorLines[5].hasSuffix("; did you mean clients?"))
  }

  @Test func aWordThatIsNoLocaleIsNamed() throws {
    let answer = try check(
      """
      locale: klingon
      sources:
        shop: clients.csv
      outputs:
        - csv: out.csv
      """)
    #expect(answer.errors.contains("wrong.yaml:1:9: error: locale: \"klingon\" is no language"))
  }

  @Test func sourcesThatMergeDoesNotFindAreNamed() throws {
    let answer = try check(
      """
      pipeline: Wrong
      sources:
        shop: clients.csv
      steps:
        - clean
        - match
        - merge:
            prefer: [shp]
            except: { phone: [accounts] }
      outputs:
        - csv: out.csv
      """)
    #expect(answer.errors.contains("merge: no source is called \"shp\"; there are shop; did you"))
    #expect(answer.errors.contains("merge: no source is called \"accounts\"; there are shop"))
  }

  @Test(arguments: ["fr", "fr-BE", "en_GB", "fr_FR.UTF-8", "de-CH", "sr-Latn-RS", "es-419"])
  func aLocaleIsALanguageAndACountry(_ locale: String) throws {
    let shop = try Samples.shop()
    try shop.write(
      "locale: \(locale)\nsources:\n  a: clients.csv\noutputs:\n  - csv: out.csv\n",
      to: "right.yaml")
    let answer = try shop.tamis("check", "right.yaml", "--locale", "en")
    #expect(answer.code == 0, "\(answer)")
  }

  @Test func aPatternThatNoFileFitsIsCalledOne() throws {
    let shop = try Samples.shop()
    try shop.write(
      "sources:\n  a: exports/*.csv\noutputs:\n  - csv: out.csv\n", to: "none.yaml")
    let answer = try shop.tamis("check", "none.yaml", "--locale", "en")
    #expect(
      answer.code == 3
        && answer.errors.contains("exports/*.csv: no such file: nothing fits this pattern"))
  }

  @Test func mistakesOfTheFlowAreReportedTogether() throws {
    let answer = try check(
      """
      sources:
        list:
          - csv: clients.csv
          - columns: { last-name: Nome, city: Vile, frist-name: Prénom }
      outputs:
        - csv: out.csv
          of: uncertain-pairs
        - csv: clients.csv
        - csv: out.csv
      """)
    #expect(
      answer.errors.contains(
        "wrong.yaml:4:47: error: unknown field \"frist-name\"; did you mean first-name?"),
      "\(answer)")
    let flow = try check(
      """
      sources:
        list:
          - csv: clients.csv
          - columns: { last-name: Nome, city: Vile }
      steps:
        - filter: { citty: Rennes }
        - merge
      outputs:
        - csv: out.csv
          of: uncertain-pairs
        - csv: clients.csv
        - csv: out.csv
        - csv: wrong.yaml
      """)
    for start in [
      "wrong.yaml:4:29: error: list has no heading \"Nome\"; did you mean Nom?",
      "wrong.yaml:4:41: error: list has no heading \"Vile\"; did you mean Ville?",
      "wrong.yaml:6:15: error: filter: no column \"citty\" here; did you mean city?",
      "wrong.yaml:7:5: error: merge: put `match` before it",
      "wrong.yaml:9:5: error: nothing in this pipeline fills the port uncertain-pairs",
      "wrong.yaml:11:5: error: clients.csv is also read by this pipeline; write to another file",
      "wrong.yaml:12:5: error: out.csv is already written at line 9",
      "wrong.yaml:13:5: error: wrong.yaml is this pipeline itself",
    ] { #expect(flow.errorLines.contains { $0.hasPrefix(start) }, "\(start) in:\n\(flow.errors)") }
  }

  @Test func theSameIsSaidInFrench() throws {
    let answer = try check(
      "sources:\n  list:\n    - csv: clients.csv\n      separater: ';'\n", locale: "fr")
    #expect(
      answer.errors.hasPrefix(
        "wrong.yaml:4:7: erreur: csv n’a pas d’option « separater » ; vouliez-vous dire « separator » ?"
      ), "\(answer)")
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "1:1", "written twice"),
    ("sources: {}\n\tsteps: []\n", "2:1", "a tab stands before the text"),
    ("a: &x [1]\nb: *x\n", "2:4", "aliases (*name) are not allowed"),
    ("sources: [\n", "", "this is not YAML"),
    ("sources: {}\n", "1:1", "the pipeline has no sources"),
    ("", "", "the file is empty"),
    ("- a\n", "1:1", "a pipeline is a mapping"),
    ("sources: { a: [] }\n", "1:15", "name a file, or a list that begins with a reader"),
    ("sources: { a: clients.csv }\nversion: 2\n", "2:10", "this program reads version 1"),
    ("sources: { a: clients.csv }\nsteps: clean\n", "2:8", "steps is a list of stages"),
    (
      "sources: { a: clients.csv }\nsteps: [{ csv: x.csv }]\n", "2:11",
      "csv does not belong in steps"
    ),
    (
      "sources: { a: clients.csv }\nstop-when: { rejects: lots }\n", "2:23",
      "is not a limit such as"
    ),
    (
      "sources: { a: clients.csv }\nstop-when: { cut-short: '> 5%' }\n", "2:25",
      "is not a limit such as"
    ),
    (
      "sources: { a: clients.csv }\nvalues: { x: 1 }\noutputs: [{ csv: '${y}.csv' }]\n", "3:18",
      "is not declared under values"
    ),
    (
      "sources: { a: clients.csv }\nsteps: [match, match]\n", "2:16",
      "match stands here a second time"
    ),
    ("sources: { a: clients.csv }\nsteps: [match, clean]\n", "2:16", "put it before match"),
    ("sources: { a: clients.csv }\nétapes: [clean]\n", "2:1", "did you mean steps?"),
    ("sources: { a: clients.csv }\nsorties: [csv: x.csv]\n", "2:1", "did you mean outputs?"),
    ("sources: { a: clients.csv }\nfourchettes: 1\n", "2:1", "possible: pipeline, version"),
    ("sources: { a: clients.csv }\nsteps: [nettoyer]\n", "2:9", "did you mean clean?"),
    ("sources: { a: clients.csv }\nsteps: [fourchette]\n", "2:9", "possible: columns, fill-down"),
    (
      "sources: { a: clients.csv }\noutputs:\n  - csv out.csv\n", "3:5",
      "did you mean csv: out.csv?"
    ),
    (
      "sources: { a: clients.csv }\nsteps: [check: { email: [courriel] }]\n", "2:26",
      "did you mean email?"
    ),
    (
      "sources: { a: clients.csv }\nsteps: [envelope, match, merge]\n", "2:9",
      "put it behind merge"
    ),
  ])
  func oneMistakeHasItsPlace(_ text: String, _ place: String, _ words: String) throws {
    let answer = try check(text)
    let start = place.isEmpty ? "wrong.yaml" : "wrong.yaml:\(place): error: "
    #expect(answer.errorLines.first?.hasPrefix(start) ?? false, "\(answer)")
    #expect(answer.errorLines.first?.contains(words) ?? false, "\(answer)")
  }

  @Test func nineLevelsOfAliasesAreNoBomb() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(try check(text).errors.contains("wrong.yaml:2:10: error: aliases"))
  }

  @Test func aPipelineThatIsNoTextIsRefused() throws {
    let shop = try Samples.shop()
    try shop.write(Data([0xFF, 0xFE, 0x00, 0x41]), to: "wrong.yaml")
    for (name, words) in [
      ("wrong.yaml", "UTF-8"), ("none.yaml", "no such file"), (".", "is not a file"),
    ] {
      let answer = try shop.tamis("run", name)
      #expect(answer.code == 2, "\(answer)")
      #expect(answer.errors.contains(words), "\(answer)")
    }
  }

  @Test func aValueThatIsNotDeclaredCannotBeSet() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy.replacing("locale: en", with: "values: { folder: out }"), to: "copy.yaml")
    let answer = try shop.tamis("run", "copy.yaml", "--set", "foler=x")
    #expect(answer.code == 2)
    #expect(
      answer.errors.contains(
        "--set foler: the pipeline declares no such value; did you mean folder?"), "\(answer)")
    #expect(try shop.tamis("run", "copy.yaml", "--set", "folder").code == 2)
  }

  @Test(arguments: [
    ["run", "--workers", "0"], ["run", "--as-of", "2026-02-30"], ["rum"], ["run", "--no-such"],
    ["stages", "clen"], ["normalize", "sirte"], ["normalize", "phone", "--region", "ZZ"],
    ["normalize", "phone", "--region", "france"],
  ])
  func aWrongCommandEndsWithTwo(_ arguments: [String]) throws {
    let shop = try Samples.shop()
    let answer = try Program.tamis.run(arguments, in: shop.folder)
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors != "")
  }

  @Test(arguments: [
    "'../../esc'", "\"\"", "'b\"]'", "a.b", "' '", "a/b",
  ])
  func whatIsNoNameForASourceIsRefused(_ name: String) throws {
    let answer = try check("sources:\n  \(name): clients.csv\noutputs: [csv: out.csv]\n")
    #expect(answer.errors.contains("wrong.yaml:2:3: error: "), "\(answer)")
    #expect(answer.errors.contains("is no name for a source"), "\(answer)")
  }

  @Test(arguments: ["Ancien fichier", "clients-2024", "Comptabilité_2"])
  func aNameOfWordsAndNumbersIsTaken(_ name: String) throws {
    let shop = try Samples.shop()
    try shop.write("sources:\n  \(name): clients.csv\noutputs: [csv: out.csv]\n", to: "p.yaml")
    let answer = try shop.tamis("check", "p.yaml")
    #expect(answer.code == 0, "\(answer)")
  }

  @Test(arguments: [
    ("csv: ''", "csv needs a value"), ("csv: 'out/'", "out/ is a folder; name a file in it"),
    ("{ xlsx: o.xlsx, of: [] }", "o.xlsx: of names no port; nothing would be written"),
    ("{ xlsx: o.xlsx, of: [links, clients, links] }", "o.xlsx: of names links twice"),
    ("csv: none/a.csv }, { csv: ./none/a.csv", "./none/a.csv is already written at line 2"),
  ])
  func anOutputThatCannotBeMeantIsRefused(_ output: String, _ words: String) throws {
    let output = output.hasPrefix("{") ? output : "{ \(output) }"
    let answer = try check("sources: { list: clients.csv }\noutputs: [\(output)]\n")
    #expect(answer.errors.contains("wrong.yaml:2:"), "\(answer)")
    #expect(answer.errors.contains(words), "\(answer)")
  }

  @Test func valuesThatAreNoMappingAreRefused() throws {
    let answer = try check("values: foo\nsources: { list: clients.csv }\n")
    #expect(answer.errors.contains("wrong.yaml:1:9: error: values is a mapping"), "\(answer)")
  }
}
