import Tables
import Testing

@testable import Pipelines

/// A file with the headings in its name: `a,b.csv`.
private struct NamedReading: Reading {
  let headings: [String]
  var hasOpenHeadings = false
  mutating func next() -> (any Portion)? { nil }
}

/// Needs some columns, and leaves one of its own.
private struct Need: Stage {
  static let name = "need"
  static let summary = Phrase(en: "Needs columns.", fr: "Veut des colonnes.")
  @Setting("Which.", fr: "Lesquelles.") var columns: [String] = []

  func flow(_ flow: inout Flow) {
    for column in columns { flow.require(column, at: nil, by: "need") }
    flow.add("own")
  }
}

@Suite struct SourceLayoutsTests {
  /// What a chain that needs `columns` leaves of files with these headings.
  private func flow(
    _ files: [(name: String, headings: String)], needs columns: [String],
    open: Set<String> = [], isCut: Bool = false
  ) -> Flow {
    var layouts = SourceLayouts(isCut: isCut)
    for file in files {
      layouts.add(
        NamedReading(
          headings: file.headings.split(separator: ",").map(String.init),
          hasOpenHeadings: open.contains(file.name)),
        of: InputFile(source: "list", shownPath: file.name, path: file.name))
    }
    var need = Need()
    need.columns = columns
    let step = PipelineFile.Item(mark: Mark(line: 4, column: 7), stage: need)
    return layouts.flow(through: [step], from: Flow(columns: [], source: "list"))
  }

  private func told(_ flow: Flow) -> [String] {
    flow.problems.diagnostics.map { $0.line(file: "p.yaml", .english) }
  }

  @Test func whatAllFilesLackIsAMistake() {
    let flow = flow([("1.csv", "name,town"), ("2.csv", "town,name")], needs: ["zone"])
    #expect(told(flow) == [#"p.yaml:4:7: error: need: no column "zone" here"#])
  }

  @Test func whatSomeFilesLackIsAWarningThatNamesThem() {
    let flow = flow(
      [("1.csv", "name,zone"), ("2.csv", "name"), ("3.csv", "name,zones"), ("4.csv", "zone")],
      needs: ["zone"])
    #expect(
      told(flow) == [
        #"p.yaml:4:7: warning: 2.csv, 3.csv: need: no column "zone" here"#
      ])
    #expect(!flow.problems.hasErrors)
  }

  @Test func ofManyFilesTheFirstAreNamedAndTheOthersCounted() {
    let files = (1...6).map { ("\($0).csv", $0 == 6 ? "name,zone" : "name") }
    let french = flow(files, needs: ["zone"]).problems.diagnostics.map(\.phrase.fr)
    #expect(french.first?.hasPrefix("1.csv, 2.csv, 3.csv et 2 de plus : ") == true, "\(french)")
  }

  @Test func theColumnsAreThoseOfAllFilesInTheirOrder() {
    let flow = flow([("1.csv", "a,b"), ("2.csv", "c,a")], needs: [])
    #expect(flow.columns == ["a", "b", "own", "c"])
    #expect(!flow.isOpen)
  }

  /// Records further down may bring the column, and so may a file that nobody has opened.
  @Test func whereHeadingsAreOpenNothingIsMissing() {
    let open = flow([("1.json", "name")], needs: ["zone"], open: ["1.json"])
    #expect(open.isOpen && told(open).isEmpty)
    let cut = flow([("1.csv", "name"), ("2.csv", "town")], needs: ["zone"], isCut: true)
    #expect(cut.isOpen && told(cut).isEmpty)
    let none = flow([], needs: ["zone"])
    #expect(none.isOpen && told(none).isEmpty)
  }

  /// One file of several is open: the others are still said to lack what they lack.
  @Test func anOpenFileBesideOthersSpeaksForItselfAlone() {
    let flow = flow([("1.json", "name"), ("2.csv", "name")], needs: ["zone"], open: ["1.json"])
    #expect(flow.isOpen)
    #expect(told(flow) == [#"p.yaml:4:7: warning: 2.csv: need: no column "zone" here"#])
  }

  @Test func aFileWithoutHeadingsTellsNothing() {
    let flow = flow([("1.csv", "name,zone"), ("empty.csv", "")], needs: ["zone"])
    #expect(told(flow).isEmpty && flow.columns == ["name", "zone", "own"])
  }
}
