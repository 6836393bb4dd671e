import Foundation
import Matching
import Pipelines
import Tables
import Testing

@testable import Writers

@Suite struct WorkbookChoicesTests {
  @Test func onlyPairsAreDecidedByAList() {
    for port in Pipelines.Port.allCases {
      #expect((WorkbookChoices(port, .french) != nil) == (port == .uncertainPairs), "\(port)")
    }
  }

  /// What may be chosen is what `match` understands.
  @Test(arguments: [Language.english, .french]) func everyWordIsUnderstood(_ language: Language)
    throws
  {
    let choices = try #require(WorkbookChoices(.uncertainPairs, language))
    #expect(choices.words.count == 4 && Set(choices.words).count == 4)
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in choices.words.indices { origins.append(part: part, record: row + 1) }
    let heading = AnswerHeadings.shown(choices.column, of: .uncertainPairs, language)
    let answers = DecisionFile(
      Batch(
        columns: [
          ("a", TextColumn(choices.words.indices.map { "a\($0)" })),
          ("b", TextColumn(choices.words.indices.map { "b\($0)" })),
          (heading, TextColumn(choices.words.map { Optional($0) })),
        ], origins: origins))
    #expect(answers.isWhole && answers.strangeRecords.isEmpty)
    #expect(answers.decisions.map(\.answer) == [.same, .household, .different], "the last passes")
  }
}
