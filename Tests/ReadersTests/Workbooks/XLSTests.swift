import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct XLSTests {
  private func read(_ builder: XLSBuilder) throws -> WholeReading {
    try withTemporaryFile(builder.bytes, name: "book.xls") { try WholeReading(XLSX().open($0)) }
  }

  private var headed: XLSBuilder {
    var builder = XLSBuilder()
    builder.text(0, 0, "Nom")
    builder.text(0, 1, "Valeur")
    builder.text(1, 0, "x")
    return builder
  }

  @Test(arguments: ["Hélène", "01000", "漢字 😀", ""])
  func aTextIsReadInEitherWidth(text: String) throws {
    var builder = headed
    builder.text(1, 1, text)
    let whole = try read(builder)
    #expect(whole.headings == ["Nom", "Valeur"])
    #expect(whole.rows == [["x", text]])
    #expect(whole.batch.origins[0].part.label == "book.xls!Clients")
  }

  @Test func aTextGoesOnInTheNextRecordInAnotherWidth() throws {
    var builder = headed
    let start = XLSBuilder.u32(1) + XLSBuilder.u32(1) + XLSBuilder.u16(6) + [0] + Array("Dup".utf8)
    let rest: [UInt8] = [1, 0x6F, 0, 0x6E, 0, 0x74, 0]
    builder.globals = XLSBuilder.record(0x00FC, start) + XLSBuilder.record(0x003C, rest)
    builder.cell(0x00FD, 1, 1, XLSBuilder.u32(0))
    #expect(try read(builder).rows == [["x", "Dupont"]])
  }

  @Test(arguments: [
    (UInt32(0x3FF0_0000), "1"), (UInt32(10 << 2 | 2), "10"), (UInt32(1250 << 2 | 3), "12.5"),
    (UInt32(bitPattern: -5 << 2) | 2, "-5"),
  ])
  func aPackedNumberIsUnpacked(packed: UInt32, text: String) throws {
    var builder = headed
    builder.cell(0x027E, 1, 1, XLSBuilder.u32(Int(packed)))
    #expect(try read(builder).rows == [["x", text]])
  }

  @Test(arguments: [
    ("14", 45385.0, "2024-04-03"), ("22", 45385.5, "2024-04-03T12:00:00"), ("0", 0.1, "0.1"),
  ])
  func aNumberShownAsADateReadsAsISO(format: String, value: Double, text: String) throws {
    var builder = headed
    let plain = XLSBuilder.record(0x00E0, [UInt8](repeating: 0, count: 20))
    let dated =
      XLSBuilder.u16(0) + XLSBuilder.u16(Int(format) ?? 0) + [UInt8](repeating: 0, count: 16)
    builder.globals = plain + XLSBuilder.record(0x00E0, dated)
    builder.number(1, 1, value, style: 1)
    #expect(try read(builder).rows == [["x", text]])
  }

  @Test func errorsBooleansAndFormulasAreRead() throws {
    var builder = headed
    builder.cell(0x0205, 1, 1, [0x17, 1])
    builder.text(2, 0, "y")
    builder.cell(0x0205, 2, 1, [1, 0])
    builder.text(3, 0, "z")
    builder.cell(0x0006, 3, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 8))
    builder.cells += XLSBuilder.record(0x0207, XLSBuilder.text("de la formule"))
    let whole = try read(builder)
    #expect(whole.rows == [["x", "#REF!"], ["y", "TRUE"], ["z", "de la formule"]])
    #expect(whole.codes() == ["error-cell"])
  }

  @Test func cellsOutOfOrderAndMergedCellsAreRead() throws {
    var builder = XLSBuilder()
    builder.number(2, 1, 2)
    builder.number(1, 1, 1)
    builder.text(1, 0, "Dupont")
    builder.text(0, 1, "Valeur")
    builder.text(0, 0, "Nom")
    builder.cells += XLSBuilder.record(
      0x00E5,
      XLSBuilder.u16(1) + XLSBuilder.u16(1) + XLSBuilder.u16(2) + XLSBuilder.u16(0)
        + XLSBuilder.u16(0))
    #expect(try read(builder).rows == [["Dupont", "1"], ["Dupont", "2"]])
  }

  @Test func passwordsAndOtherDocumentsAreNamed() throws {
    var builder = headed
    builder.globals = XLSBuilder.record(0x002F, [0, 0])
    #expect(throws: RunError.self) { try read(builder) }
    for (stream, code) in [("EncryptedPackage", "encrypted"), ("WordDocument", "not-a-workbook")] {
      let bytes = XLSBuilder.compound(stream, [UInt8](repeating: 0, count: 4096))
      let failure = #expect(throws: RunError.self) {
        try withTemporaryFile(bytes, name: "book.xlsx") { try WholeReading(XLSX().open($0)) }
      }
      #expect(failure?.code == code)
    }
  }
}
