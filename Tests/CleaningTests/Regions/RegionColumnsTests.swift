import Tables
import Testing

@testable import Cleaning

@Suite struct RegionColumnsTests {
  private let columns = RegionColumns(
    Batch(
      columns: [
        ("CP", TextColumn(["35000", " 75001\u{A0}", "", nil, "13001"])),
        ("Ville", TextColumn(["Rennes", nil, "Brest", "Lyon", "Marseille"])),
        ("Tél", TextColumn(["1", "2", "3", "4", "5"])),
        ("GSM", TextColumn(["6", "", "7", "8", "9"])),
      ], origins: Origins()),
    ["CP": "postcode", "Ville": "city", "Tél": "phone", "GSM": "mobile"], 4)

  @Test func valuesAreTheFirstFilledCellsWithoutBlanksAroundThem() {
    #expect(columns.values("postcode") == ["35000", "75001", "13001"])
    #expect(columns.values("siret").isEmpty)
  }

  @Test func pairsAreOfRowsThatHaveBoth() {
    #expect(columns.pairs("postcode", "city").map(\.0) == ["35000", "13001"])
    #expect(columns.pairs("postcode", "siret").isEmpty)
  }

  /// Each column of numbers tells as much as the others.
  @Test func phonesAreOfAllTheirColumnsAlike() {
    #expect(columns.phones == ["6", "7", "1", "2"])
  }
}
