import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct CompanyPlacesTests {
  /// The name that is compared.
  private func name(_ company: String, _ city: String) -> String {
    let batch = sampleBatch("company;city\n\(company);\(city)")
    let features = Features(FeatureColumns(batch), rows: 1, workers: Workers(1))
    let pool = features.companies.pool
    return String(decoding: pool.bytes[pool.range(features.company[0])], as: UTF8.self)
  }

  @Test(arguments: [
    ("Dujardin et Fils SARL - Bouguenais", "dujardin"), ("Dujardin (Bouguenais)", "dujardin"),
    ("DUJARDIN AGENCE DE BOUGUENAIS", "dujardin"), ("Dujardin, agence Bouguenais", "dujardin"),
    ("Dujardin – Bouguenais", "dujardin"), ("Ent. Dujardin / Bouguenais", "dujardin"),
    // The town is part of the name, or another.
    ("Mairie de Bouguenais", "mairie bouguenais"),
    ("Ambulances Bouguenais", "ambulances bouguenais"),
    ("BP - Bouguenais", "bp"), ("SG agence Bouguenais", "sg"),
    ("Dujardin - Grues", "dujardin grues"), ("Agence Bouguenais", "agence bouguenais"),
  ])
  func theOwnTownBehindANameIsItsAddress(company: String, expected: String) {
    #expect(name(company, "Bouguenais") == expected)
  }
}

/// What is cut off a firm's name leaves a name.
@Suite struct CompanyNamesLeftTests {
  private func clusters(_ names: [String], town: String) -> Set<UInt32> {
    let others = (0..<40).map { "Atelier Brelan\($0);3520\($0 % 10);Bruz" }
    let rows = names.map { "\($0);35000;\(town)" } + others
    let text = "company;postcode;city\n" + rows.joined(separator: "\n")
    return Set(MatchEngine().match(sampleBatch(text)).clusters.cluster.prefix(names.count))
  }

  @Test func aDepotOfATownIsNotTheArticleBeforeIt() {
    #expect(
      clusters(["Le Dépôt de Rennes", "Le Magasin de Rennes", "Au Bureau Rennes"], town: "Rennes")
        .count == 3)
  }

  @Test func aBranchIsItsFirm() {
    #expect(
      clusters(["Dujardin Couverture", "Dujardin Couverture Agence Rennes"], town: "Rennes").count
        == 1)
  }

  @Test func initialsOfAFirmAreNoCivility() {
    #expect(
      clusters(["HR Diffusion", "RA Diffusion", "MGR Diffusion", "JB Diffusion"], town: "Rennes")
        .count == 4)
  }
}
