import Pipelines
import Testing

@testable import Readers

/// Rows that only their neighbours prove to be no records, wherever the file is cut for reading.
@Suite struct TitlesAndSubtotalsTests {
  private static let heading = "Société;Prénom;Ville;CA\n"

  /// Pages of a printed list: a title, perhaps a blank row, the headings, records, the total of each firm.
  private static func pages(_ count: Int, between: String = "") -> String {
    (1...count).map { page in
      "Liste des clients;;;\n\(between)" + heading
        + (1...17).map { "Dupré;Jean\($0);Brest;\(page),5\($0)\n" }.joined()
        + "Total Dupré;;;\(page),00\n"
    }.joined()
  }

  @Test(arguments: ["", "édité le 3 mars;;;\n", ";;;\n"])
  func whereTheFileIsCutChangesNothing(_ between: String) throws {
    let text = Self.pages(12, between: between)
    let whole = try readCSV(text)
    #expect(whole.rows.count == 12 * 17 && whole.codes.contains("section-title"))
    for size in stride(from: 300, to: 1_800, by: 31) {
      var options = CSVOptions()
      options.chunkBytes = size
      let cut = try readCSV(text, options)
      #expect(cut.rows == whole.rows && cut.skipped == whole.skipped, "chunks of \(size) bytes")
    }
  }

  @Test(arguments: [TextEncoding.windows1252, .utf16LittleEndian])
  func theHeadingsAreKnownInEveryEncoding(_ encoding: TextEncoding) throws {
    let text = Self.pages(12)
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      bytes.append(UInt8(unit & 0xFF))
      if encoding == .utf16LittleEndian { bytes.append(UInt8(unit >> 8)) }
    }
    for size in stride(from: 300, to: 900, by: 47) {
      var options = CSVOptions()
      options.chunkBytes = size
      options.encoding = encoding
      let read = try readCSV(bytes, options)
      #expect(read.rows.count == 12 * 17, "chunks of \(size) bytes")
    }
  }

  @Test func aRowThatNamesAnotherFirmAsTotalIsARecord() throws {
    let read = try readCSV(
      Self.heading + "Dupré;Jean;Brest;1,00\nTotal Énergies;;;2,00\nPetit;Luc;Gap;3,00\n")
    #expect(read.rows.count == 3)
  }
}
