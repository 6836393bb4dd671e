import Testing

@testable import Readers

@Suite struct CutValueTests {
  private static let amounts = (10...30).map { "\($0 * 7),50" }
  private static let days = (10...30).map { "2026-01-\($0)" }
  private static let codes = (10...30).map { "C00\($0)" }
  private static let emails = (10...30).map { "anne\($0)@example.org" }
  private static let words = (10...30).map { $0 % 2 == 0 ? "oui" : "non" }
  private static let texts = (10...30).map {
    "remarque \($0) sur le dossier" + ($0 > 20 ? " x" : "")
  }

  private func tells(_ value: String, _ others: [String]) -> Bool {
    CutValue(others: others.map { Array($0.utf8) }).tells(Array(value.utf8))
  }

  @Test(arguments: [
    ("82", amounts), ("82,", amounts), ("82,5", amounts), ("", amounts), ("2026-01-1", days),
    ("2026-", days), ("C00", codes), ("anne12", emails), ("ou", words),
  ])
  func aShorterValueIsCut(_ value: String, _ others: [String]) { #expect(tells(value, others)) }

  @Test(arguments: [
    ("82,50", amounts), ("2026-01-31", days), ("C0099", codes), ("anne12@example.org", emails),
    ("oui", words), ("peut-être", words), ("remarque", texts),
    ("82", Array(amounts.prefix(5))), ("82", amounts + ["7"]), ("", words + [""]),
  ])
  func aWholeOneIsNot(_ value: String, _ others: [String]) { #expect(!tells(value, others)) }

  private static let rows = (10...40).map { "F\($0);2026-01-05;\($0 * 3),50" }

  @Test(arguments: [("F41;2026-01-06;82", true), ("F41;2026-01-06;82,50", false)])
  func theFileIsSaidToBeCut(_ last: String, _ isCut: Bool) throws {
    let text = (["N° facture;Date;Montant"] + Self.rows + [last]).joined(separator: "\n")
    let read = try readCSV(text)
    // It may have been: no run stops at that.
    #expect(read.codes.contains("perhaps-cut-short") == isCut)
    #expect(!read.codes.contains("cut-short"))
    #expect(read.rows.count == 32)
    // A line that ends is whole, however short its last value.
    #expect(try !readCSV(text + "\n").codes.contains("perhaps-cut-short"))
  }

  /// It is sure where two cells are such as stand above them.
  @Test(arguments: [
    ("F41;2026-01-06", true), ("F41;2026-", false), ("F41", false), ("F41;\"2026-01", false),
  ])
  func aRowWithoutItsLastCellsIsCut(_ last: String, _ isSure: Bool) throws {
    let text = (["N° facture;Date;Montant"] + Self.rows + [last]).joined(separator: "\n")
    let read = try readCSV(text)
    #expect(read.codes.count { $0 == (isSure ? "cut-short" : "perhaps-cut-short") } == 1)
    #expect(!read.codes.contains(isSure ? "perhaps-cut-short" : "cut-short"))
    // A line that ends was written so.
    #expect(try !readCSV(text + "\n").codes.contains { $0.hasSuffix("cut-short") })
  }

  private static let people = (10...40).map { "Durand \($0 * 7);Zoé;7500\($0 % 10);Paris" }

  /// The foot of a list may have several cells: no run stops at that.
  @Test(arguments: [
    "Nombre de clients;125", "Édité le;06/01/2026", "Page 1;sur 3", "Imprimé par;Mme Roux;75001",
    "Liste arrêtée;12", "31 clients;12/01/2026",
  ])
  func aFootOfSeveralCellsIsNotSurelyCut(_ last: String) throws {
    let text = (["Nom;Prénom;CP;Ville"] + Self.people + [last]).joined(separator: "\n")
    #expect(try !readCSV(text).codes.contains("cut-short"))
  }

  @Test(arguments: ["Durand 287;Zoé;75001", "Durand 287;Zoé;75", "Durand 287;Zo"])
  func aRecordWithTwoCellsIsSurelyCut(_ last: String) throws {
    let text = (["Nom;Prénom;CP;Ville"] + Self.people + [last]).joined(separator: "\n")
    #expect(try readCSV(text).codes.contains("cut-short"))
  }

  /// Sums and words below the table, and rows of people who leave out the last cells, are whole.
  @Test(arguments: ["Total;1200,50", "Fin du fichier", "Édité le 06/01/2026", ""])
  func whatStandsBelowTheTableIsNot(_ last: String) throws {
    let text = (["N° facture;Date;Montant"] + Self.rows + [last]).joined(separator: "\n")
    #expect(try !readCSV(text).codes.contains("cut-short"))
  }

  @Test(arguments: [0, 7, 30]) func amongRowsWithFewerCellsTheLastMayBeWhole(_ place: Int) throws {
    var rows = Self.rows
    rows.insert("F9;2026-01-01", at: place)
    let text = (["N° facture;Date;Montant"] + rows + ["F41;2026-01-06"]).joined(separator: "\n")
    #expect(try !readCSV(text).codes.contains("cut-short"))
  }

  @Test func theEndOfALongFileIsLookedAt() throws {
    let line = "F1;2026-01-05;" + String(repeating: "x", count: 200) + ";12,50\n"
    let head = "N° facture;Date;Libellé;Montant\n"
    let text = head + String(repeating: line, count: 25_000) + "F2;2026-01-06;x;8"
    #expect(try readCSV(text).codes.contains("perhaps-cut-short"))
  }
}
