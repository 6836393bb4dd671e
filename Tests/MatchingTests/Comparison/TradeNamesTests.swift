import Pipelines
import Tables
import Testing

@testable import Matching

/// A firm has two names, and people write either.
@Suite struct TradeNamesTests {
  private func level(_ rows: String) -> Int {
    let batch = sampleBatch("company;trade-name;last-name;first-name\n" + rows)
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    let (a, b) = (Int(features.recordOfRow[0]), Int(features.recordOfRow[1]))
    return comparer.compare(a, b).pattern[Comparison.company.rawValue]
  }

  @Test(arguments: [
    ("Ets Brelan;Chez Solenn;;\nChez Solenn;;;", Levels.Company.same),
    ("Ets Brelan;Chez Solenn;;\nSarl Colvi;Chez Solenn;;", Levels.Company.same),
    ("Ets Brelan;Chez Solenn;;\nSarl Colvi;Au Port;;", Levels.Company.differs),
    (";Chez Solenn;;\nChez Solenn;;;", Levels.Company.same),
    ("Ets Brelan;;;\n;;Brelan;Luc", Levels.Company.personBesideFirm),
    ("Brelan Colvi SAS;;;\n;;Colvi;Brelan", Levels.Company.same),
    ("Ets Brelan;;Brelan;Luc\n;;Brelan;Luc", Levels.Company.personBesideContact),
  ])
  func anyNameOfTheOneMayBeAnyOfTheOther(rows: String, expected: Int) {
    #expect(level(rows) == expected)
  }

  @Test func aSignThatSaysTheTownIsNoName() {
    let batch = sampleBatch(
      "company;trade-name;city\nEts Brelan;Millau;Millau\nSarl Colvi;MILLAU;Millau")
    let features = Features(FeatureColumns(batch), rows: 2, workers: Workers(1))
    #expect(features.tradeName.allSatisfy { $0 == ValuePool.none })
  }

  @Test func aNameTurnedRoundIsACandidate() {
    let found = MatchEngine().match(
      sampleBatch(
        "company;street;city\nCrêperie Brelan;5 rue du Port;Brest\nBrelan (Crêperie);5 rue du Port;Brest\n"
          + (0..<30).map { "Atelier \($0 * 37);\($0) quai Sud;Ville \($0)" }.joined(separator: "\n")
      )
    ).clusters.cluster
    #expect(found[0] == found[1])
  }

  @Test func aStreetWithoutTownFindsItsOwnWithOne() {
    let people = (0..<40).map {
      "Salaun;Loïc \($0);\($0 + 1) rue des Ifs;\(22_000 + $0);Ville \($0)"
    }
    let rows =
      ["Kergoat;;5 rue du Port;29000;Brest", "Kergoat;Maël;5 rue du Port;;"]
      + ["Riou;;2 quai Sud;;", "Hamon;;3 quai Nord;;"] + people
    let batch = sampleBatch(
      "last-name;first-name;street;postcode;city\n" + rows.joined(separator: "\n"))
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let blocks = Blocks(features, workers: Workers(1))
    #expect(blocks.sharesBlock(Int(features.recordOfRow[0]), Int(features.recordOfRow[1])))
  }
}
