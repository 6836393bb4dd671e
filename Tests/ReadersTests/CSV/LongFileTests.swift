import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// What stands beyond the first bytes of a file, which alone are looked at before it is read.
@Suite struct LongFileTests {
  /// More than is looked at.
  private static let rows: String = {
    let row = "Dupont;Jean;12 rue du Port;01000;Bourg-en-Bresse;01/02/2024;12,50\n"
    return String(repeating: row, count: CSVFile.sampleBytes / row.utf8.count + 2_000)
  }()
  private static let heading = "Nom;Prénom;Adresse;CP;Ville;Date;Montant\n"
  private static var count: Int { rows.utf8.count { $0 == 0x0A } }

  @Test func notesBelowALongTableAreLeftOut() throws {
    let read = try readCSV(
      Self.heading + Self.rows + ";;;;;;\nTotal;;;;;;12,50\nArrêté au 31 décembre;;;;;;\n")
    #expect(read.rows.count == Self.count)
    #expect(read.codes.contains("note-below") && read.codes.contains("total-row"))
  }

  @Test func anotherTableFarDownIsNotReadInSilence() throws {
    let read = try readCSV(
      Self.heading + Self.rows
        + "\nFournisseurs\nRaison sociale;SIREN;Ville\nBois SA;732829320;Gap\n")
    #expect(read.codes.contains("another-table"))
    #expect(read.rows.count >= Self.count)
  }

  @Test func headingsThatComeAgainFarDownTakeTheirTitleAlong() throws {
    let read = try readCSV(
      Self.heading + Self.rows + ";;;;;;\nAnciens clients;;;;;;\n" + Self.heading
        + "Petit;Luc;2 rue A;05000;Gap;01/02/2024;3,00\n")
    #expect(read.rows.count == Self.count + 1)
    #expect(read.codes.contains("section-title"))
  }

  @Test func aLetterAtTheEndOfWhatIsLookedAtIsNotTakenForAnotherEncoding() throws {
    var text = Array((Self.heading + Self.rows).utf8)
    // The first half of the letter is the last byte that is looked at.
    let line = text[..<CSVFile.sampleBytes].lastIndex(of: 0x0A)! + 1
    let name = String(repeating: "o", count: CSVFile.sampleBytes - 1 - line)
    text.insert(contentsOf: "\(name)é;Jean;;01000;Gap;01/02/2024;1,00\n".utf8, at: line)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).csv"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text).write(to: URL(fileURLWithPath: path))
    let file = try CSVFile(path: path, part: Part(source: "s", file: "list.csv"))
    #expect(file.detected.contains { $0.en == "encoding: utf-8: every line is well formed" })
    #expect(!file.findings.contains { $0.finding.code == "mixed-encoding" })
  }
}
