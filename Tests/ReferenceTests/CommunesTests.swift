import Reference
import Testing

@Suite struct CommunesTests {
  private func library() -> Communes {
    let tables = [
      "fr_codes_postaux.csv":
        "code_insee,nom_commune,code_postal,libelle_acheminement,ligne_5\n"
        + "01001,GRANDVILLE,01000,GRANDVILLE,\n01002,PETITBOURG LES BOIS,01010,PETITBOURG LES BOIS,\n"
        + "01003,VIEUX MOULIN,01020,VIEUX MOULIN,\n",
      "fr_communes.csv":
        "type,code_insee,departement,nom,commune_parente\nCOM,01001,01,Grandville,\n"
        + "COMD,01002,,Petitbourg-lès-Bois,01001\n",
      "fr_communes_mouvements.csv":
        "mod,date_effet,type_avant,code_avant,nom_avant,type_apres,code_apres,nom_apres\n"
        + "32,2025-01-01,COM,01002,Petitbourg-lès-Bois,COM,01001,Grandville\n"
        + "32,2025-01-01,COM,01003,Vieux-Moulin,COM,01002,Petitbourg-lès-Bois\n",
    ]
    return Communes { name in
      tables[name].map { ReferenceTable(name: name, bytes: Array($0.utf8)) }
    }
  }

  /// La Poste goes on listing a commune that has become part of another one.
  @Test(arguments: [
    (1_000 as UInt32, "01001", "Grandville"), (1_010, "01001", "Grandville"),
    (1_020, "01001", "Grandville"),
  ])
  func aCodeOfThePastLeadsToTheCommuneOfToday(code: UInt32, insee: String, name: String) throws {
    let communes = library()
    let place = try #require(communes.places(under: code).first { $0.rank == 0 })
    #expect(communes.insee(of: place) == insee)
    #expect(communes.name(of: place) == name)
    #expect(communes.isRenamed(place) == (code != 1_000))
  }
}
