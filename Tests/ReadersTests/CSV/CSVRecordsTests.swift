import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct CSVRecordsTests {
  /// Each record's place in the file is that of its first byte, whatever the encoding made of the bytes before.
  @Test(arguments: [false, true]) func recordsKnowTheirPlaceInTheFile(_ isUTF8: Bool) throws {
    let e: [UInt8] = isUTF8 ? [0xC3, 0xA9] : [0xE9]
    var bytes = Array("Nom;Ville\n".utf8)
    var places: [Int] = []
    for name in ["Roy", "Petit", "Blanc"] {
      places.append(bytes.count)
      bytes += Array("\(name);Orl".utf8) + e + Array("ans\n".utf8)
    }
    let read = try readCSV(bytes)
    #expect(read.rows == [["Roy", "Orléans"], ["Petit", "Orléans"], ["Blanc", "Orléans"]])
    #expect(read.offsets == places)
  }

  @Test func whatStandsBehindTheLastColumnIsKept() throws {
    let read = try readCSV("Nom;Ville\nRoy;Gap\nPetit;Lyon;x;y\nNoël;Nice\nBlanc;Lens\n")
    #expect(read.rows.map(\.count) == [2, 3, 2, 2], "\(read.rows)")
    #expect(read.rows[1] == ["Petit", "Lyon", "x;y"])
    #expect(!read.codes.isEmpty)
  }

  /// Blank rows, headings that come again and totals are counted, not lost.
  @Test func whatIsLeftOutIsCounted() throws {
    let read = try readCSV(
      "Nom;Ville;CA\nRoy;Gap;1\n;;\nPetit;Lyon;2\nNom;Ville;CA\nNoël;Nice;3\nTotal;;6\n")
    #expect(read.rows.map { $0[0] } == ["Roy", "Petit", "Noël"] && read.skipped == 3, "\(read)")
  }

  @Test func aFindingNamesTheLineOfItsRecord() throws {
    let read = try readCSV("Nom;Ville\n\"Roy\nLuc\";Gap\nPetit\nNoël;Nice\nBlanc;Lens\n")
    let few = try #require(read.findings.first { $0.finding.code == "too-few-cells" })
    #expect(few.line == 4)
  }
}
