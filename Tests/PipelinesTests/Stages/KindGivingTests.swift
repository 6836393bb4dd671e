import Fields
import Tables
import Testing

@testable import Pipelines

@Suite struct KindGivingTests {
  private struct Giving: KindGiving {
    static let name = "giving"
    static let summary = Phrase(en: "Gives kinds.", fr: "Donne des natures.")
    var kinds: [String: Kind] = [:]
    init() {}
    init(from decoder: any Decoder) {}
    init(_ kinds: [String: Kind]) { self.kinds = kinds }
  }

  /// The later stage has the last word.
  @Test func theKindsOfAllStagesCountTogether() {
    var file = PipelineFile(shownPath: "p.yaml", folder: ".")
    let mark = Mark(line: 1, column: 1)
    file.steps = [["a.x": Kind.amount, "a.y": .date], ["a.x": .number]].map {
      PipelineFile.Item(mark: mark, stage: Giving($0))
    }
    let prepared = PreparedPipeline(
      file: file, sources: [], clientColumns: [], areColumnsKnown: true, registry: .small)
    #expect(prepared.kinds == ["a.x": .number, "a.y": .date])
  }
}
