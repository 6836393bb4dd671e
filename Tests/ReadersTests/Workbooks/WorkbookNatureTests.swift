import Tables
import Testing

@testable import Readers

@Suite struct WorkbookNatureTests {
  private func nature(_ bytes: [UInt8]) throws -> WorkbookNature {
    try WorkbookNature(RandomBytes(bytes), limits: ReadLimits())
  }

  private func zip(_ members: [(String, String)]) -> [UInt8] {
    var zip = ZipBuilder()
    for (name, text) in members { zip.add(name, text, deflated: name != "mimetype") }
    return zip.finished()
  }

  @Test func aFileIsWhatItHoldsAndNotWhatItIsCalled() throws {
    #expect(try nature(zip([("xl/workbook.xml", "<workbook/>")])) == .xlsx)
    let ods = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(try nature(zip([("mimetype", ods), ("content.xml", "<x/>")])) == .ods)
    #expect(try nature(zip([("content.xml", "<x/>")])) == .ods, "the type may be missing")
    #expect(try nature(Array("<html><table><tr><td>a".utf8)) == .html)
    #expect(
      try nature(
        Array(
          "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"
            .utf8)) == .spreadsheetML)
    var builder = XLSBuilder()
    builder.text(0, 0, "Nom")
    #expect(try nature(builder.bytes) == .xls)
  }

  @Test(
    arguments: [
      ([], .damaged, "empty"), ([0x09, 0x08, 0x10, 0x00], .oldWorkbook, "Excel 4"),
      (Array("<?xml version='1.0'?><clients/>".utf8), .notWorkbook, "xml:"),
      (Array("Nom;Ville\n".utf8), .notWorkbook, "csv:"),
      (Array("%PDF-1.4".utf8), .notWorkbook, "no workbook"),
    ] as [([UInt8], Refusal.Code, String)])
  func whatIsNoneIsNamedWithTheRemedy(_ bytes: [UInt8], _ code: Refusal.Code, _ word: String) {
    let refusal = refusal { _ = try nature(bytes) }
    #expect(refusal?.code == code)
    #expect(refusal?.message.en.contains(word) == true, "\(refusal?.message.en ?? "")")
  }

  @Test func aHeadAloneIsDamaged() {
    #expect(refusal { _ = try nature(WorkbookNature.compoundMark) }?.code == .damaged)
    #expect(refusal { _ = try nature(WorkbookNature.zipMark) }?.code == .damaged)
  }
}
