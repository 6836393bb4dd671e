import Pipelines
import Tables
import Testing

@testable import Readers

/// Tables below the first one of a file.
@Suite struct CSVTablesTests {
  private static let first = "nom;ville;cp\nRoux;Lens;62300\nNoël;Gap;05000\nPetit;Pau;64000\n"

  /// Two exports one behind the other: the columns of the second stand elsewhere.
  @Test(
    arguments: [
      ("cp;nom;ville\n62301;Blanc;Lens\n05001;Roy;Gap\n", 1),
      ("\ncp;nom;ville\n62301;Blanc;Lens\n05001;Roy;Gap\n", 2),
      ("\nAnciens clients\ncp;nom;ville\n62301;Blanc;Lens\n05001;Roy;Gap\n", 3),
      ("\"cp\";\"nom\";\"ville\"\n62301;\"Blanc\";Lens\n05001;Roy;Gap\n", 1),
      ("cp;nom;ville\n62301;Blanc;Lens\n\nville;cp;nom\nGap;05001;Roy\n", 3),
      ("cp;nom;ville\n62301;Blanc;Lens\nnom;ville;cp\nRoy;Gap;05001\n", 2),
    ], [TextEncoding.utf8, .utf16LittleEndian])
  func headingsInAnotherOrderMakeNoOtherTable(
    _ below: (text: String, skipped: Int), _ encoding: TextEncoding
  ) throws {
    let text = Self.first + below.text
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    // `readCSV` counts as well, and compares.
    let read = try readCSV(encoding.isWide ? [0xFF, 0xFE] + wide : Array(text.utf8))
    #expect(read.headings == ["nom", "ville", "cp"])
    #expect(read.rows.count == 5)
    #expect(read.rows.suffix(2) == [["Blanc", "Lens", "62301"], ["Roy", "Gap", "05001"]])
    #expect(read.skipped == below.skipped)
    #expect(read.codes.contains("repeated-heading") && !read.codes.contains("another-table"))
  }

  /// What is not read is counted, and left out where the sum is drawn.
  @Test func theRowsOfAnotherTableAreCounted() throws {
    let read = try readCSV(
      Self.first + "\nArticle;Prix\nThéière;12,00\n\n\"Poêle\nà frire\";25,00\n")
    #expect(read.rows.count == 3 && read.skipped == 3)
    let finding = try #require(read.findings.first { $0.finding.code == "another-table" })
    #expect(finding.finding.phrase.en.contains("(3 rows); read it with table: 2"), "\(finding)")
  }

  @Test func theNumberOfAnotherTableIsTheOneThatReadsIt() throws {
    let text =
      Self.first + "cp;nom;ville\n62301;Blanc;Lens\n\nArticle;Prix\nThéière;12,00\nPlat;3,00\n"
    let read = try readCSV(text)
    let finding = try #require(read.findings.first { $0.finding.code == "another-table" })
    #expect(finding.finding.phrase.en.contains("table: 3"))
    var options = CSVOptions()
    options.table = 3
    #expect(try readCSV(text, options).headings == ["Article", "Prix"])
  }

  /// A heading of its own, or one that is missing: that may be another sort of record.
  @Test(arguments: [
    "cp;nom;pays\n62301;Blanc;France\n", "nom;cp\nBlanc;62301\nRoy;05000\nLe;75001\n",
  ])
  func otherHeadingsAreAnotherTable(_ below: String) throws {
    let read = try readCSV(Self.first + "\n" + below)
    #expect(read.rows.count == 3 && read.codes.contains("another-table"), "\(read.rows)")
  }

  /// Only the head of a file is looked at before it is read: behind it the rows stay as they are, and it is said.
  @Test func headingsInAnotherOrderFarDownAreSaid() throws {
    let row =
      "Dupré;Brest;29200;a text that takes some room \(String(repeating: "x", count: 400))\n"
    let rows = String(repeating: row, count: CSVFile.sampleBytes / row.utf8.count + 100)
    let read = try readCSV(
      "nom;ville;cp;note\n" + rows + "ville;nom;cp;note\nGap;Roy;05000;ok\n" + rows)
    #expect(read.codes == ["another-table"])
  }
}
