import Tables
import Testing

@testable import Pipelines

@Suite struct TownColumnTests {
  private let codes = TextColumn((0..<60).map { String(41_010 + $0 % 12) })

  private func holds(_ word: (Int) -> String?) -> Bool {
    TownColumn(TextColumn((0..<60).map(word)), codes).holds
  }

  private let towns = [
    "Rivabella", "Montefiore", "Borgo Alto", "Casalnuovo", "Pieve", "Torrevecchia", "Colle",
    "Ponte",
    "Valle", "Monte", "Lago", "Fonte",
  ]

  @Test func theTownsOfPostCodesAreFoundInAnyLanguage() {
    #expect(holds { towns[$0 % 12] })
    #expect(holds { $0 % 7 == 0 ? "Typo\($0 == 7 ? "a" : "b")" : towns[$0 % 12].uppercased() })
  }

  @Test func whatDoesNotDependOnThePostCodeIsNoTown() {
    #expect(!holds { towns[$0 * 7 % 11] })
    #expect(!holds { _ in "Rivabella" }, "one agency of all")
    #expect(
      !holds {
        ["Rossi", "Bianchi", "Verdi", "Neri", "Galli", "Conti", "Costa", "Fontana"][$0 % 12 % 8]
      },
      "salesmen by sector")
    #expect(!holds { ["MO", "RE", "BO", "PR", "PC", "FE"][$0 % 6] }, "signs of provinces")
    #expect(!holds { "Zona \($0 % 12)" }, "numbers")
    #expect(!holds { _ in nil })
  }

  @Test func withoutRepeatedCodesNothingIsTold() {
    let codes = TextColumn((0..<60).map { String(41_010 + $0) })
    #expect(!TownColumn(TextColumn((0..<60).map { towns[$0 % 12] }), codes).holds)
  }
}
