import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct LegalFamilyTests {
  @Test(arguments: [
    ("sarl", LegalFamily.trading), ("sasu", .trading), ("sci", .property), ("gaec", .farm),
    ("association", .association), ("copropriete", .owners), ("brelan", .unknown),
  ])
  func aWordTellsTheKindOfLegalPerson(word: String, family: LegalFamily) {
    let bytes = Array(word.utf8)
    #expect(LegalFamily(bytes, 0..<bytes.count) == family)
  }

  @Test func onlyTwoKnownKindsExcludeEachOther() {
    #expect(LegalFamily.property.excludes(.trading))
    #expect(!LegalFamily.property.excludes(.unknown))
    #expect(!LegalFamily.trading.excludes(.trading))
  }

  private static let firms = "company;legal-form;street;postcode;phone\n"

  private func level(_ rows: String) -> Int {
    let batch = sampleBatch(Self.firms + rows)
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    let (a, b) = (Int(features.recordOfRow[0]), Int(features.recordOfRow[1]))
    return comparer.compare(a, b).pattern[Comparison.company.rawValue]
  }

  @Test(arguments: [
    ("SCI Brelan;;;;\nSARL Brelan;;;;", Levels.Company.sameButForm),
    ("Brelan;SCI;;;\nBrelan;SARL;;;", Levels.Company.sameButForm),
    ("SAS Brelan;;;;\nSARL Brelan;;;;", Levels.Company.same),
    ("SCI Brelan;;;;\nBrelan;;;;", Levels.Company.same),
    ("EARL Brelan;;;;\nMme Brelan Solenn;;;;", Levels.Company.sameButForm),
  ])
  func oneNameUnderTwoKindsOfFormIsALevelOfItsOwn(rows: String, expected: Int) {
    #expect(level(rows) == expected)
  }

  @Test func theOwnersOfTwoHousesAreTwoClientsWhoeverActsForThem() {
    let found = MatchEngine().match(
      sampleBatch(
        Self.firms
          + """
          SDC Le Parc - Cabinet Lobin;;5 rue du Port;29000;0298111213
          Copropriété Les Ifs c/o Cabinet Lobin;;5 rue du Port;29000;0298111213
          Syndicat des copropriétaires Le Parc;;5 rue du Port;29000;0298111213
          """)
    ).clusters.cluster
    #expect(found[0] == found[2])
    #expect(found[0] != found[1])
  }
}
