import Pipelines
import Testing

@testable import Readers

/// What stands behind the records whose cells are kept, but still in the bytes that are looked at.
@Suite struct SampleTailTests {
  private static let count = SampleRecords.limit + 700
  private static let heading = "Nom;Ville;CP;Montant\n"

  private static func rows(_ row: (Int) -> String) -> String { (0..<count).map(row).joined() }
  private static let dated = rows { "Dupré;Brest;29200;\($0),50\n" }
  private static let words = rows { _ in "Dupré;Brest;Finistère;offert\n" }

  @Test(arguments: [dated, words])
  func anotherTableIsFoundAndReadWhenAsked(_ body: String) throws {
    let other =
      "\nFournisseurs\nRaison sociale;SIREN;Ville\nBois SA;732829320;Gap\nFer SA;1;Brest\n"
    let first = try readCSV(Self.heading + body + other)
    #expect(first.rows.count == Self.count && first.codes.contains("another-table"))
    var options = CSVOptions()
    options.table = 2
    let second = try readCSV(Self.heading + body + other, options)
    #expect(second.headings == ["Raison sociale", "SIREN", "Ville"] && second.rows.count == 2)
  }

  @Test func anotherTableOfOtherWidthIsFoundAtTheEdge() throws {
    for extra in [-7, -1, 0, 1, 6] {
      let body = (0..<SampleRecords.limit - 1 + extra).map { "Dupré;Brest;29200;\($0),50\n" }
      let read = try readCSV(
        Self.heading + body.joined() + "\nArticle;Prix\nThéière;12,00\nPoêle;25,00\nPlat;3,00\n")
      #expect(read.rows.count == body.count && read.codes.contains("another-table"), "\(extra)")
    }
  }

  @Test func aColumnWithoutHeadingThatIsFilledLateIsKept() throws {
    let body = Self.rows { "Dupré;Brest;29200;\($0),50;;\n" }
    let read = try readCSV("Nom;Ville;CP;Montant;;\n" + body + "Petit;Gap;05000;1,00;vu;\n")
    #expect(read.rows.last == ["Petit", "Gap", "05000", "1,00", "vu"])
    #expect(!read.codes.contains("too-many-cells"))
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian])
  func notesBelowAreLeftOut(_ encoding: TextEncoding) throws {
    let text = Self.heading + Self.dated + "Total;;;12,50\nArrêté au 31 décembre;;;\n"
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let read = try readCSV(encoding.isWide ? [0xFF, 0xFE] + wide : Array(text.utf8))
    #expect(read.rows.count == Self.count && read.codes.contains("note-below"))
  }

  @Test func headingsThatComeAgainEndNoTable() throws {
    let read = try readCSV(Self.heading + Self.dated + Self.heading + Self.dated)
    #expect(read.rows.count == 2 * Self.count && read.codes == ["repeated-heading"])
  }
}
