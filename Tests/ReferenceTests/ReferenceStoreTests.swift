import Foundation
import Reference
import Testing

@Suite struct ReferenceStoreTests {
  private func write(_ text: [UInt8], in folder: String, as name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text).write(to: URL(fileURLWithPath: folder + "/" + name))
    return folder + "/" + name
  }

  @Test func theOfficialFilesAreTakenAsPublished() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReferenceStore(directory: folder + "/data")
    let files: [(name: String, text: String, table: String, rows: Int)] = [
      (
        "laposte_hexasmal.csv",
        "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libell\u{E9}_d_acheminement;Ligne_5;_geopoint\n"
          + "35288;ST MALO;35400;ST MALO;PARAME;48.6,-1.9\n", "fr_codes_postaux.csv", 1
      ),
      (
        "v_commune_2026.csv",
        "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n"
          + "COM,35288,53,35,35D,353,0,SAINT MALO,Saint-Malo,Saint-Malo,3599,\n", "fr_communes.csv",
        1
      ),
      (
        "v_mvt_commune_2026.csv",
        "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,"
          + "NCCENR_AP,LIBELLE_AP\n"
          + "30,1967-10-26,COM,35214,0,PARAME,Paramé,Paramé,COM,35288,0,SAINT MALO,Saint-Malo,Saint-Malo\n",
        "fr_communes_mouvements.csv", 1
      ),
      (
        "nat2022.csv",
        "sexe;preusuel;annais;nombre\n1;ANDRÉ;1950;90\n1;ANDRE;1950;10\n2;ANDRÉ;1951;1\n2;_PRENOMS_RARES;1951;9\n",
        "fr_prenoms.csv", 1
      ),
      ("naf.csv", "code,libelle\n62.01Z,Programmation\n", "fr_naf_rev2.csv", 1),
      ("naf25.csv", "code,libelle\n62.10Y,Programmation\n", "fr_naf_2025.csv", 1),
    ]
    for file in files {
      // La Poste has published in Latin-1 as well as in UTF-8.
      let bytes =
        file.name.hasPrefix("laposte")
        ? Array(file.text.data(using: .isoLatin1) ?? Data()) : Array(file.text.utf8)
      let summary = try store.add(write(bytes, in: folder, as: file.name))
      #expect(summary.table == file.table)
      #expect(summary.rowCount == file.rows)
      #expect(summary.hash == ReferenceTable(name: "", bytes: bytes).hash)
    }
    let names = try #require(store.table("fr_prenoms.csv"))
    #expect(names.rows() == [["André", "101", "10"]])
    let library = ReferenceLibrary(store: store)
    #expect(library.uses.contains { $0.name == "fr_communes.csv" && $0.origin == .added })
    let places = library.communes.places(under: 35400)
    #expect(library.communes.hasCodes)
    #expect(Set(places.map { library.communes.insee(of: $0) }) == ["35288"])
    #expect(library.communes.name(of: try #require(places.first)) == "Saint-Malo")
    #expect(!library.communes.places(named: TownKey("Paramé").key).isEmpty)
  }

  @Test func whatIsNoTableIsRefusedWithASentence() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReferenceStore(directory: folder + "/data")
    let path = try write(Array("a,b\n1,2\n".utf8), in: folder, as: "x.csv")
    #expect(throws: ReferenceStore.Refusal.unknown(path: path)) { try store.add(path) }
    #expect(throws: ReferenceStore.Refusal.unreadable(path: folder + "/no.csv")) {
      try store.add(folder + "/no.csv")
    }
    let hostile = try write([0xFF, 0x00, 0x22, 0x2C, 0x22], in: folder, as: "y.csv")
    #expect(throws: ReferenceStore.Refusal.unknown(path: hostile)) { try store.add(hostile) }
    let empty = try write(Array("code_cedex,libelle,code_insee\n".utf8), in: folder, as: "z.csv")
    #expect(throws: ReferenceStore.Refusal.self) { try store.add(empty) }
    #expect(store.names.isEmpty)
  }

  @Test("The tables of the shared data are taken", .enabled(if: SharedData.folder != nil))
  func sharedTables() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReferenceStore(directory: folder)
    let base = try #require(SharedData.folder) + "/reference/"
    for (file, rows) in [
      ("fr_communes_2026.csv", 37_496), ("fr_communes_mouvements.csv", 13_734),
      ("fr_codes_postaux_2024.csv", 39_193), ("fr_prenoms_cle.csv", 31_008),
      ("fr_naf_rev2.csv", 732), ("fr_naf_2025.csv", 747), ("fr_categories_juridiques.csv", 308),
      ("fr_collectivites_outremer.csv", 94), ("fr_departements_2026.csv", 101),
      ("fr_regions_2026.csv", 18), ("fr_cedex_2022.csv", 14_233),
    ] {
      let kept = try store.add(base + file).rowCount
      #expect(kept == rows, "\(file): \(kept)")
    }
    let library = ReferenceLibrary(store: store)
    #expect(library.firstNames.spelling("FRANCOIS") == "François")
    #expect(library.firstNames.spelling("JEROME") == "Jérôme")
    let communes = library.communes
    #expect(Set(communes.places(under: 75016).map { communes.insee(of: $0) }) == ["75116"])
    #expect(communes.cedex(45305)?.insee == "45010")
  }

  @Test("Every table of the shared data is recognised", .enabled(if: SharedData.folder != nil))
  func everySharedTable() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReferenceStore(directory: folder)
    let base = try #require(SharedData.folder) + "/reference/"
    let small = try FileManager.default.contentsOfDirectory(atPath: base).sorted().filter { name in
      let size = (try FileManager.default.attributesOfItem(atPath: base + name))[.size] as? Int
      return name.hasSuffix(".csv") && (size ?? 0) < 200_000
    }
    #expect(small.count > 10)
    for name in small { #expect(throws: Never.self, "\(name)") { try store.add(base + name) } }
  }

  @Test func anAddedTableOfNamesDoesNotHideTheOthers() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReferenceStore(directory: folder + "/data")
    _ = try store.add(
      write(Array("rang,nom,pourcentage\n1,XQZT,0.5\n".utf8), in: folder, as: "noms.csv"))
    _ = try store.add(
      write(
        Array("prenom,naissances_f,naissances_m\nXQZTA,50,0\n".utf8), in: folder, as: "prenoms.csv")
    )
    let library = ReferenceLibrary(store: store)
    #expect(library.surnames.rank("XQZT") == 0)
    #expect(library.surnames.rank("MARTIN") == 1)
    #expect(library.firstNames.entry("XQZTA")?.sex == .female)
    #expect(library.firstNames.spelling("FRANCOIS") == "François")
  }
}
