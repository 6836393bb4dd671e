import Pipelines
import Testing

@testable import Readers

/// Lists whose records are cut behind their last value, as Excel cuts them for sixteen rows at a time.
@Suite struct TableWidthTests {
  private let head = "nom;prenom;ville;tel\n"
  private let town = ["Brest", "Dijon", "Nice", "Lille"]

  private func rows(_ count: Int, hasPhone: (Int) -> Bool) -> String {
    (0..<count).map {
      "Faure;Paul;\(town[$0 % 4])" + (hasPhone($0) ? ";06123456\(10 + $0 % 90)\n" : "\n")
    }.joined()
  }

  @Test(arguments: [1, 2, 5, 10, 50])
  func headingsTellTheWidthHoweverFewRecordsReachIt(step: Int) throws {
    let read = try readCSV(head + rows(200) { $0 % step == step - 1 })
    #expect(read.headings == ["nom", "prenom", "ville", "tel"])
    #expect(read.rows.count == 200)
    #expect(read.rows[step - 1].last == "06123456\(10 + (step - 1) % 90)")
  }

  @Test func aBlockOfShortRecordsIsNoOtherTable() throws {
    let read = try readCSV(head + rows(40) { $0 < 20 })
    #expect(read.rows.count == 40)
    #expect(read.headings.count == 4)
  }

  @Test func headingsWithoutAnyCellStay() throws {
    let read = try readCSV("nom;ville;cp;pays;note\nDupont;Paris;75001\nMartin;Lyon;69001\n")
    #expect(read.headings == ["nom", "ville", "cp", "pays", "note"])
    #expect(read.rows.count == 2)
  }

  /// Another table than the one that is asked for is none of its records.
  @Test func aTableThatIsNotThereIsRefused() throws {
    var options = CSVOptions()
    options.table = 2
    #expect(throws: RunError.self) { try readCSV(head + rows(5) { _ in true }, options) }
    let both = head + rows(5) { _ in true } + "\nProduit;Prix\nVis;12,50\nClou;3,20\nÉcrou;4,10\n"
    #expect(try readCSV(both, options).headings == ["Produit", "Prix"])
    options.table = 3
    #expect(throws: RunError.self) { try readCSV(both, options) }
  }

  @Test func headingsThatNobodyKnowsTellItWhereRecordsReachTheLast() throws {
    let read = try readCSV(
      "imie;nazwiska;gdzie;ile\n" + rows(60) { $0 % 10 == 3 })
    #expect(read.headings == ["imie", "nazwiska", "gdzie", "ile"])
    #expect(read.rows.count == 60)
  }

  /// A table of fewer columns behind the first one has headings of its own.
  @Test(arguments: ["\n", ""])
  func aNarrowerTableBehindIsAnother(gap: String) throws {
    let read = try readCSV(
      "Nom;Ville;CP\nDupont;Paris;75001\nMartin;Lyon;69001\n" + gap
        + "Produit;Prix\nVis;12,50\nClou;3,20\nÉcrou;4,10\nRondelle;5,60\nBoulon;6,00\n")
    #expect(read.headings == ["Nom", "Ville", "CP"])
    #expect(read.rows.count == 2)
  }
}
