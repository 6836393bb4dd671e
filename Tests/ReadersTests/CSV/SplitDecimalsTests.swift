import Testing

@testable import Readers

@Suite struct SplitDecimalsTests {
  private func isTold(_ heading: String, _ row: (Int) -> String) throws -> Bool {
    let text = heading + "\n" + (1...30).map { row($0) + "\n" }.joined()
    return try readCSV(text).codes.contains("split-decimals")
  }

  @Test func centsBehindTheSeparatorAreTold() throws {
    #expect(try isTold("nom,ville,montant") { "Roux,Brest,\($0 * 7),\(10 + $0)" })
    #expect(try isTold("nom,montant,ville") { "Roux,\($0 * 7),\(10 + $0),Brest" })
  }

  /// Whole amounts, quoted cents, a column without a heading, no amount.
  @Test func whatIsNoCentsIsNotTold() throws {
    #expect(try !isTold("nom,ville,montant") { "Roux,Brest,\($0 * 7)" })
    #expect(try !isTold("nom,ville,montant") { "Roux,Brest,\"\($0),54\"" })
    #expect(try !isTold("nom,ville,montant") { "Roux,Brest,\($0),remark\($0)" })
    #expect(try !isTold("nom,ville,montant") { "Roux,Brest,\($0),00" })
    #expect(try !isTold("nom,ville,cp") { "Roux,Brest,\($0),\(10 + $0)" })
  }
}
