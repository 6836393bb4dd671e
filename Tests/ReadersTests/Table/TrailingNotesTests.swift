import Testing

@testable import Readers

@Suite struct TrailingNotesTests {
  private func rows(_ table: String) -> [SampleRow] {
    table.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { place, row in
      SampleRow(
        start: place, next: place + 1,
        cells: row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }
  }

  private func find(_ table: String, typical: Int = 3) -> TrailingNotes.Found {
    TrailingNotes(typicalCount: typical).find(in: rows(table)[...])
  }

  @Test(arguments: [
    ("a;b;c|;;|* à relancer;;", 2), ("a;b;c|;;|Document interne;;|;;|Page 1;;", 2),
    ("a;b;c|Total;;3,5|Arrêté au 31 mars;;", 2), ("a;b;c|;;12,50", 1),
    ("a;b;1,5|;;52 340,00 €|Extrait le 12/03/2026 - page 1/1;;", 1),
    ("a;b;c|Extrait le 12/03/2026 - page 1/1;;", 1), ("a;b;c|;;|Voir la feuille 2.;;|(suite);;", 2),
  ])
  func notesBehindABlankRowOrTotalsAreFound(_ table: String, _ first: Int) {
    #expect(find(table) == .init(firstNote: first))
  }

  @Test(arguments: [
    "a;b;c|d;;", "a;b;c|d;e;f", "a;b;c|12,50;;", "a;b;c|;;0299000001", "a;b;c|;;02.99.00.00.01",
    "a;b;c|;;12,50|d;e;f", "a;b;c|;;|d;e;", "a;b;c|* à relancer;;", ";;|x;;", "a;b;c|;;|;;",
  ])
  func recordsAreNoNotes(_ table: String) {
    let found = find(table)
    #expect(found.firstNote == rows(table).count && found.doubtful.isEmpty)
  }

  @Test func aNameAloneIsDoubtfulAndKeepsWhatStandsAbove() {
    #expect(find("a;b;c|;;|* note;;|Dupont;;") == .init(firstNote: 4, doubtful: [3]))
    #expect(find("a;b;c|;;|Dupont;;|* note;;") == .init(firstNote: 3, doubtful: [2]))
  }

  @Test func aNarrowTableHasNoNotes() {
    #expect(find("a;b|;|* note;", typical: 2).firstNote == 3)
  }
}
