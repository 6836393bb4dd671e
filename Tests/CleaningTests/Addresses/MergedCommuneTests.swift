import Foundation
import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct MergedCommuneTests {
  /// A library with invented tables of the post and of the INSEE.
  private func finder() throws -> TownFinder {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-merged-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let tables = [
      "fr_codes_postaux.csv":
        "code_insee,nom_commune,code_postal,libelle_acheminement,ligne_5\n"
        + "01001,GRANDVILLE,01000,GRANDVILLE,\n01001,GRANDVILLE,01000,GRANDVILLE,LES TILLEULS\n"
        + "01003,VIEUX MOULIN,01020,VIEUX MOULIN,\n",
      "fr_communes.csv":
        "type,code_insee,departement,nom,commune_parente\n"
        + "COM,01001,01,Grandville,\nCOMD,01002,,Petitbourg,01001\n"
        + "COMD,01003,,Vieux-Moulin,01001\n",
      "fr_communes_mouvements.csv":
        "mod,date_effet,type_avant,code_avant,nom_avant,type_apres,code_apres,nom_apres\n"
        + "32,2025-01-01,COM,01003,Vieux-Moulin,COM,01001,Grandville\n",
    ]
    for (name, text) in tables {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let library = ReferenceLibrary(store: ReferenceStore(directory: folder.path))
    _ = library.communes
    return TownFinder(library)
  }

  /// A commune of the past, a quarter, and one that the post still lists: never renamed without a word, and code and name agree.
  @Test(arguments: [
    ("01000", "Petitbourg"), ("01000", "LES TILLEULS"), ("01020", "Vieux-Moulin"),
    ("01020", "VIEUX MOULIN"),
  ])
  func aCommuneOfThePastIsTold(code: String, town: String) throws {
    let found = try finder().find(postcode: code, town: town)
    #expect(found.verdict == .corrected(.mergedCommune))
    #expect(found.town == "Grandville" && found.insee == "01001" && found.postcode == code)
  }

  @Test func theCommuneOfTodayAgrees() throws {
    #expect(try finder().find(postcode: "01000", town: "GRANDVILLE").verdict == .agrees)
  }

  @Test func whatIsWrittenRightIsLookedAtAgainOnlyWhenItIsOfThePast() throws {
    let finder = try finder()
    func insee(_ code: String, _ town: String) -> String? {
      finder.inseeAsWritten(postcode: Array(code.utf8).span, town: Array(town.utf8).span)
    }
    #expect(insee("01000", "Grandville") == "01001")
    #expect(insee("01020", "Vieux-Moulin") == nil)
  }
}
