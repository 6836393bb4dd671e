import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct NumbersAmongCodesTests {
  private func left(_ values: [String]) -> (cells: [String], reasons: [String]) {
    var tally = RuleTally()
    let out = NumbersAmongCodes().apply(to: TextColumn(values), tally: &tally)
    let reasons = tally.notable.map { row, outcome in
      if case .repaired(let why) = outcome { "\(row) \(why.text)" } else { "\(row)" }
    }
    return ((0..<out.count).map { out[$0] }, reasons)
  }

  /// Somebody keeps his clients by their social security numbers: none of them stays, nor what the source wrote.
  @Test func socialSecurityNumbersAreNoClientCodes() {
    let found = left(["255081416802538", "C-0012", "1 85 05 78 006 084 91"])
    #expect(found.cells == ["•••", "C-0012", "•••"])
    #expect(found.reasons == ["0 social-security-number", "2 social-security-number"])
  }

  @Test func aColumnOfCardsIsOne() {
    let cards = ["4111111111111111", "4970 1000 0000 0055", "5555555555554444", "12"]
    #expect(left(cards).cells == ["•••", "•••", "•••", "12"])
  }

  /// Of long codes one in ten has the digit of a card, one in a hundred the key of a social security number.
  @Test(arguments: [
    ["4111111111111111", "4111111111111112", "4111111111111113"],
    ["4111111111111111", "77"],
    ["255081416802538", "255081416802539", "255081416802540"],
    ["FR7630006000011234567890189"], ["0612345678", "+33 6 12 34 56 78"],
    ["73282932000074", "732829320"],
  ])
  func codesOfTheirOwnStay(values: [String]) {
    let found = left(values)
    #expect(found.cells == values)
    #expect(found.reasons.isEmpty)
  }

  /// Under a heading of its own a number is what the heading says, however it is written.
  @Test(arguments: [
    ("l.Carte bancaire", "4111111111111111", "•••"), ("l.N° CB", "4111111111111111", "•••"),
    ("l.Paiement", "4012888888881881 12/27", "••• 12/27"),
    ("l.Num carte", "4012-8888-8888-1881", "•••"),
    ("l.Réf", "4111111111111111", "4111111111111111"),
    ("l.N° sécu", "2550814168025", "•••"), ("l.Réf", "2550814168025", "2550814168025"),
    // Nobody knows what the column is, and no other long number says that it has its own.
    ("l.Infos", "4111111111111111", "•••"),
    ("l.Passeport", "12AB34567", "•••"), ("l.Passeport", "expiré", "expiré"),
    ("note", "passeport n° 21FV12345 visa", "passeport n° ••• visa"),
    ("note", "Carte d’identité : 880692310285", "Carte d’identité : •••"),
    ("note", "pass culture 2023456", "pass culture 2023456"),
    ("note", "cvv 123 CB 4111111111111111", "cvv ••• CB •••"),
    ("note", "appart 123 cvv", "appart 123 cvv"),
    ("l.Remarque", "cb4012888888881881 ok", "••• ok"),
    ("l.Remarque", "n°2550814168025/38", "n°•••"),
    ("note", "n° sécu 2550814168025", "n° sécu •••"),
  ])
  func theHeadingTellsTheNumber(heading: String, value: String, result: String) throws {
    let field = heading == "note" ? "note" : heading
    let batch = try Samples.run(Clean.self, "clean", on: "\(field)\n\(value)")
    #expect(batch.table[field]?[0].contains(result) == true)
    #expect(batch.table[field]?[0].contains("2888888881") != true)
  }
}
