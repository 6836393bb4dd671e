import Pipelines
import Tables
import Testing

@testable import Matching

/// Firms that nothing in their cell tells from persons.
@Suite struct FirmNamesTests {
  /// Whether the second row is read as a firm beside the first.
  private func isFirm(_ rows: String) -> Bool {
    let batch = sampleBatch("person;civility;birth-date\n" + rows)
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let record = Int(features.recordOfRow[1])
    return features.flags[record].contains(.company) && features.company[record] != ValuePool.none
  }

  @Test(arguments: [
    ("SAS Brelanis Habitat;;\nBrelanis Habitat;;", true),
    ("SAS Brelanis Habitat;;\nHABITAT BRELANIS;;", true),
    ("SARL Clôture de la Vilaine;;\nClôture de la Vilaine;;", true),
    ("S.A. Brelanis Habitat;;\nBrelanis Habitat;;", true),
    // Whoever gave his own name to his firm.
    ("SARL Luc Martin;;\nLuc Martin;;", false),
    ("SCI Brelanis;;\nBrelanis;;", false),
    ("SCI Brelanis;;\nBrelanis (SCI);;", true),
    // What no firm has.
    ("SAS Brelanis Habitat;;\nBrelanis Habitat;Mme;", false),
    ("SAS Brelanis Habitat;;\nBrelanis Habitat;;1971-04-03", false),
    // Nobody writes it with a form.
    ("Colvi Toiture;;\nBrelanis Habitat;;", false),
  ])
  func aNameThatOthersWriteWithAFormIsAFirms(rows: String, expected: Bool) {
    #expect(isFirm(rows) == expected)
  }

  @Test func initialsOfAPersonAreNoForm() {
    let batch = sampleBatch("person\nS.A. Martin\nS. A. Claire Martin")
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    #expect(features.company.allSatisfy { $0 == ValuePool.none })
  }

  @Test func aFamilyHasNoFirstName() {
    let batch = sampleBatch("last-name;first-name\nde Jong;Familie\nKergoat;Maël")
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    #expect(features.first[Int(features.recordOfRow[0])] == ValuePool.none)
    #expect(features.first[Int(features.recordOfRow[1])] != ValuePool.none)
  }

  @Test func withFormAndWithoutAreOneClient() {
    let others = (0..<30).map { "Atelier Colvi\($0);\($0) quai Sud;35000;Ville \($0);" }
    let found = MatchEngine().match(
      sampleBatch(
        "person;street;postcode;city;phone\nSAS Brelanis Habitat;5 rue du Port;29000;Brest;+33298010203\n"
          + "BRELANIS HABITAT;5 rue du Port;29000;Brest;+33298010203\n"
          + others.joined(separator: "\n"))
    ).clusters.cluster
    #expect(found[0] == found[1])
  }
}
