import Tables
import Testing

@testable import Cleaning

@Suite struct ShownValueTests {
  private let shown = ShownValue { text, _ in
    text.count > 4 ? Array("•••".utf8) : nil
  }

  @Test func aCellIsShownWithoutSpacesAndApostropheAndCoveredWhereAsked() {
    let column = TextColumn([" 'ab ", "secret", nil])
    func text(_ row: Int, _ isCovered: Bool) -> String {
      shown.text(of: column, row: row, field: "note", isCovered: isCovered)
    }
    #expect(text(0, false) == "ab" && text(1, false) == "secret" && text(2, true) == "")
    #expect(text(1, true) == "•••")
    #expect(shown.text(of: nil, row: 0, field: "note", isCovered: true) == "")
  }

  @Test func onlyWhatMayHaveBeenCoveredIsComparedCovered() {
    #expect(ShownValue.mayBeCovered("•••", field: "mobile"))
    #expect(
      ShownValue.mayBeCovered("", field: "note") && ShownValue.mayBeCovered("", field: "s.Zone"))
    #expect(!ShownValue.mayBeCovered("", field: "mobile"))
    #expect(!ShownValue.mayBeCovered("06 99", field: "note"))
  }

  @Test func aValueStandsWhereTheCellShowsIt() {
    let column = TextColumn(["06 99", "secret"])
    func stands(_ value: String, _ row: Int, _ field: String) -> Bool {
      shown.stands(
        AnswerCells.Answer(field: field, value: value, answer: "x"), in: column, row: row)
    }
    #expect(stands("'06 99", 0, "mobile") && !stands("06 98", 0, "mobile"))
    #expect(stands("•••", 1, "note"))
  }
}
