import Testing

@testable import Readers

@Suite struct AsideTests {
  private func cells(_ row: String) -> [[UInt8]] {
    row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) }
  }

  @Test(arguments: [
    "---;-----", "=====;;", "+----+------+;;", "-- : --;---", "# suite;;", "Page 2;;", "Page 2/3;;",
    "page 2 sur 3;;", ";Page 3 of 4;", "(6 rows affected);;", "(2 lignes)",
  ])
  func linesThatAreNoRecordsAreKnown(_ row: String) {
    #expect(Aside.isOne(cells(row)))
    let text = Array(row.drop { $0 == ";" }.utf8)
    let mayBegin = Aside.mayBegin(text.span, 0)
    #expect(mayBegin, "the fast pass must stop before it")
  }

  @Test(arguments: [
    ";;", "-;-;-", "-1;-2;-3", "Dupré;---;", "#12;Nom;x", "#N/A;;", "Page;Robert;35000",
    "Page Robert;;", "Page 2;Dupré;", "(Sté) Dupré;;", "(02) 99 01 02 03;;", "-12,50;;",
    "*** à relancer ***;;", "Pagès;;",
  ])
  func recordsAreNone(_ row: String) { #expect(!Aside.isOne(cells(row))) }

  @Test func theyAreLeftOutOfATableAndTold() throws {
    let read = try readCSV(
      "====\nNom;CP;Ville\n---;--;-----\nDupré;29200;Brest\nNoël;35000;Rennes\n# suite\nPage 1/2;;\nHélias;56000;Vannes\n(3 rows affected)\n"
    )
    #expect(read.headings == ["Nom", "CP", "Ville"])
    #expect(
      read.rows == [
        ["Dupré", "29200", "Brest"], ["Noël", "35000", "Rennes"], ["Hélias", "56000", "Vannes"],
      ])
    #expect(read.codes.contains("aside"))
  }
}
