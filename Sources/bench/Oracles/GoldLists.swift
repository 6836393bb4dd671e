import Fields

/// Persons, companies and addresses with every part named by hand; counted field by field.
enum GoldLists {
  /// The three lists under the names of their files. - Parameter least: the share that must be right.
  static func all(
    names: String, _ companies: String, _ addresses: String, least: Double
  ) -> [OracleList] {
    [
      list(
        names, "person", ["type", "civilite", "prenom", "nom", "nom_naissance", "sexe"],
        least, words: kinds),
      list(companies, "company", ["raison_sociale", "sigle", "forme", "cle"], least),
      list(
        addresses, "address",
        ["l2", "l3", "l4", "l5", "l6", "pays", "numero", "indice", "voie"], least),
    ]
  }

  private static let kinds = [
    "personne": "person", "foyer": "household", "societe": "company", "generique": "generic",
    "vide": "empty", "ambigu": "person",
  ]

  /// - Parameters:
  ///   - headings: the columns that hold the parts of the kind, in the order of its parts.
  ///   - words: what the first of them calls by another name.
  private static func list(
    _ name: String, _ kind: String, _ headings: [String], _ least: Double,
    words: [String: String] = [:]
  ) -> OracleList {
    OracleList(name: name, required: least, inventedAtMost: 1) { rows, library in
      var score = OracleScore()
      let judges = JudgedKind(kind, library: library)
      for row in rows {
        let input = row.cell("entree")
        let parts = judges.judge(input, score: &score).parts
        for (place, heading) in headings.enumerated() {
          let expected = row.cell(heading)
          score.compare(
            input, judges.partNames[place], place < parts.count ? parts[place] : "",
            place == 0 ? words[expected] ?? expected : expected)
        }
      }
      return score
    }
  }
}
