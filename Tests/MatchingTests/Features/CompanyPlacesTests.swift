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
    ("Dujardin - Grues", "dujardin grues"), ("Agence Bouguenais", "agence bouguenais"),
  ])
  func theOwnTownBehindANameIsItsAddress(company: String, expected: String) {
    #expect(name(company, "Bouguenais") == expected)
  }
}
