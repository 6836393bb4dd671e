internal import Tables

/// The reference files that `reference add` knows, by their headings.
///
/// Headings are folded. First the official name, then the names in the tables that others made of the same file.
enum PublishedForms {
  static let all: [PublishedTable.Form] = [
    postcodes, moves, overseas, communes, firstNamesByYear, firstNamesBySex, firstNamesSimple,
    surnamesByDecade, surnames, cedex, legalCategories, activityCorrespondence, activities2008,
    activities2025,
    departments, regions, headcounts, addressWords,
  ]

  static let postcodes = PublishedTable.Form(
    tableName: "fr_codes_postaux.csv",
    content: Phrase(en: "post codes of La Poste", fr: "codes postaux de La Poste"),
    columns: [
      ("code_insee", ["CODE COMMUNE INSEE", "CODE INSEE"]),
      ("nom_commune", ["NOM DE LA COMMUNE", "NOM COMMUNE"]),
      ("code_postal", ["CODE POSTAL"]),
      ("libelle_acheminement", ["LIBELLE D ACHEMINEMENT", "LIBELLE ACHEMINEMENT"]),
      ("ligne_5", ["LIGNE 5"]),
    ], required: [0, 1, 2, 3])

  static let moves = PublishedTable.Form(
    tableName: "fr_communes_mouvements.csv",
    content: Phrase(en: "moves of communes (COG)", fr: "mouvements des communes (COG)"),
    columns: [
      ("mod", ["MOD"]), ("date_effet", ["DATE EFF", "DATE EFFET"]),
      ("type_avant", ["TYPECOM AV", "TYPE AVANT"]), ("code_avant", ["COM AV", "CODE AVANT"]),
      ("nom_avant", ["LIBELLE AV", "NOM AVANT"]), ("type_apres", ["TYPECOM AP", "TYPE APRES"]),
      ("code_apres", ["COM AP", "CODE APRES"]), ("nom_apres", ["LIBELLE AP", "NOM APRES"]),
    ], required: [1, 3, 4, 6])

  static let overseas = PublishedTable.Form(
    tableName: "fr_collectivites_outremer.csv",
    content: Phrase(
      en: "communes of the overseas collectivities", fr: "communes des collectivités d'outre-mer"),
    columns: [
      ("code_insee", ["COM COMER", "CODE INSEE"]), ("nom", ["LIBELLE", "NOM"]),
      ("code_collectivite", ["COMER", "CODE COLLECTIVITE"]), ("code_postal", ["CODE POSTAL"]),
    ], required: [0, 1, 2])

  static let communes = PublishedTable.Form(
    tableName: "fr_communes.csv",
    content: Phrase(en: "communes (COG)", fr: "communes (COG)"),
    columns: [
      ("type", ["TYPECOM", "TYPE"]), ("code_insee", ["COM", "CODE INSEE"]),
      ("departement", ["DEP", "DEPARTEMENT"]), ("nom", ["LIBELLE", "NOM"]),
      ("commune_parente", ["COMPARENT", "COMMUNE PARENTE"]),
    ], required: [0, 1, 3, 4])

  static let firstNamesByYear = PublishedTable.Form(
    tableName: "fr_prenoms.csv",
    content: Phrase(en: "first names (INSEE)", fr: "prénoms (Insee)"),
    columns: [
      ("sexe", ["SEXE"]), ("prenom", ["PREUSUEL", "PRENOM"]), ("annee", ["ANNAIS", "PERIODE"]),
      ("nombre", ["NOMBRE", "VALEUR"]),
    ], required: [0, 1, 2, 3], gathering: .birthsByYear)

  static let firstNamesBySex = PublishedTable.Form(
    tableName: "fr_prenoms.csv",
    content: Phrase(en: "first names (INSEE)", fr: "prénoms (Insee)"),
    columns: [
      ("prenom", ["FORME ACCENTUEE", "PRENOM"]), ("naissances_f", ["NAISSANCES F"]),
      ("naissances_m", ["NAISSANCES M"]),
    ], required: [0, 1, 2], gathering: .birthsBySex)

  static let firstNamesSimple = PublishedTable.Form(
    tableName: "fr_prenoms.csv",
    content: Phrase(en: "first names", fr: "prénoms"),
    columns: [
      ("prenom", ["PRENOM"]), ("naissances", ["NAISSANCES"]),
      ("part_f_pour_mille", ["PART F POUR MILLE"]),
    ], required: [0, 1, 2])

  static let surnamesByDecade = PublishedTable.Form(
    tableName: "fr_noms_famille.csv",
    content: Phrase(en: "family names (INSEE)", fr: "noms de famille (Insee)"),
    columns: [("nom", ["NOM"]), ("decennie", ["1891 1900"])],
    required: [0, 1], gathering: .bearersByDecade)

  static let surnames = PublishedTable.Form(
    tableName: "fr_noms_famille.csv",
    content: Phrase(
      en: "family names, most frequent first",
      fr: "noms de famille, du plus fréquent au moins fréquent"),
    columns: [("nom", ["NOM"]), ("rang", ["RANG"])], required: [0, 1])

