import Pipelines
import Testing

@testable import Readers

/// Rows that name groups of records, and their totals.
@Suite struct SectionRowsTests {
  private static let heads = "Nom;Prénom;Téléphone;CA|"

  private static func group(_ title: String, _ names: [String], _ foot: String = "") -> String {
    "\(title);;;|" + names.map { "\($0);Anne;02 99 00 00 01;12,50|" }.joined() + foot
  }

  private func read(_ table: String, _ kind: SameTable) throws -> WholeReading {
    try kind.read(SameTableTests.cells(table.hasSuffix("|") ? String(table.dropLast()) : table))
  }

  @Test(arguments: [SameTable.csv, .xlsx, .ods])
  func namesOfGroupsAndTheirTotalsAreNoRecords(_ kind: SameTable) throws {
    let whole = try read(
      Self.heads + Self.group("Commercial : Luc", ["Roy", "Le Goff"], "Sous-total Luc;;;25,00|")
        + Self.group("Commercial : Zoé", ["Durand", "Martin", "Petit"], "Total Zoé;;;37,50|")
        + "Total général;;;62,50", kind)
    #expect(whole.rows.map(\.first) == ["Roy", "Le Goff", "Durand", "Martin", "Petit"])
    #expect(whole.codes().count { $0 == "group-title" } == 2)
    #expect(whole.codes().count { $0 == "total-row" } == 3 && whole.skipped == 5)
  }

  @Test(arguments: [SameTable.csv, .xlsx])
  func lettersOfAnAddressBookAreNoRecords(_ kind: SameTable) throws {
    let whole = try read(
      Self.heads + Self.group("A", ["Adam", "Allain"]) + Self.group("B", ["Berger"]), kind)
    #expect(whole.rows.map(\.first) == ["Adam", "Allain", "Berger"])
    let three = Self.group("A", ["Roy"]) + Self.group("B", ["Durand"]) + Self.group("C", ["Noël"])
    #expect(try read(Self.heads + three, kind).rows.count == 3)
  }

  /// A client of whom the name alone is known, what goes on from the record above, a letter that is a value.
  @Test(arguments: [
    group("Roy", ["Le Goff"]) + group("Durand", ["Martin"]),
    group("Tél : 02 99 00 00 02", ["Le Goff"]) + group("Tél : 02 99 00 00 03", ["Martin"]),
    group("Commercial : Luc", ["Le Goff", "Martin"]), group("B", ["Le Goff"]) + group("A", ["Roy"]),
    group("Famille Roy", ["Le Goff"]) + group("Famille Durand", ["Martin"]),
    group("Groupe Roy", ["Le Goff"]) + group("Groupe Durand", ["Martin"]),
  ])
  func recordsOfWhichLittleIsKnownStay(_ rows: String) throws {
    for kind in [SameTable.csv, .xlsx] {
      let count = rows.split(separator: "|").count
      #expect(try read(Self.heads + rows, kind).rows.count == count)
    }
  }

  @Test func groupsOfTownsAndSectorsAreKnown() throws {
    for titles in [("Ville : Rennes", "Ville : Brest"), ("Secteur Nord", "Secteur Sud")] {
      let whole = try read(
        Self.heads + Self.group(titles.0, ["Roy", "Noël"]) + Self.group(titles.1, ["Petit"]), .csv)
      #expect(whole.rows.count == 3)
    }
  }

  @Test func whereTheFileIsCutChangesNothing() throws {
    let groups = (1...40).map {
      Self.group("Commercial : N\($0)", ["Roy", "Noël"], "Total N\($0);;;9,50|")
    }
    let text = (Self.heads + groups.joined()).replacing("|", with: "\n")
    let whole = try readCSV(text)
    #expect(whole.rows.count == 80 && whole.skipped == 80)
    for size in stride(from: 200, to: 900, by: 53) {
      var options = CSVOptions()
      options.chunkBytes = size
      #expect(try readCSV(text, options).rows == whole.rows, "chunks of \(size) bytes")
    }
  }

  @Test(arguments: [SameTable.csv, .xlsx])
  func sumsWithoutAWordBelowTheLastRecordAreTotals(_ kind: SameTable) throws {
    let whole = try read(
      Self.heads + "Roy;Anne;02 99 00 00 01;12,50|Noël;Luc;02 99 00 00 02;3,10|;;;15,60 €|"
        + "Extrait le 12/03/2026 - page 1/1;;;", kind)
    #expect(whole.rows.map(\.first) == ["Roy", "Noël"] && whole.skipped == 2)
    // Among the records nobody can say.
    let among = try read(
      Self.heads + "Roy;Anne;02 99 00 00 01;12,50|;;;15,60|Noël;Luc;02 99 00 00 02;3,10", kind)
    #expect(among.rows.count == 3)
  }
}