  static let cedex = PublishedTable.Form(
    tableName: "fr_cedex_2022.csv",
    content: Phrase(en: "CEDEX codes", fr: "codes CEDEX"),
    columns: [
      ("code_cedex", ["CODE CEDEX", "CEDEX"]), ("libelle", ["LIBELLE"]),
      ("code_insee", ["CODE INSEE", "INSEE"]),
    ], required: [0, 1, 2])

  static let legalCategories = PublishedTable.Form(
    tableName: "fr_categories_juridiques.csv",
    content: Phrase(en: "legal categories (INSEE)", fr: "catégories juridiques (Insee)"),
    columns: [("niveau", ["NIVEAU"]), ("code", ["CODE"]), ("libelle", ["LIBELLE"])],
    required: [0, 1, 2])

  private static let activityLabels = [
    "LIBELLE", "INTITULE", "INTITULES DE LA NAF*", "INTITULE DE LA NAF*", "INTITULE NAF*",
    "INTITULES NAF*", "LIBELLE NAF*", "LIBELLE DE LA NAF*",
  ]
  private static let activityCodes = ["CODE", "CODE NAF*", "NAF 2025", "NAF2025", "SOUS CLASSE"]

  static let activities2008 = PublishedTable.Form(
    tableName: "fr_naf_rev2.csv",
    content: Phrase(en: "activities, NAF rev. 2", fr: "activités, NAF rév. 2"),
    columns: [("code", activityCodes), ("libelle", activityLabels)],
    required: [0, 1], firstCodeEnds: Array("ABCDEFZ".utf8))

  static let activities2025 = PublishedTable.Form(
    tableName: "fr_naf_2025.csv",
    content: Phrase(en: "activities, NAF 2025", fr: "activités, NAF 2025"),
    columns: [("code", activityCodes), ("libelle", activityLabels)],
    required: [0, 1], firstCodeEnds: Array("GHJKLY".utf8))

  static let activityCorrespondence = PublishedTable.Form(
    tableName: "fr_naf_rev2_2025.csv",
    content: Phrase(
      en: "from NAF rev. 2 to NAF 2025", fr: "de la NAF rév. 2 à la NAF 2025"),
    columns: [
      ("code_rev2", ["NAFOLD CODE*", "CODE 2008", "CODE NAF REV 2", "CODE NAF 2008", "CODE REV2"]),
      ("code_2025", ["NAFNEW CODE*", "CODE 2025", "CODE NAF 2025"]),
    ], required: [0, 1])

  static let departments = PublishedTable.Form(
    tableName: "fr_departements.csv",
    content: Phrase(en: "départements (COG)", fr: "départements (COG)"),
    columns: [
      ("departement", ["DEP", "DEPARTEMENT"]), ("region", ["REG", "REGION"]),
      ("chef_lieu", ["CHEFLIEU", "CHEF LIEU"]), ("nom", ["LIBELLE", "NOM"]),
    ], required: [0, 1, 2, 3])

  static let regions = PublishedTable.Form(
    tableName: "fr_regions.csv",
    content: Phrase(en: "régions (COG)", fr: "régions (COG)"),
    columns: [
      ("region", ["REG", "REGION"]), ("chef_lieu", ["CHEFLIEU", "CHEF LIEU"]),
      ("nom", ["LIBELLE", "NOM"]),
    ], required: [0, 1, 2])

  static let headcounts = PublishedTable.Form(
    tableName: "fr_tranches_effectif.csv",
    content: Phrase(en: "headcount classes (INSEE)", fr: "tranches d'effectif (Insee)"),
    columns: [("code", ["CODE"]), ("libelle", ["LIBELLE"])], required: [0, 1], firstCode: "NN")

  static let addressWords = PublishedTable.Form(
    tableName: "fr_dictionnaire_adresse.csv",
    content: Phrase(en: "words of addresses", fr: "mots d'adresse"),
    columns: [
      ("genre", ["GENRE"]), ("canonique", ["CANONIQUE"]), ("variantes", ["VARIANTES"]),
    ], required: [0, 1, 2])

  /// Compiled tables that headings alone do not tell, or that nobody but us can write.
  private static let sharedHeadings: Set<String> = ["latin.csv", "fr_naf_rev2.csv"]

  /// The form of the compiled table that has exactly these headings, or all but its last, which an edition of before may lack: it
  /// takes the compiled one's place.
  static func compiled(header: [String]) -> PublishedTable.Form? {
    for name in ReferenceTable.compiledNames where !sharedHeadings.contains(name) {
      guard let table = ReferenceTable.compiled(name) else { continue }
      let headings = table.header
      let keys = headings.map { Fold.key($0) }
      guard keys == header || keys.count > 4 && keys.dropLast() == header[...] else { continue }
      return PublishedTable.Form(
        tableName: name,
        content: Phrase(
          en: "in the place of the table that ships", fr: "à la place de la table livrée"),
        columns: headings.map { ($0, [Fold.key($0)]) }, required: [0])
    }
    return nil
  }
}
